from __future__ import annotations
def f(a: int, b: "str" = 5, *c: float, d: list[int] | None = None, **e: Undefined) -> NotDefinedAnywhere:
    return a, b, c, d, e
print(f("wrong type", 2.5, "x", d={}, z=1))
x: int = "actually a string"
y: list[str] = (1, 2)
print(x, y)
class C:
    v: int
    w: str = 3
    def m(self: C, other: C) -> C:
        return other
c = C()
print(c.w, hasattr(c, "v"), c.m(5), sorted(C.__annotations__), f.__annotations__["a"], f.__annotations__["return"])
def g():
    local: NoSuchType = 1
    unassigned: int
    try:
        return unassigned
    except UnboundLocalError as e:
        return str(e)
print(g())
for i in range(2):
    z: float = i
print(z)
def kw(a: int = 1, /, b: float = 2, *, c: str = "c"): return (a, b, c)
print(kw(), kw("a", b=None, c=3))
l: list = []
l.append(1)
l[0]: int = 5
c.w: str = "attr"
print(l, c.w)
