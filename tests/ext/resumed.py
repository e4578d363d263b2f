"""Generators whose arguments and surroundings change between their steps."""

from contextlib import suppress
from dataclasses import dataclass

LIMIT = 100
factors = [2, 3]


class Tree:
    def __init__(self, left: "Tree | None", value: int, right: "Tree | None"):
        self.left = left
        self.value = value
        self.right = right

    def __iter__(self):
        if self.left:
            yield from self.left
        yield self.value
        if self.right:
            yield from self.right

    def pairs(self):
        if self.left is not None:
            for low in self.left.pairs():
                yield low
        yield self.value, self.left is None
        if self.right is not None:
            yield from self.right.pairs()

    def counted(self, n: int):
        for i in range(n):
            self.value += i
            yield self.value
        return self.value


class Taller(Tree):
    def counted(self, n: int):
        yield from (7, 8)
        yield n


class Any:
    def __init__(self, values):
        self.values = values

    def each(self):
        for value in self.values:
            yield value

    def positions(self):
        for i, value in enumerate(self.values):
            if value:
                yield i

    def both(self, other):
        yield from self.values
        yield from other.values


@dataclass
class Move:
    start: int
    end: int


class Board:
    def __init__(self, cells: list[int]):
        self.cells = cells

    def moves(self):
        for i in self.free():
            for j in range(len(self.cells)):
                if i != j and self.cells[j] == 0:
                    yield Move(i, j)

    def free(self):
        for i in range(len(self.cells)):
            if self.cells[i]:
                yield i

    def legal(self):
        for move in self.moves():
            if (move.start + move.end) % 2:
                yield move


class Link:
    def __init__(self, value: int, next: "Link | None"):
        self.value = value
        self.next = next


def along(link: Link | None):
    while link is not None:
        yield link.value
        link = link.next


def shadowed(items):
    """What it is given has the name of another generator."""
    for item in items():
        yield item


def quiet(values: list[int], n: int):
    total = n
    with suppress(ValueError):
        if n:
            values.append(n)
        raise ValueError
    for value in values:
        yield value + total


class Replaced:
    """Its objects have something else in the place of the method."""

    def __init__(self, values: list[int]):
        self.values = values
        self.parts = self.others

    def parts(self):
        for value in self.values:
            yield value

    def others(self):
        for value in self.values:
            yield -value

    def all(self):
        for part in self.parts():
            yield part
        yield from self.parts()


def items(values: list[int]):
    for value in values:
        yield value


def pairs(values: list[int], n: int):
    for i in range(n):
        for j, value in enumerate(values):
            if value > i:
                yield i * 10 + j
            else:
                yield -value
        else:
            yield
    yield n


def evens(values: list[int]):
    for value in items(values):
        if value % 2 == 0:
            yield value
            yield value + 1
        elif value == 3:
            continue
        elif value == 5:
            break
    else:
        yield "all"


def counted(values: list[int]):
    """Goes on while there are some."""
    n = 0
    while n < len(values):
        n += values[n]
        yield n
    else:
        yield -n
    return values


def filling(values: list[int], n: int):
    for i in range(n):
        values.append(i)
        if i % 3 == 2:
            del values[0]
        yield len(values)


def rebound(values: list[int], n: int):
    while n > 0:
        n, m = n - 1, n
        values = values[1:] if m % 2 else values
        yield m
    yield len(values)


def multiplied(values: list[float]):
    for value in values:
        for factor in factors:
            if value > LIMIT:
                return value
            yield value * factor


def texts(words: list[str]):
    last = ""
    for word in words:
        yield last + word
        last = word.upper()


def keyed(table: dict[str, int], keys: list[str]):
    for key in keys:
        if key in table:
            table[key] += 1
            yield key, table[key]


def chained(a: list[int], b: list[int]):
    yield from evens(a)
    yield from items(b)
    yield from (1, 2)
    yield from range(3)


def late(values: list[int], n: int):
    if n > 2:
        total = 1
        yield total
    for value in values:
        inverse = 6 // value
        yield inverse
