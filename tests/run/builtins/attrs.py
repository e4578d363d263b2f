class A:
    x = 1
    def __init__(self): self.y = 2
    def m(self): return self.y
    @property
    def p(self): return "prop"
a = A()
print(getattr(a, "x"), getattr(a, "y"), getattr(a, "z", None), getattr(a, "m")(), getattr(a, "p"), getattr(A, "x"), getattr(5, "real"), getattr("abc", "upper")(), getattr([], "append", 0) != 0)
print(hasattr(a, "x"), hasattr(a, "zz"), hasattr("", "join"), hasattr(5, "append"), hasattr(A, "y"), hasattr(a, "p"))
setattr(a, "x", 10)
setattr(A, "cls", "c")
setattr(a, "with space", 1)
print(a.x, A.x, a.cls, getattr(a, "with space"), a.__dict__)
delattr(a, "x")
print(a.x, vars(a), sorted(vars(A().__class__).keys() & {"x", "m", "cls", "p"}))
for f in (lambda: getattr(a, "nope"), lambda: setattr(5, "x", 1), lambda: delattr(a, "nope"), lambda: getattr(a, 5), lambda: setattr(a, "p", 5), lambda: getattr(a), lambda: vars(5), lambda: setattr("s", "upper", 1), lambda: getattr(None, "x"), lambda: setattr(object(), "x", 1)):
    try:
        print(f())
    except (AttributeError, TypeError) as e:
        print(type(e).__name__, e)
names = ["alpha", "beta"]
for i, n in enumerate(names):
    setattr(a, n, i)
print([getattr(a, n) for n in names], [n for n in dir(a) if not n.startswith("_")])
class G:
    def __getattr__(self, n):
        if n == "raise_value": raise ValueError("not attribute error")
        if n.startswith("ok"): return n
        raise AttributeError(n)
g = G()
print(getattr(g, "okay"), getattr(g, "no", "default"), hasattr(g, "ok"), hasattr(g, "no"))
try:
    hasattr(g, "raise_value")
except ValueError as e:
    print(e)
import math
print(getattr(math, "floor")(2.5), hasattr(math, "nothing"), hasattr(math, "pi"))
