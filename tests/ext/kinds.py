"""Arguments that may be of one of several types: objects of derived classes, elements of unions, frozensets, builtin classes; other names of methods."""

from __future__ import annotations

from abc import ABC, abstractmethod
from math import sqrt
from typing import Callable, Collection, Final, Iterable, Optional, Union

ROOT = sqrt(2.0)
SPACES: Final = frozenset(" \t")
BREAKS: Final = SPACES | frozenset("\n")
CONTROLS: Final = frozenset(chr(i) for i in range(32)) - frozenset("\t")


# --- derived classes -----------------------------------------------------------------------------------------

class Shape:
    def __init__(self, name: str, side: float) -> None:
        self.name = name
        self.side = side

    def area(self) -> float:
        return 0.0

    def label(self) -> str:
        return self.name + "!"


class Square(Shape):
    def area(self) -> float:
        return self.side * self.side


class Cube(Square):
    def __init__(self, name: str, side: float, depth: int) -> None:
        super().__init__(name, side)
        self.depth = depth

    def area(self) -> float:
        return 6 * super().area() + self.depth

    def label(self) -> str:
        return "cube " + super().label()


def area(shape: Shape) -> float:
    return shape.area() * 2


def describe(shape: Shape) -> tuple[str, bool, bool]:
    return shape.label(), isinstance(shape, Square), isinstance(shape, Cube)


def total(shapes: list[Shape]) -> float:
    found = 0.0
    for shape in shapes:
        found += shape.area()
    return found


def largest(shapes: list[Shape]) -> Shape:
    best = shapes[0]
    for shape in shapes:
        if shape.area() > best.area():
            best = shape
    return best


def rename(shapes: list[Shape], name: str, limit: int) -> int:
    count = 0
    for shape in shapes:
        shape.name = name
        count += 1
        if count == limit:
            raise ValueError(shape.name)
    return count


def depth(shape: Shape) -> int:
    return shape.depth if isinstance(shape, Cube) else -1


class Base(ABC):
    @abstractmethod
    def value(self, n: int) -> int:
        """What it is."""

    def twice(self, n: int) -> int:
        return 2 * self.value(n)


class Plus(Base):
    def __init__(self, own: int) -> None:
        self.own = own

    def value(self, n: int) -> int:
        return self.own + n


class Times(Base):
    def __init__(self, own: int) -> None:
        self.own = own

    def value(self, n: int) -> int:
        return self.own * n


def run(base: Base, n: int) -> int:
    return base.value(n) + base.twice(n)


class Node:
    def __init__(self, left: Optional[Node], shape: Shape) -> None:
        self.left = left
        self.shape = shape

    def sum(self) -> float:
        found = self.shape.area()
        if self.left is not None:
            found += self.left.sum()
        return found


class Leaf(Node):
    def sum(self) -> float:
        return 1.0


# --- unions as elements ----------------------------------------------------------------------------------------

def lengths(items: list[Union[str, int, None]]) -> int:
    found = 0
    for item in items:
        if item is None:
            found += 1
        elif isinstance(item, str):
            found += len(item)
        else:
            found += item
    return found


def double(items: list[int | str]) -> None:
    for i in range(len(items)):
        items[i] = items[i] * 2


def first(items: list[float | list[float]]) -> float:
    item = items[0]
    return item if isinstance(item, float) else item[0]


def find(items: list[Optional[float]], x: float) -> bool:
    return x in items


def values(table: dict[str, int | str]) -> list[str]:
    return [str(value) for value in table.values()]


def bump(table: dict[str, Optional[int]], key: str) -> None:
    value = table[key]
    table[key] = 1 if value is None else value + 1


# --- sets and frozensets ------------------------------------------------------------------------------------------

def has(items: frozenset[str], item: str) -> bool:
    return item in items


def ordered(items: frozenset[int]) -> tuple[list[int], int, bool]:
    return list(items), len(items), bool(items)


def compare(a: frozenset[int], b: frozenset[int]) -> tuple[bool, bool, bool, bool, bool, bool]:
    return a == b, a != b, a < b, a <= b, a > b, a >= b


