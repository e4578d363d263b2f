from enum import Enum, IntEnum, Flag, IntFlag, auto
class Color(str, Enum):
    RED = "red"
    GREEN = "green"
    def __str__(self):
        return self.value
print(Color.RED, repr(Color.RED), Color.RED == "red", Color("green"), Color["RED"], f"{Color.RED}", Color.RED.upper(), isinstance(Color.RED, str), {"red": 1}[Color.RED], Color.RED + "x", len(Color.RED), list(Color))
class Plain(str, Enum):
    A = "a"
    B = "b"
print(Plain.A, repr(Plain.A), f"{Plain.A}", Plain.A == "a", Plain.B.value, "%s" % Plain.A, Plain.A.value, Plain.A.name, hash(Plain.A) == hash("a"), Plain.A in ("a", "b"), "-".join([Plain.A, "z"]))
class N(int, Enum):
    ONE = 1
    TWO = 2
print(N.ONE, repr(N.ONE), N.ONE + 1, N.ONE < N.TWO, N.ONE == 1, sorted([N.TWO, N.ONE]), f"{N.ONE}", "%d" % N.ONE, N(2), [10, 20, 30][N.TWO], int(N.ONE), N.TWO.name, {1: "x"}[N.ONE], isinstance(N.ONE, int), sum(N), max(N))
class F(float, Enum):
    HALF = 0.5
    PI = 3.14
print(F.HALF, F.HALF * 2, F.PI > 3, repr(F.PI), F(0.5), F.HALF.value)
class Planet(bytes, Enum):
    X = b"x"
print(Planet.X, Planet.X[0])


# --- with classes of the program, combined members, use as plain values -------------------------------

import json
from enum import StrEnum


class Described:
    def __str__(self):
        return f"{self.name.lower()} is {self.value}"


class Level(Described, int, Enum):
    LOW = 1
    HIGH = 10


print(Level.LOW, repr(Level.LOW), f"{Level.HIGH}", Level.HIGH + Level.LOW, json.dumps({"level": Level.HIGH}), json.dumps([Plain.A]))


class Status(IntEnum):
    OK = 200
    MISSING = 404

    @property
    def is_error(self):
        return self >= 400


print(Status.OK, repr(Status.OK), Status(404), Status.MISSING.is_error, Status.OK == 200, 200 == Status.OK, Status.OK in (200, 404))
print(Status.OK + 1, -Status.OK, Status.OK / 8, Status.OK // 7, 1000 - Status.OK, Status.OK ** 2, Status.OK & 8, abs(Status.OK), ~Status.OK)
print(f"{Status.OK:>6}|{Status.OK:x}|{Status.OK}", "%d %s %r" % (Status.OK, Status.OK, Status.OK), str(Status.OK), hex(Status.OK), divmod(Status.OK, 7))
Codes = IntEnum("Codes", "ONE TWO")
print(range(Status.OK)[:2], "ab" * Codes.TWO, sorted(Status, reverse=True), max(Status), sum(Status))
print({Status.OK: 1}[200], {200: 1}[Status.OK], isinstance(Status.OK, int), Status.OK.bit_length(), Status.OK.to_bytes(2, "big"), float(Status.OK), round(Status.OK))
print(type(Status.OK + 0).__name__, type(Status.OK).__name__, Status.OK is Status(200), hash(Status.OK) == hash(200), bool(Status.OK))


class Suit(StrEnum):
    HEARTS = auto()
    SPADES = auto()


print(Suit.HEARTS, repr(Suit.SPADES), Suit("hearts"), f"{Suit.HEARTS:>10}|", Suit.HEARTS + "!", Suit.HEARTS.upper(), Suit.HEARTS[0], "art" in Suit.HEARTS)
print(",".join(Suit), {"hearts": 1}[Suit.HEARTS], Suit.HEARTS == "hearts", Suit.HEARTS < Suit.SPADES, len(Suit.HEARTS), "x".startswith(Suit.HEARTS), sorted(Suit))


class Perm(IntFlag):
    R = 4
    W = 2
    X = 1


print(Perm.R | Perm.W, repr(Perm.R | Perm.W), Perm.R | 1, Perm(7), repr(Perm(7)), Perm.R & 6, Perm.R ^ Perm.R, repr(Perm(0)), 4 | Perm.X, Perm.R in Perm(6), list(Perm(5)))
print(Perm.R + 1, Perm.R == 4, Perm.R < 5, int(Perm.R | Perm.X), f"{Perm.R:03b}", Perm.R << 1, bool(Perm(0)), Perm.R - 1, isinstance(Perm.R, int), type(Perm.R | Perm.W).__name__)
mode = Perm.R
mode |= Perm.X
print(mode, mode & Perm.X == Perm.X, mode & ~Perm.R, [p.name for p in Perm])


class Shape(Flag):
    A = auto()
    B = auto()
    C = auto()
    AB = A | B


print(Shape.AB, Shape.A | Shape.C, ~Shape.A, Shape.A & Shape.B, bool(Shape.A & Shape.B), Shape.A in Shape.AB, list(Shape.AB), Shape(7), len(Shape.AB), Shape.A ^ Shape.AB)


def describe(x):
    match x:
        case Status.OK:
            return "fine"
        case Suit.HEARTS | Suit.SPADES:
            return f"suit {x}"
        case int(n):
            return f"int {n}"
        case str(s):
            return f"str {s}"


print([describe(x) for x in [Status.OK, Status.MISSING, Suit.SPADES, "x", 7, 200, "hearts", Level.LOW]])
try:
    Status(1)
except ValueError as error:
    print(error)
try:
    Status.OK = 3
except AttributeError as error:
    print(error)
