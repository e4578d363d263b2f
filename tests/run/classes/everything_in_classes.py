import sys, math, operator, functools
class Temp:
    __scale = 2
    def __init__(self, c): self.__c = c
    def get(self): return self.__c * Temp.__scale
    def __secret(self): return "s"
    def reveal(self): return self.__secret()
class Sub(Temp):
    def __init__(self): super().__init__(5); self.__c = 1
    def both(self): return (self.get(), self.__c)
print(Temp(3).get(), Sub().both(), Temp(1).reveal(), sorted(vars(Sub())), Temp(1)._Temp__c)
try: Temp(1).__c
except AttributeError as e: print(e)
class Valid:
    limits = {"x": (0, 10)}
    def __setattr__(self, k, v):
        lo, hi = self.limits.get(k, (-math.inf, math.inf))
        if not lo <= v <= hi: raise ValueError(f"{k}={v} not in [{lo}, {hi}]")
        super().__setattr__(k, v)
    def __delattr__(self, k): print("del", k); object.__delattr__(self, k)
v = Valid(); v.x = 5; v.y = 100
try: v.x = 11
except ValueError as e: print(e)
del v.y; print(vars(v))
class Log:
    def __getattribute__(self, n):
        if n.startswith("_"): return object.__getattribute__(self, n)
        return f"attr:{n}"
