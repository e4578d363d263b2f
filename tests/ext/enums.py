"""Enumerations: members are compared, handed on and asked for their names and values."""

import enum
from abc import ABC, abstractmethod
from dataclasses import dataclass
from enum import Enum, IntEnum, auto, unique


class Kind(Enum):
    DEPOSIT = "deposit"
    WITHDRAW = "withdraw"
    TRANSFER = "transfer"
    MOVE = "transfer"

    @property
    def is_out(self) -> bool:
        return self is not Kind.DEPOSIT

    def next(self) -> "Kind":
        if self is Kind.DEPOSIT:
            return Kind.WITHDRAW
        return Kind.TRANSFER if self == Kind.WITHDRAW else Kind.DEPOSIT

    def title(self) -> str:
        return self.name.title() + ":" + self.value


@unique
class Color(enum.Enum):
    RED = auto()
    GREEN = auto()
    BLUE = auto()


class Planet(Enum):
    EARTH = (5.976e24, 6.37814e6)
    MARS = (6.421e23, 3.3972e6)

    def __init__(self, mass: float, radius: float):
        self.mass = mass
        self.radius = radius

    def gravity(self) -> float:
        return 6.67430e-11 * self.mass / (self.radius * self.radius)


class Plain(Enum):
    """A base without members."""

    def twice(self) -> int:
        return self.value * 2


class Numbers(Plain):
    ONE = 1
    TWO = 2


class Priority(IntEnum):
    LOW = 1
    HIGH = 2


class Loose(Enum):
    """Equal by value."""
    A = 1
    B = 2

    def __eq__(self, other):
        return isinstance(other, Loose) and self.value % 1 == other.value % 1

    __hash__ = None


@dataclass
class Transaction:
    kind: Kind
    amount: int


class Meta(type):
    @property
    def hidden(cls):
        return "of the metaclass"


class Holder(metaclass=Meta):
    hidden = 5
    shown = (1 << 3) | 1


class Base(ABC):
    table = [x * x for x in range(4)]

    @abstractmethod
    def run(self) -> int: ...

    def sum(self) -> int:
        return sum(self.table)


class Done(Base):
    def run(self) -> int:
        return self.sum() + Base.table[3]


def is_deposit(kind: Kind) -> bool:
    return kind is Kind.DEPOSIT


def sign(transaction: Transaction) -> int:
    if transaction.kind == Kind.DEPOSIT:
        return 1
    elif transaction.kind is Kind.WITHDRAW:
        return -1
    return 0


def total(transactions: list[Transaction]) -> int:
    result = 0
    for transaction in transactions:
        match transaction.kind:
            case Kind.DEPOSIT:
                result += transaction.amount
            case Kind.WITHDRAW | Kind.MOVE:
                result -= transaction.amount
    return result


def count(kinds: list[Kind], wanted: Kind) -> int:
    return sum(1 for kind in kinds if kind == wanted)


def chosen(n: int) -> Kind:
    return Kind.DEPOSIT if n > 0 else Kind.WITHDRAW


def all_of(n: int) -> list[Kind]:
    return [Kind.DEPOSIT, Kind.MOVE] * n


def made(n: int) -> Transaction:
    return Transaction(Kind.TRANSFER, n)


def optional(kind: Kind | None) -> str:
    return "nothing" if kind is None else kind.name


def described(kind: Kind) -> tuple[str, str, str, bool]:
    return kind.name, kind.value, kind.title(), kind.is_out


def step(kind: Kind, n: int) -> Kind:
    for _ in range(n):
        kind = kind.next()
    return kind


def mix(a: Color, b: Color) -> Color:
    if a is b:
        return a
    return Color.GREEN if a.value + b.value == 4 else Color.BLUE


def weight(planet: Planet, mass: float) -> float:
    return planet.gravity() * mass


def twice(number: Numbers) -> int:
    return number.twice() + (1 if number is Numbers.ONE else 0)


def same(a: Kind, b: int) -> bool:
    return a == b or a != a


def truth(kind: Kind) -> bool:
    return not not kind and (True if kind else False)


def loosely(a: Loose, b: Loose) -> bool:
    return a == b


def by_name(name: str) -> Kind:
    return Kind[name]


def by_value(value: str) -> Kind:
    return Kind(value)


def has(name: str) -> bool:
    return hasattr(Kind, "__members__") and name in Kind.__members__


def listed() -> list[str]:
    return [kind.name for kind in Kind]


def keyed(kinds: list[Kind]) -> dict[Kind, int]:
    found = {}
    for kind in kinds:
        found[kind] = found.get(kind, 0) + 1
    return found


def shown(kind: Kind) -> str:
    return f"{kind} {kind!r}"


def ordered(a: Kind, b: Kind) -> bool:
    return a < b


def of_kind(x: Kind) -> bool:
    return isinstance(x, Kind) and not isinstance(x, Color)


def through(kind: Kind) -> bool:
    return kind.value == "deposit" and kind._value_ == "deposit" and kind._name_ == "DEPOSIT"


def added(kind: Kind) -> object:
    return kind.extra


def missing() -> object:
    return Kind.NOTHING


def high(priority: Priority) -> bool:
    return priority >= Priority.HIGH


def hidden() -> object:
    return Holder.hidden


def visible() -> int:
    return Holder.shown
