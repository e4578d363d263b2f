"""What fields of dataclasses can be: by name only, for `__post_init__` only, with default values of all kinds, in hashes."""

import dataclasses
from dataclasses import KW_ONLY, InitVar, dataclass, field
from enum import Enum
from typing import Optional

LIMIT = 10
NAMES = ["a", "b"]


class Color(Enum):
    RED = 1
    BLUE = 2


def counter(start=[0]):
    start[0] += 1
    return start[0]


@dataclass(kw_only=True)
class Options:
    width: int = 5
    height: int
    name: str = "n"

    def area(self) -> int:
        return self.width * self.height


@dataclass
class Mixed:
    first: int
    _: KW_ONLY
    second: int = 2
    third: float = field(default=1.5, kw_only=False)
    rest: list[int] = field(default_factory=list)


@dataclass
class Derived(Mixed):
    fourth: Optional[int] = None


@dataclass
class Scaled:
    base: float
    factor: InitVar[float]
    offset: InitVar[float] = 0.5
    scaled: float = field(init=False)

    def __post_init__(self, factor, offset):
        self.scaled = self.base * factor + offset


@dataclass
class Lazy:
    """What only the interpreter knows."""
    n: int
    limit: int = LIMIT
    color: Color = Color.RED
    names: list = field(default_factory=lambda: list(NAMES))
    number: int = field(default_factory=counter)


@dataclass(frozen=True)
class Key:
    x: int
    y: int = 0
    note: str = field(default="", compare=False)

    def next(self) -> "Key":
        return Key(self.x + 1, self.y)


@dataclass(frozen=True)
class Named:
    name: str
    key: Key


@dataclass(unsafe_hash=True)
class Loose:
    x: float
    tag: int = field(default=0, hash=False)


@dataclass(eq=False)
class Same:
    x: int


@dataclass
class Unhashable:
    x: int


@dataclass(frozen=True)
class OwnHash:
    x: int

    def __hash__(self):
        return 7


@dataclass(frozen=True, slots=True, kw_only=True)
class Slotted:
    x: int
    y: int = 3


class Doubling:
    def __get__(self, instance, owner):
        return 21 if instance is None else instance.__dict__["own"] * 2

    def __set__(self, instance, value):
        instance.__dict__["own"] = value


DOUBLING = Doubling()


@dataclass
class Described:
    n: int
    x: int = DOUBLING


def described(n: int) -> Described:
    return Described(n, n)


def x_of(one: Described) -> int:
    return one.x


def changed(one: Described, x: int) -> int:
    one.x = x
    return one.x


def options(height: int) -> Options:
    return Options(height=height)


def named(height: int, name: str) -> Options:
    return Options(name=name, height=height, width=7)


def by_position(height: int) -> Options:
    return Options(1, height)


def mixed(n: int) -> Mixed:
    return Mixed(n, 2.5, second=3)


def derived(n: int) -> Derived:
    return Derived(n, 1.0, n, rest=[n])


def areas(all: list[Options]) -> int:
    return sum([one.area() for one in all])


def scaled(x: float) -> Scaled:
    return Scaled(x, 2.0)


def scaled_by(x: float, factor: float, offset: float) -> float:
    return Scaled(x, factor, offset=offset).scaled


def offset(s: Scaled) -> float:
    return s.offset


def lazy(n: int) -> Lazy:
    return Lazy(n, 5, Color.BLUE, [], 3)


def given_all(n: int, lazy: Lazy) -> Lazy:
    return Lazy(n, n, lazy.color, lazy.names, n)


def lazy_default(n: int) -> Lazy:
    return Lazy(n)


def count(n: int) -> dict[int, int]:
    found: dict[Key, int] = {}
    for i in range(n):
        key = Key(i % 3, i % 2, str(i))
        found[key] = found.get(key, 0) + 1
    return {key.x * 10 + key.y: value for key, value in found.items()}


def keys(n: int) -> dict[Key, int]:
    found: dict[Key, int] = {}
    for i in range(n):
        found[Key(i % 5).next()] = i
    return found


def seen(all: list[Key]) -> int:
    found = set()
    for key in all:
        found.add(key)
    return len(found)


def has(all: list[Key], x: int) -> bool:
    return Key(x) in set(all)


def numbers(n: int) -> set[Key]:
    return {Key(i * 7 % 11, i) for i in range(n)}


def ordered(n: int) -> list[int]:
    return [key.x for key in {Key(i * 7 % 11) for i in range(n)}]


def by_name(n: int) -> int:
    found = {Named(str(i % 4), Key(i % 2)): i for i in range(n)}
    return found[Named("1", Key(1))]


def loose(x: float) -> int:
    found = {Loose(x, 1)}
    found.add(Loose(x, 2))
    found.add(Loose(x, 1))
    return len(found)


def of_views(all: list[Loose]) -> int:
    found = {}
    for one in all:
        found[one] = one.tag
        one.tag += 1
    return len(found)


def same(n: int) -> int:
    return len({Same(n), Same(n)})


def unhashable(n: int) -> int:
    return len({Unhashable(n)})


def own_hash(n: int) -> int:
    return len({OwnHash(n), OwnHash(n), OwnHash(n + 1)})


def slotted(n: int) -> Slotted:
    return Slotted(x=n) if n > 3 else Slotted(y=n, x=1)