print(Log().foo, Log().bar)
class Meters:
    def __init__(self, v): self.v = v
    def __index__(self): return int(self.v)
    def __int__(self): return int(self.v)
    def __float__(self): return float(self.v)
    def __complex__(self): return complex(self.v)
    def __round__(self, n=0): return Meters(round(self.v, n))
    def __trunc__(self): return int(self.v)
    def __floor__(self): return math.floor(self.v)
    def __ceil__(self): return math.ceil(self.v)
    def __divmod__(self, o): return ("divmod", o)
    def __rdivmod__(self, o): return ("rdivmod", o)
    def __pow__(self, o, m=None): return ("pow", o, m)
    def __rpow__(self, o): return ("rpow", o)
    def __lshift__(self, o): return ("<<", o)
    def __rand__(self, o): return ("rand", o)
    def __invert__(self): return "inv"
    def __pos__(self): return "pos"
    def __bytes__(self): return b"m"
    def __len__(self): return 3
    def __length_hint__(self): return 10
    def __repr__(self): return f"{self.v}m"
    def __contains__(self, x): return x == self.v
    def __reversed__(self): return iter([self.v])
    def __eq__(self, o): return self.v == getattr(o, "v", o)
    def __call__(self, *a, **k): return (a, k)
    def __matmul__(self, o): return "mm"
    def __imatmul__(self, o): self.v *= 10; return self
    def __ifloordiv__(self, o): return Meters(self.v // o)
    def __ilshift__(self, o): self.v += o; return self
    def __copy__(self): return Meters(-1)
m = Meters(3.7)
print([10, 20, 30, 40][m], int(m), float(m), complex(m), round(m))
print(round(m, 1), math.trunc(m), math.floor(m), math.ceil(m), divmod(m, 2))
print(divmod(2, m), m ** 2, pow(m, 2, 3), 2 ** m, m << 1)
print(5 & m, ~m, +m, bytes(m), len(m))
print(3.7 in m, list(reversed(m)), m == 3.7, m != 3.7, m(1, k=2))
print(m @ 1, "abcdef"[m], range(10)[m], hex(m), bin(m))
print(oct(m), chr(Meters(65)), operator.index(m), [0] * m, bytes(m) + b"x")
print(math.sqrt(Meters(4)))
m @= 1; print(m); m //= 5; print(m); m <<= 3; print(m)
try: hash(m)
except TypeError as e: print(e)
class It:
    def __init__(self, n): self.n = n
    def __iter__(self): return self
    def __next__(self):
        if self.n <= 0: raise StopIteration
        self.n -= 1; return self.n
print(list(It(3)), sum(It(4)), max(It(3)), 2 in It(3), [*It(2)])
print(dict(zip("abc", It(3))), tuple(map(str, It(2))), sorted(It(3)), list(enumerate(It(2))), "".join(map(str, It(3))))
print(set(It(2)), next(It(5)), next(It(0), "end"), a if (a := next(It(1), None)) is not None else "n")
x, y, z = It(3); print(x, y, z); p, *q = It(4); print(p, q)
class GetI:
    def __getitem__(self, i):
        if isinstance(i, tuple): return ("tuple", i)
        if isinstance(i, slice): return (i.start, i.stop, i.step)
        if i > 3: raise IndexError(i)
        return i * 10
g = GetI(); print(list(g), g[1:5], g[::2], g[1, 2], g[..., 1:2] if False else "", 20 in g, [*g], dict(enumerate(g)))
class Grid:
    def __init__(self): self.d = {}
    def __setitem__(self, k, v): self.d[k] = v
    def __getitem__(self, k): return self.d.get(k, 0)
    def __delitem__(self, k): del self.d[k]
gr = Grid(); gr[1, 2] = 5; gr[1, 2] += 3; gr["a"] = 1; del gr["a"]; print(gr[1, 2], gr[0, 0], gr.d)
class A:
    def __init__(self, **kw): self.kw = kw; super().__init__()
    def who(self): return "A"
class Mix1:
    def __init__(self, *, m1=1, **kw): self.m1 = m1; super().__init__(**kw)
    def who(self): return "M1" + super().who()
class Mix2:
    def __init__(self, *, m2=2, **kw): self.m2 = m2; super().__init__(**kw)
    def who(self): return "M2" + super().who()
class Fin(Mix1, Mix2, A):
    def who(self): return "F" + super().who()
f = Fin(m1=10, m2=20, other=3); print(f.m1, f.m2, f.kw, f.who(), [c.__name__ for c in Fin.mro()])
class Base:
    _x = 1
    @property
    def x(self): return self._x
    @x.setter
    def x(self, v): self._x = v
    @classmethod
    def create(cls, *a): o = cls(*a); return o
    @staticmethod
    def util(v): return v * 2
class Der(Base):
    @property
    def x(self): return super().x * 100
    @x.setter
    def x(self, v): Base.x.fset(self, v + 1)
    @classmethod
    def create(cls, *a): return super().create(*a)
d = Der.create(); d.x = 4; print(d.x, d._x, Der.util(3), d.util(4))
class Slot:
    __slots__ = ("a", "_b")
    def __init__(self): self.a = 1
    @property
    def b(self): return self._b
    @b.setter
    def b(self, v): self._b = v
class Slot2(Slot):
    __slots__ = ("c",)
class Slot3(Slot): pass
s = Slot2(); s.b = 3; s.c = 4; print(s.a, s.b, s.c)
for t in (lambda: setattr(s, "zz", 1), lambda: s._b.foo, lambda: Slot().b, lambda: Slot2().c):
    try: t()
    except AttributeError as e: print(e)
s3 = Slot3(); s3.zz = 5; print(s3.zz, s3.__dict__)
class Chain:
    def __init__(self, p=""): self.p = p
    def __getattr__(self, n): return Chain(f"{self.p}/{n}")
    def __call__(self, x): return Chain(f"{self.p}({x})")
    def __str__(self): return self.p
print(Chain().users("bob").repos.list)
def deco(cls):
    orig = cls.__init__
    @functools.wraps(orig)
    def init(self, *a, **k): orig(self, *a, **k); self.extra = "deco"
    cls.__init__ = init
    cls.hello = lambda self: f"hello {self.extra}"
    return cls
@deco
class Dec:
    def __init__(self, v): self.v = v
print(Dec(1).v, Dec(1).extra, Dec(2).hello())
class Const:
    A, B = 1, 2
    ALL = [A, B]
    TABLE = {n: n * 2 for n in range(3)}
    def f(self, d=ALL): d.append(3); return d
    if sys.maxsize > 0: C = 5
    for _i in range(2): pass
print(Const.ALL, Const().f(), Const.ALL, Const.TABLE, Const.C, Const._i)
class Fluent:
    def __init__(self): self.parts = []
    def __getitem__(self, k): self.parts.append(k); return self
    def __or__(self, o): return Fluent._join(self, o)
    @staticmethod
    def _join(a, b): r = Fluent(); r.parts = a.parts + b.parts; return r
    def __iter__(self): yield from self.parts
    def __bool__(self): return bool(self.parts)
print(list(Fluent()["a"]["b"] | Fluent()["c"]), bool(Fluent()))
class Ver(tuple):
    def __new__(cls, s): return super().__new__(cls, map(int, s.split(".")))
    def __str__(self): return ".".join(map(str, self))
print(Ver("1.10") > Ver("1.9"), str(Ver("1.2")), Ver("1.2")[0], sorted([Ver("2.0"), Ver("1.5")])[0], len(Ver("1.2.3")))
class Bag(list):
    def __init__(self, *a): super().__init__(a); self.tag = "bag"
    def total(self): return sum(self)
    def append(self, x): super().append(x * 2)
b = Bag(1, 2); b.append(3); print(b, b.total(), b.tag, b + [1], type(b + [1]).__name__, b[1:], isinstance(b, list), b == [1, 2, 6], [x for x in b])
class Cfg(dict):
    def __getattr__(self, k):
        try: return self[k]
        except KeyError: raise AttributeError(k) from None
    def __setattr__(self, k, v): self[k] = v
c = Cfg(a=1); c.b = {"x": 2}; print(c.a, c.b, c, "b" in c, {**c}, list(c))
try: c.zzz
except AttributeError as e: print("AE", e)
class MySet(set):
    def add(self, x): super().add(x.lower())
ms = MySet(); ms.add("A"); ms.add("a"); print(ms, len(ms), "a" in ms, ms | {"b"} == {"a", "b"})
class E1(Exception):
    def __init__(self, a, b): super().__init__(a, b); self.a = a
    def __str__(self): return f"E1<{self.a}>"
class E2(E1, KeyError): pass
try: raise E2(1, 2)
except KeyError as e: print(e, e.args, repr(e), isinstance(e, LookupError))
print(sorted([3, "a", 2.5, None], key=lambda v: (str(type(v)), str(v))), type(m).__name__, Meters.__init__.__name__, Der.create.__name__ if hasattr(Der.create, "__name__") else "", Fin.__doc__)
print(Fin.__module__, (lambda: 0).__name__, Grid.__setitem__.__qualname__)
