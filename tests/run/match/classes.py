class Point:
    __match_args__ = ("x", "y")
    def __init__(self, x, y): self.x, self.y = x, y
class Point3(Point):
    __match_args__ = ("x", "y", "z")
    def __init__(self, x, y, z):
        super().__init__(x, y)
        self.z = z
class Circle:
    def __init__(self, c, r): self.center, self.radius = c, r
from dataclasses import dataclass
from enum import Enum
@dataclass
class Num:
    v: int
@dataclass
class Bin:
    op: str
    l: object
    r: object
class Color(Enum):
    RED = 1
    BLUE = 2
LIMIT = 10
class Cfg:
    limit = 20
def f(s):
    match s:
        case Point3(0, 0, 0): return "origin3"
        case Point3(z=z): return f"3d z={z}"
        case Point(0, 0): return "origin"
        case Point(x=0, y=y): return f"on y at {y}"
        case Point(x, y) if x == y: return f"diag {x}"
        case Point(): return "point"
        case Circle(center=Point(cx, _), radius=r): return f"circle {cx} {r}"
        case Color.RED: return "red"
        case Color(): return "some color"
        case Cfg.limit: return "limit"
        case str(s) | bytes(s): return f"text {s!r}"
        case list([a, *_]): return f"list {a}"
        case dict(): return "dict"
        case bool(b): return f"bool {b}"
        case int(i): return f"int {i}"
        case _: return "?"
for v in (Point(0, 0), Point(0, 3), Point(2, 2), Point(1, 2), Point3(0, 0, 0), Point3(1, 1, 5), Circle(Point(1, 2), 9), Circle(3, 4), Color.RED, Color.BLUE, 20, "s", b"b", [1, 2], [], {}, True, 5, 2.5):
    print(f(v))
def ev(e):
    match e:
        case Num(v): return v
        case Bin("+", l, r): return ev(l) + ev(r)
        case Bin("*", Num(0), _) | Bin("*", _, Num(0)): return 0
        case Bin("*", l, r): return ev(l) * ev(r)
        case Bin(op=o): raise ValueError("op " + o)
print(ev(Bin("+", Num(2), Bin("*", Num(3), Num(4)))), ev(Bin("*", Num(0), Bin("?", 1, 2))))
try:
    ev(Bin("-", Num(1), Num(1)))
except ValueError as e:
    print(e)
try:
    match Circle(1, 2):
        case Circle(1, 2): pass
except TypeError as e:
    print(e)
try:
    match Point(1, 2):
        case Point(1, 2, 3): pass
except TypeError as e:
    print(e)
try:
    match 5:
        case LIMIT.real: print("no")
        case int(real=r): print("attr", r)
except TypeError as e:
    print(e)