def compare_sets(a: set[int], b: set[int]) -> tuple[bool, bool, bool, bool, bool, bool]:
    return a == b, a != b, a < b, a <= b, a > b, a >= b


def compare_mixed(a: set[int], b: frozenset[int]) -> tuple[bool, bool, bool, bool]:
    return a == b, b == a, a <= b, b > a


def compare_own(a: set[int], n: int) -> tuple[bool, bool, bool, bool]:
    own = {n, n + 1}
    return a == own, own == a, a <= own, own < a


def compare_floats(a: set[float], b: set[float]) -> bool:
    return a == b


def own_floats(items: list[float], b: set[float]) -> bool:
    return b >= set(items)


def compare_keys(a: dict[int, str], b: dict[int, str], c: set[int]) -> tuple[bool, bool, bool, bool, bool]:
    return a.keys() == b.keys(), a.keys() == c, c == a.keys(), c <= a.keys(), a.keys() < b.keys()


def compare_items(a: dict[int, str], b: dict[int, str]) -> bool:
    return a.items() == b.items()


def compare_none(a: set[int], b: Optional[int]) -> bool:
    return a == b


def is_among(a: set[int], b: list[set[int]]) -> tuple[bool, int]:
    return a in b, b.count(a)


def pairs(a: tuple[int, set[int]], b: tuple[int, set[int]]) -> bool:
    return a == b


def subsets(a: set[int], b: frozenset[int], c: list[int]) -> tuple[bool, bool, bool, bool]:
    return a.issubset(b), a.issuperset(b), b.issuperset(c), a.isdisjoint(c)


def shown(a: set[int]) -> str:
    return f"{a}"


def same_object(a: frozenset[int]) -> frozenset[int]:
    return a


def hashes(a: frozenset[int]) -> int:
    return {a: 1}[a]


def skip(text: str, at: int, chars: Iterable[str]) -> int:
    try:
        while text[at] in chars:
            at += 1
    except IndexError:
        pass
    return at


def skip_spaces(text: str, at: int) -> tuple[int, int, int]:
    return skip(text, at, SPACES), skip(text, at, BREAKS), skip(text, at, CONTROLS)


def longest(words: Collection[str]) -> int:
    found = 0
    for word in words:
        found = max(found, len(word))
    return found


# --- builtin classes -------------------------------------------------------------------------------------------------

def parsed(text: str, number: Callable[[str], float] = float) -> float:
    return number(text)


def parse(text: str, number: Callable[[str], float]) -> float:
    return number(text) + 1


def counted(words: list[str], factory=dict):
    found = factory()
    for word in words:
        found[word] = found.get(word, 0) + 1
    return found


def gathered(words: list[str], make=list):
    return make(words)


# --- other names of methods --------------------------------------------------------------------------------------------

class Vector:
    __slots__ = {"x": "first", "y": "second"}

    def __init__(self, x: float, y: float) -> None:
        self.x = x
        self.y = y

    def __add__(self, other):
        if isinstance(other, Vector):
            return Vector(self.x + other.x, self.y + other.y)
        if isinstance(other, (int, float)):
            return Vector(self.x + other, self.y + other)
        return NotImplemented

    def __mul__(self, factor):
        if not isinstance(factor, (int, float)):
            return NotImplemented
        return Vector(self.x * factor, self.y * factor)

    def __eq__(self, other):
        if not isinstance(other, Vector):
            return NotImplemented
        return self.x == other.x and self.y == other.y

    __radd__ = __add__
    __rmul__ = __mul__
    __hash__ = None

    def length(self) -> float:
        return sqrt(self.x * self.x + self.y * self.y) * ROOT

    size = length


def scaled(v: Vector, n: int) -> Vector:
    return 2 * v + n * v + v


def sizes(v: Vector) -> float:
    return v.size() + v.length()


# --- long texts --------------------------------------------------------------------------------------------------------

def char(text: str, i: int) -> str:
    return text[i]


def byte(text: bytes, i: int) -> int:
    return text[i]


def given(text: str) -> str:
    return text


def grown(text: str) -> str:
    text += "x"
    text += "y"
    return text
