"""Counters that native code makes."""

import collections
from collections import Counter


def counted(words: list[str]) -> list[tuple[str, int]]:
    return Counter(words).most_common()


def top(words: list[str], n: int) -> list[tuple[str, int]]:
    counts = Counter()
    for word in words:
        counts[word] += 1
    return counts.most_common(n)


def letters(text: str) -> dict[str, int]:
    return dict(Counter(text))


def given(words: list[str]) -> Counter:
    return Counter(words)


def given_pairs(numbers: list[int]) -> Counter:
    return collections.Counter((x % 3, x % 2) for x in numbers)


def missing(words: list[str], word: str) -> int:
    counts = Counter(words)
    return counts[word] + len(counts)


def joined(a: list[str], b: list[str]) -> tuple[int, int, int, int]:
    x, y = Counter(a), Counter(b)
    return (x + y).total(), (x - y).total(), (x & y).total(), (x | y).total()


def is_anagram(a: str, b: str) -> bool:
    return Counter(a) == Counter(b)


def of_mapping(known: dict[str, int], words: list[str]) -> dict[str, int]:
    counts = Counter(known)
    counts.update(known)
    counts.update(words)
    counts.subtract(known)
    return dict(counts)


def of_anything(things) -> int:
    return Counter(things).total()


def against(words: list[str], known: dict[str, int]) -> bool:
    return Counter(words) == known


def elements(words: list[str]) -> list[str]:
    return sorted(Counter(words).elements())


def removed(words: list[str], word: str) -> int:
    counts = Counter(words)
    del counts[word]
    return sum(counts.values())


def shown(words: list[str]) -> str:
    return repr(Counter(words))


def is_counter(x) -> bool:
    return isinstance(x, Counter)


def put(out: dict[str, int], words: list[str]) -> None:
    out.update(Counter(words))


class Game:
    """Conway's."""

    def __init__(self, alive: set[tuple[int, int]]):
        self.alive = alive

    def step(self) -> set[tuple[int, int]]:
        counts = Counter((x + dx, y + dy) for x, y in self.alive for dx in (-1, 0, 1) for dy in (-1, 0, 1) if dx or dy)
        return {cell for cell, n in counts.items() if n == 3 or n == 2 and cell in self.alive}


class Index:
    def __init__(self):
        self.counts = Counter()

    def add(self, words: list[str]) -> None:
        for word in words:
            self.counts[word] += 1
