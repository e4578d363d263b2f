class CM:
    def __init__(self, name, swallow=False): self.name, self.swallow = name, swallow
    def __enter__(self):
        print("enter", self.name)
        return self.name.upper()
    def __exit__(self, t, v, tb):
        print("exit", self.name, t.__name__ if t else None, v, tb is not None)
        return self.swallow
with CM("a") as x:
    print("body", x)
with CM("a") as x, CM("b") as y:
    print(x, y)
with (CM("p") as x, CM("q")):
    print("paren", x)
with CM("s", True):
    raise ValueError("swallowed")
print("after")
try:
    with CM("n"):
        raise KeyError("propagates")
except KeyError as e:
    print("caught", e)
def f():
    for i in range(3):
        with CM("loop" + str(i)):
            if i == 0:
                continue
            if i == 1:
                return "returned"
print(f())
with CM("tuple") as (a, b, *c):
    print(a, b, c)
class ExitRaises(CM):
    def __exit__(self, *a):
        super().__exit__(*a)
        raise TypeError("from exit")
try:
    with ExitRaises("er"):
        raise ValueError("body")
except TypeError as e:
    print(e, repr(e.__context__))
class EnterRaises:
    def __enter__(self): raise RuntimeError("enter")
    def __exit__(self, *a): print("never")
try:
    with CM("outer"), EnterRaises():
        print("never")
except RuntimeError as e:
    print(e)
try:
    with 5: pass
except TypeError as e:
    print(e)
try:
    with CM("s2", True):
        with CM("inner"):
            raise OSError("x")
        print("skipped")
finally:
    print("fin")
