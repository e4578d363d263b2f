"""Getters of the module `operator`, as keys of sorts and on their own."""

import operator
from operator import attrgetter, itemgetter, methodcaller


class Row:
    def __init__(self, name: str, amount: float):
        self.name = name
        self.amount = amount

    def twice(self, more: float = 0.0) -> float:
        return self.amount * 2 + more


def by_second(pairs: list[tuple[str, int]]) -> list[tuple[str, int]]:
    return sorted(pairs, key=itemgetter(1), reverse=True)


def by_both(pairs: list[tuple[str, int]]) -> list[tuple[str, int]]:
    return sorted(pairs, key=itemgetter(1, 0))


def totals(counts: dict[str, int]) -> list[tuple[str, int]]:
    return sorted(counts.items(), key=operator.itemgetter(1))


def best(rows: list[Row]) -> str:
    return max(rows, key=attrgetter("amount")).name


def names(rows: list[Row]) -> list[str]:
    return [row.name for row in sorted(rows, key=operator.attrgetter("amount", "name"))]


def picked(values: list[int], i: int) -> int:
    return itemgetter(i)(values)


def called(rows: list[Row]) -> float:
    return sum(map(methodcaller("twice", 1.0), rows))


def upper(words: list[str]) -> list[str]:
    return list(map(methodcaller("upper"), words))


def firsts(words: list[str]) -> list[str]:
    return list(map(itemgetter(0), words))


def missing(rows: list[Row]) -> list[object]:
    return list(map(attrgetter("nothing"), rows))


def of_anything(rows):
    return [row[0] for row in sorted(rows, key=itemgetter(1))]


def sort(pairs: list[tuple[str, int]]) -> None:
    pairs.sort(key=itemgetter(1))
