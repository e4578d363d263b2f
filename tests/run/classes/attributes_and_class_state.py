class A:
    items = []
    n = 0
    def add(self, x):
        self.items.append(x)
        self.n += 1
a, b = A(), A()
a.add(1)
b.add(2)
print(A.items, a.items is b.items, a.n, b.n, A.n)
A.new = "added later"
print(a.new, b.new)
def late(self, k):
    return (self.n, k)
A.late = late
print(a.late("k"), A.late(b, 1))
del A.new
print(hasattr(a, "new"))
class B(A):
    items = A.items + [3]
    n = A.n + 5
print(B.items, A.items, B().n)
a.late = lambda k: "instance " + k
print(a.late("x"), b.late("x"))
print(sorted(k for k in vars(A) if not k.startswith("__")), A.__dict__["n"], "n" in a.__dict__)
class Priv:
    def __init__(self): self.__x = 1; self._y = 2; self.__z__ = 3
    def get(self): return self.__x
    def __hidden(self): return "hidden"
    def call(self): return self.__hidden()
p = Priv()
print(p.get(), p.call(), sorted(p.__dict__), p._Priv__x)
try:
    p.__x
except AttributeError as e:
    print(e)
class SubPriv(Priv):
    def __init__(self):
        super().__init__()
        self.__x = "sub"
s = SubPriv()
print(s.get(), sorted(s.__dict__.items()))
class Outer:
    class Inner:
        v = 5
        def f(self): return Outer.Inner.v
    def make(self): return self.Inner()
print(Outer.Inner.v, Outer().make().f(), Outer.Inner.__qualname__, Outer.make.__qualname__)
a.x = 1
a.x = "str now"
a.x = [a.x]
print(a.x)
