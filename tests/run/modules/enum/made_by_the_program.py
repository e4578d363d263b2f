from enum import Enum, IntEnum, Flag, auto
class Auto(Enum):
    def __new__(cls):
        value = len(cls.__members__) + 1
        obj = object.__new__(cls)
        obj._value_ = value
        return obj
class Color(Auto):
    RED = ()
    GREEN = ()
    BLUE = ()
print(list(Color), Color(2), Color.BLUE.value)
class Coordinate(bytes, Enum):
    def __new__(cls, value, label, unit):
        obj = bytes.__new__(cls, [value])
        obj._value_ = value
        obj.label = label
        obj.unit = unit
        return obj
    PX = (0, 'P.X', 'km')
    PY = (1, 'P.Y', 'km')
print(Coordinate.PY, Coordinate(1), Coordinate.PX.label, Coordinate.PY[0], Coordinate.PX.unit)
class Code(int, Enum):
    def __new__(cls, value, phrase, description=''):
        obj = int.__new__(cls, value)
        obj._value_ = value
        obj.phrase = phrase
        obj.description = description
        return obj
    OK = 200, 'OK', 'fine'
    GONE = 410, 'Gone'
    def __str__(self): return str(self.value)
print(Code.OK, Code.OK.phrase, Code(410), Code.GONE.description == '', Code.OK + 1, Code.OK == 200, f"{Code.GONE}")
class Tup(Enum):
    A = (1, 2)
    B = [3, 4]
    C = {"k": 1}
    D = None
    E = 1.5
    F = "s"
print(list(Tup), Tup((1, 2)), Tup(None), Tup.A.value[1], Tup.C.value["k"])
class Tag(Enum):
    X = (1,)
    Y = "y"
    def __init__(self, v, extra=None):
        self.v = v
        self.extra = extra
print(Tag.X.v, Tag.Y.v, Tag.X.extra, Tag.X.value)
class Unit(Enum):
    CM = "cm"
    M = "m"
    @staticmethod
    def parse(s): return Unit(s.strip().lower())
    def to(self, other, x):
        table = {(Unit.CM, Unit.M): 0.01, (Unit.M, Unit.CM): 100}
        return x * table.get((self, other), 1)
print(Unit.parse(" CM ").to(Unit.M, 250), Unit["M"].to(Unit.M, 3))
class Bits(Flag):
    A = auto(); B = auto(); C = auto()
    ALL = A | B | C
print(Bits.ALL, Bits.A | Bits.B, Bits(5), Bits.C in Bits.ALL, ~Bits.A, [b.name for b in Bits.ALL])
