from functools import singledispatch, cached_property, partialmethod
@singledispatch
def show(x): return "object " + str(x)
@show.register
def _(x: int): return "int %d" % x
@show.register(list)
def _(x): return "list of " + ", ".join(show(v) for v in x)
@show.register(str)
@show.register(bytes)
def _(x): return "text " + str(x)
print(show(5), show("a"), show([1, "b", 2.5]), show(True), show(b"x"), show(None))
class C:
    def __init__(self): self.n = 0
    @cached_property
    def v(self):
        self.n += 1
        print("computing")
        return self.n * 10
    def add(self, a, b): return (a, b)
    add5 = partialmethod(add, 5)
c = C()
print(c.v, c.v, c.n, c.add5(6))
del c.v
print(c.v, c.__dict__)
c.v = 99
print(c.v)
