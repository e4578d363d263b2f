from enum import Enum, IntEnum, auto, Flag, IntFlag, unique, StrEnum
class Color(Enum):
    RED = 1
    GREEN = 2
    BLUE = 3
    CRIMSON = 1
    def describe(self): return f"{self.name}={self.value}"
print(Color.RED, repr(Color.RED), Color.RED.name, Color.RED.value, Color(2), Color["BLUE"], Color.CRIMSON is Color.RED, Color.RED == 1, Color.RED == Color.RED, Color.RED is Color(1))
print(list(Color), len(Color), Color.RED in Color, [c.name for c in Color], list(Color.__members__), Color.GREEN.describe(), {Color.RED: "r"}[Color.RED], isinstance(Color.RED, Color), type(Color.RED).__name__)
for f in (lambda: Color(9), lambda: Color["PINK"], lambda: Color.PINK, lambda: Color.RED < Color.BLUE, lambda: setattr(Color, "RED", 5), lambda: Color.RED + 1):
    try:
        print(f())
    except (ValueError, KeyError, AttributeError, TypeError) as e:
        print(type(e).__name__, e)
class N(IntEnum):
    ONE = 1
    TWO = 2
print(N.ONE + 1, N.ONE < N.TWO, N.ONE == 1, sorted([N.TWO, N.ONE]), [10, 20, 30][N.ONE], f"{N.ONE} {N.TWO!r}", int(N.TWO), N(1), max(N), "%d" % N.TWO)
class A(Enum):
    X = auto()
    Y = auto()
    Z = "z"
print([(a.name, a.value) for a in A])
class P(Flag):
    R = auto()
    W = auto()
    X = auto()
rw = P.R | P.W
print(rw, P.R in rw, P.X in rw, rw & P.W, ~P.R, rw ^ P.R, P(0), bool(P(0)), P.X.value, rw.value, P(3) == rw)
class Planet(Enum):
    EARTH = (5.97e24, 6.37e6)
    MARS = (6.4e23, 3.39e6)
    def __init__(self, mass, radius): self.mass, self.radius = mass, radius
    @property
    def g(self): return 6.67e-11 * self.mass / self.radius ** 2
print([f"{p.name} {p.g:.2f}" for p in Planet])
class S(StrEnum):
    A = "a"
    B = auto()
print(S.A, S.B, S.A == "a", S.A + "x", f"{S.B}")
class M(Enum):
    @classmethod
    def default(cls): return cls.OFF
    ON = True
    OFF = False
print(M.default(), bool(M.OFF), Color.RED != Color.BLUE, hash(Color.RED) == hash(Color.RED))
try:
    @unique
    class U(Enum):
        A = 1
        B = 1
except ValueError as e:
    print(e)
Animal = Enum("Animal", "CAT DOG")
print(list(Animal), Animal.DOG.value)
