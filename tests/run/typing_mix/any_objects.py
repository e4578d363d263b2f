class A:
    def f(self): return "A.f"
    x = 1
class B:
    def f(self, k=2): return "B.f%d" % k
    @property
    def x(self): return "prop"
class C:
    f = staticmethod(lambda: "C.f")
    def __init__(self): self.x = [1]
things = [A(), B(), C()]
for t in things:
    print(t.f(), t.x, type(t).__name__)
things[0].f = lambda: "instance f"
print(things[0].f())
objs = [1, "a", [1], (1, 2), {"k": 1}, {1}, 2.5, None, A, A(), len, range(3), True]
for o in objs:
    caps = []
    for name in ("__len__", "__iter__", "__call__", "__getitem__", "__add__", "__hash__"):
        caps.append("1" if getattr(o, name, None) is not None else "0")
    print(type(o).__name__, "".join(caps))
def safe(f, *args):
    try:
        return f(*args)
    except Exception as e:
        return type(e).__name__
ops = [lambda a: a + 1, lambda a: a[0], lambda a: len(a), lambda a: a(), lambda a: a.x, lambda a: -a, lambda a: sorted(a), lambda a: a < 2]
for op in ops:
    print([safe(op, o) if not isinstance(safe(op, o), (A, type(None))) else "obj" for o in (1, "a", [3, 1], (5,), {0: 1}, None, 2.5)])
methods = ["upper", "append", "keys", "real", "nope"]
for m in methods:
    print(m, [hasattr(o, m) for o in (1, "a", [], {})])
dispatch = {int: lambda v: v + 1, str: lambda v: v + "!", list: len, type(None): lambda v: "none"}
print([dispatch[type(v)](v) for v in (1, "a", [1, 2], None)])
classes = [int, str, float, list, tuple, bool]
print([c("12") if c not in (list, tuple) else c("12") for c in classes], [c() for c in classes], [c.__name__ for c in classes])
registry = {}
for c in (A, B, C):
    registry[c.__name__] = c
print([registry[n]().f() for n in "BCA"])
def call(obj, name, *args): return getattr(obj, name)(*args)
print(call("abc", "upper"), call([3, 1], "index", 1), call({"a": 1}, "get", "a"), call(5, "__add__", 3), call("a-b", "split", "-"))
