class A:
    pass
class R:
    def __repr__(self): return "R!"
class S:
    def __str__(self): return "S str"
    def __repr__(self): return "S repr"
class F:
    def __format__(self, spec): return f"<{spec}>"
    def __str__(self): return "F str"
r, s, f = R(), S(), F()
print(r, str(r), repr(r), [r], f"{r} {r!r} {r!s}", "%s %r" % (r, r), "{} {!r}".format(r, r))
print(s, str(s), repr(s), [s], (s,), {s: s}, {"k": s}, f"{s} {s!r}", "%s %r %a" % (s, s, s))
print(f"{f} {f:abc} {f:>10} {f!s:>8}|", format(f), format(f, "x"), "{:q}".format(f), str(f), "%s" % f)
print(format(str(r), ">5"))
try:
    f"{r:>5}"
except TypeError as e:
    print(e)
class BadStr:
    def __str__(self): return 5
try:
    str(BadStr())
except TypeError as e:
    print(e)
class BadRepr:
    def __repr__(self): return None
try:
    repr(BadRepr())
except TypeError as e:
    print(e)
class BadFormat:
    def __format__(self, s): return 1
try:
    format(BadFormat())
except TypeError as e:
    print(e)
class Child(S):
    def __repr__(self): return "Child of " + super().__repr__()
print(Child(), [Child()])
class Rec:
    def __init__(self): self.items = [self]
    def __repr__(self): return f"Rec({len(self.items)})"
print(Rec().items)
print(A.__name__, str(A), repr(A), A, int, [str, A])
