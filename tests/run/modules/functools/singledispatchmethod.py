import functools
from functools import singledispatchmethod
class Formatter:
    prefix = ">"
    @singledispatchmethod
    def show(self, x, end="."):
        return f"{self.prefix}any {x}{end}"
    @show.register
    def _(self, x: int, end="!"):
        return f"{self.prefix}int {x}{end}"
    @show.register(list)
    def _list(self, x, end=""):
        return "[" + ", ".join(self.show(i) for i in x) + "]" + end
    @show.register
    def _(self, x: str | bytes):
        return f"{self.prefix}text {x!r}"
class Neg:
    @singledispatchmethod
    @classmethod
    def neg(cls, arg): raise NotImplementedError("Cannot negate a")
    @neg.register
    @classmethod
    def _(cls, arg: int): return -arg
    @neg.register
    @classmethod
    def _(cls, arg: bool): return not arg
class Sub(Formatter):
    prefix = "*"
f = Formatter()
print(f.show(1), f.show("a"), f.show([1, "b", None]), f.show(2.5, end="?"), f.show(True), f.show(b"x"), Sub().show([3]))
print(Neg.neg(5), Neg.neg(True), Neg().neg(7))
try:
    Neg.neg("x")
except NotImplementedError as e:
    print(e)
@functools.singledispatch
def area(x):
    return 0
@area.register
def _(x: int | float):
    return x * x
print(area(2), area(1.5), area("s"), area.dispatch(int)(3))
