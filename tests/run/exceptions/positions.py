def boom(tag):
    raise ValueError(tag)
def f(*a, **k):
    print("called")
class C:
    def __init__(self, x=None):
        if x == "bad":
            raise ValueError("init")
        self.x = x
    def __eq__(self, o):
        raise ValueError("eq")
    def __getitem__(self, k):
        raise ValueError("getitem")
    def __len__(self):
        raise ValueError("len")
    def __bool__(self):
        raise ValueError("bool")
    def __iter__(self):
        raise ValueError("iter")
    def __repr__(self):
        raise ValueError("repr")
    def __hash__(self):
        raise ValueError("hash")
    def __lt__(self, o):
        raise ValueError("lt")
    @property
    def p(self):
        raise ValueError("property")
def gen():
    yield 1
    boom("gen")
tests = [
    lambda: f(1, boom("arg")),
    lambda: f(k=boom("kwarg")),
    lambda: f(*boom("star")),
    lambda: boom("callee")(boom("never")),
    lambda: [1, boom("list display")],
    lambda: {1: boom("dict value")},
    lambda: {boom("dict key"): 1},
    lambda: [boom("comp") for x in [1]],
    lambda: [x for x in boom("comp iter")],
    lambda: [x for x in [1] if boom("comp cond")],
    lambda: sum(gen()),
    lambda: C("bad"),
    lambda: C() == 1,
    lambda: C() in [1, C()],
    lambda: C()[1],
    lambda: len(C()),
    lambda: 1 if C() else 2,
    lambda: not C(),
    lambda: list(C()),
    lambda: repr(C()),
    lambda: {C()},
    lambda: sorted([C(), C()]),
    lambda: C().p,
    lambda: f"{boom('fstring')}",
    lambda: f"{C()}",
    lambda: boom("and") and 1,
    lambda: 1 < boom("chain") < 3,
    lambda: sorted([1, 2], key=boom),
    lambda: max([3, 4], key=boom),
    lambda: list(map(boom, ["map"])),
    lambda: next(iter([]), boom("default")),
]
for t in tests:
    try:
        t()
        print("no error")
    except ValueError as e:
        print(e)
