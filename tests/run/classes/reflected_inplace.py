class N:
    def __init__(self, n): self.n = n
    def __repr__(self): return f"N({self.n})"
    def __add__(self, o): return NotImplemented if isinstance(o, str) else ("add", self.n, o)
    def __radd__(self, o): return ("radd", self.n, o)
    def __rsub__(self, o): return ("rsub", self.n, o)
    def __rmul__(self, o): return ("rmul", self.n, o)
    def __rtruediv__(self, o): return ("rtruediv", self.n, o)
    def __rfloordiv__(self, o): return ("rfloordiv", self.n, o)
    def __rmod__(self, o): return ("rmod", self.n, o)
    def __rpow__(self, o): return ("rpow", self.n, o)
    def __rlshift__(self, o): return ("rlshift", self.n, o)
    def __rrshift__(self, o): return ("rrshift", self.n, o)
    def __rand__(self, o): return ("rand", self.n, o)
    def __ror__(self, o): return ("ror", self.n, o)
    def __rxor__(self, o): return ("rxor", self.n, o)
    def __rmatmul__(self, o): return ("rmatmul", self.n, o)
    def __rdivmod__(self, o): return ("rdivmod", self.n, o)
    def __iadd__(self, o): self.n += 100; return self
    def __isub__(self, o): return "isub result"
    def __imul__(self, o): return NotImplemented
    def __mul__(self, o): return ("mul", self.n, o)
    def __gt__(self, o): return ("gt", self.n, o)
    def __ge__(self, o): return ("ge", self.n, o)
n = N(1)
print(n + 1, 1 + n, 1 - n, 2 * n, 3 / n, 3 // n, 3 % n, 3 ** n, 3 << n, 3 >> n, 3 & n, 3 | n, 3 ^ n, [1] @ n, divmod(3, n))
print(1.5 + n, "s" + n, [1] + n, None - n, (1, 2) * n)
print(5 < n, 5 <= n, n > 5, n >= 5)
try:
    n + "s"
except TypeError as e:
    print(e)
m = n
n += 5
print(n, m is n)
n -= 1
print(n, m)
m *= 7
print(m)
class Base:
    def __add__(self, o): return "Base add"
    def __radd__(self, o): return "Base radd"
    def __eq__(self, o): return "Base eq"
class Derived(Base):
    def __radd__(self, o): return "Derived radd"
    def __eq__(self, o): return "Derived eq"
print(Base() + Base(), Base() + Derived(), Derived() + Base(), 1 + Base(), Derived() + 1)
print(Base() == Derived(), Derived() == Base(), Base() == 1, 1 == Base())
class NI:
    def __eq__(self, o): return NotImplemented
    def __lt__(self, o): return NotImplemented
x = NI()
print(x == 1, x == x, x != x, 1 == x)
try:
    x < NI()
except TypeError as e:
    print(e)
