class Bad:
    def __init__(self, where): self.where = where
    def _t(self, w):
        if self.where == w: raise ValueError("in " + w)
    def __add__(self, o): self._t("add"); return NotImplemented
    def __radd__(self, o): self._t("radd"); return "radd ok"
    def __eq__(self, o): self._t("eq"); return False
    def __hash__(self): self._t("hash"); return 1
    def __bool__(self): self._t("bool"); return True
    def __len__(self): self._t("len"); return 2
    def __iter__(self): self._t("iter"); return iter([1, 2])
    def __contains__(self, x): self._t("contains"); return False
    def __getitem__(self, i): self._t("getitem"); return i
    def __setitem__(self, i, v): self._t("setitem")
    def __delitem__(self, i): self._t("delitem")
    def __call__(self): self._t("call"); return "called"
    def __str__(self): self._t("str"); return "s"
    def __repr__(self): self._t("repr"); return "r"
    def __format__(self, s): self._t("format"); return "f"
    def __lt__(self, o): self._t("lt"); return True
    def __enter__(self): self._t("enter"); return self
    def __exit__(self, *a): self._t("exit"); return None
    def __index__(self): self._t("index"); return 1
    def __neg__(self): self._t("neg"); return "neg"
    def __iadd__(self, o): self._t("iadd"); return self
    def __getattr__(self, n): self._t("getattr"); raise AttributeError(n)
def setitem(b): b[0] = 1
def delitem(b): del b[0]
def with_(b):
    with b: return "with"
def iadd(b):
    b += 1
    return "iadd"
actions = {"add": lambda b: b + 1 if b.where == "add" else "skip", "radd": lambda b: 1 + b, "eq": lambda b: b == 1, "hash": lambda b: len({b: 1}), "bool": lambda b: not b, "len": len, "iter": list, "contains": lambda b: 1 in b, "getitem": lambda b: b[3], "setitem": setitem, "delitem": delitem, "call": lambda b: b(), "str": str, "repr": lambda b: repr([b]), "format": lambda b: f"{b:x}", "lt": lambda b: sorted([b, b]) and "sorted", "enter": with_, "exit": with_, "index": lambda b: [5, 6][b], "neg": lambda b: -b, "iadd": iadd, "getattr": lambda b: hasattr(b, "zzz")}
for name, act in actions.items():
    for where in (name, "nowhere"):
        try:
            print(name, act(Bad(where)), end=" | ")
        except ValueError as e:
            print("ValueError", e, end=" | ")
    print()
