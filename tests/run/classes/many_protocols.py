from enum import Enum, IntEnum, Flag, IntFlag, auto, unique
from abc import ABC, abstractmethod
import copy
@unique
class Op(Enum):
    ADD = ("+", lambda a, b: a + b)
    MUL = ("*", lambda a, b: a * b)
    def __init__(self, sym, fn):
        self.sym, self.fn = sym, fn
    def __call__(self, a, b): return self.fn(a, b)
print(Op.ADD(2, 3), Op.MUL(2, 3), Op.ADD.sym, Op.ADD.name, [o.name for o in Op])
class Planet(Enum):
    EARTH = (5.97e24, 6.37e6)
    MARS = (6.4e23, 3.39e6)
    def __init__(self, mass, radius): self.mass, self.radius = mass, radius
    @property
    def g(self): return round(6.67e-11 * self.mass / self.radius ** 2, 2)
    @classmethod
    def heaviest(cls): return max(cls, key=lambda p: p.mass)
print(Planet.EARTH.g, Planet.heaviest(), Planet((6.4e23, 3.39e6)), len(Planet), Planet.MARS in Planet)
class Color(Enum):
    RED = 1
    GREEN = 2
    CRIMSON = 1
    @classmethod
    def _missing_(cls, v):
        if isinstance(v, str):
            for m in cls:
                if m.name.lower() == v.lower(): return m
        return None
print(Color("green"), Color.CRIMSON, Color.CRIMSON is Color.RED, list(Color), list(Color.__members__), Color["CRIMSON"], repr(Color.GREEN))
try: Color("purple")
except ValueError as e: print(e)
try: Color["NOPE"]
except KeyError as e: print(repr(e))
class Weekday(IntEnum):
    MON = auto(); TUE = auto(); WED = auto()
    def next(self): return Weekday(self % 3 + 1)
print(Weekday.MON.next(), Weekday.WED.next(), Weekday.MON < 2, sorted([Weekday.WED, Weekday.MON]), {Weekday.MON: "m"}[1], list(range(Weekday.WED)))
def act(c):
    match c:
        case Color.RED: return "r"
        case Color.GREEN: return "g"
print([act(c) for c in Color])
d = {Color.RED: [1], Color.GREEN: [2]}
d[Color.CRIMSON].append(9)
print(d, copy.deepcopy(d) == d, copy.copy(Color.RED) is Color.RED)
class Shape(ABC):
    def __init__(self, name): self.name = name
    @abstractmethod
    def area(self): ...
    @property
    @abstractmethod
    def sides(self): ...
    def __str__(self): return f"{type(self).__name__}({self.name}, {self.area():.1f}, {self.sides})"
class Sq(Shape):
    sides = 4
    def __init__(self, s): super().__init__("sq"); self.s = s
    def area(self): return self.s ** 2
class Circ(Shape):
    def __init__(self, r): super().__init__("circ"); self.r = r
    def area(self): return 3.14 * self.r ** 2
    @property
    def sides(self): return 0
print([str(s) for s in (Sq(2), Circ(1))])
try: Shape("x")
except TypeError as e: print(e)
class Vec:
    __slots__ = ("x", "y")
    def __init__(self, x, y): self.x, self.y = x, y
    def __add__(self, o): return Vec(self.x + o.x, self.y + o.y) if isinstance(o, Vec) else NotImplemented
    def __radd__(self, o): return self if o == 0 else NotImplemented
    def __mul__(self, k):
        if isinstance(k, Vec): return self.x * k.x + self.y * k.y
        if isinstance(k, (int, float)): return Vec(self.x * k, self.y * k)
        return NotImplemented
    __rmul__ = __mul__
    def __neg__(self): return Vec(-self.x, -self.y)
    def __sub__(self, o): return self + -o
    def __abs__(self): return (self * self) ** .5
    def __eq__(self, o): return isinstance(o, Vec) and (self.x, self.y) == (o.x, o.y)
    def __hash__(self): return hash((self.x, self.y))
    def __iter__(self): yield self.x; yield self.y
    def __getitem__(self, i): return (self.x, self.y)[i]
    def __repr__(self): return f"Vec({self.x}, {self.y})"
    def __bool__(self): return bool(self.x or self.y)
    def __lt__(self, o): return abs(self) < abs(o)
a, b = Vec(3, 4), Vec(1, 2)
print(a + b, a - b, 2 * a, a * .5, a * b)
print(-a, abs(a), sum([a, b]), a == Vec(3, 4), {a: 1}[Vec(3, 4)])
print(list(a), a[0], tuple(b), bool(Vec(0, 0)), sorted([a, b]))
print(max(a, b), [*a], dict([("k", a)]))
x, y = a
print(x, y)
try: a + 1
except TypeError as e: print(e)
try: "s" * a
except TypeError as e: print(e)
try: a.z = 1
except AttributeError as e: print(e)
a += b
print(a)
class Stack:
    def __init__(self, *items): self._items = list(items)
    def __len__(self): return len(self._items)
    def __getitem__(self, i):
        if isinstance(i, slice): return Stack(*self._items[i])
        return self._items[i]
    def __setitem__(self, i, v): self._items[i] = v
    def __delitem__(self, i): del self._items[i]
    def __contains__(self, v): return v in self._items
    def __reversed__(self): return Stack(*self._items[::-1])
    def __repr__(self): return f"Stack{tuple(self._items)}"
    def __call__(self, v): self._items.append(v); return self
s = Stack(1, 2, 3)
s[0] = 9; del s[1]; s("z")("w")
print(s, s[1:], len(s), "z" in s, reversed(s))
print(list(s), s[-1], bool(Stack()), [v for v in s], *s)
class Lazy:
    def __init__(self, fn): self.fn = fn
    def __set_name__(self, owner, name): self.name = name
    def __get__(self, obj, owner):
        if obj is None: return self
        v = self.fn(obj)
        obj.__dict__[self.name] = v
        return v
class Typed:
    def __init__(self, kind): self.kind = kind
    def __set_name__(self, o, n): self.n = "_" + n
    def __get__(self, o, t=None): return getattr(o, self.n) if o is not None else self
    def __set__(self, o, v):
        if not isinstance(v, self.kind): raise TypeError(f"{self.n[1:]} must be {self.kind.__name__}")
        setattr(o, self.n, v)
class Thing:
    size = Typed(int)
    def __init__(self, size): self.size = size
    @Lazy
    def heavy(self):
        print("computing")
        return self.size * 100
t = Thing(3)
print(t.heavy, t.heavy, t.size)
try: t.size = "x"
except TypeError as e: print(e)
class Dyn:
    def __init__(self): self.data = {"a": 1}
    def __getattr__(self, n):
        try: return self.data[n]
        except KeyError: raise AttributeError(n) from None
print(Dyn().a, getattr(Dyn(), "b", "default"), hasattr(Dyn(), "a"), hasattr(Dyn(), "zz"))
