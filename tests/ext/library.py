"""Functions that use what modules of the library have in C, or what can't be told from it."""

import bisect
import functools
import itertools
import typing
from collections import deque, defaultdict
from functools import reduce
from itertools import chain, groupby, islice, zip_longest
from typing import cast


def flat(rows: list[list[int]]) -> list:
    return list(chain.from_iterable(rows)) + list(itertools.chain(rows[0], [7]))


def runs(values: list[int]) -> list:
    return [(key, len(list(group))) for key, group in groupby(values)]


def nth(values: list[int], n: int) -> int:
    return next(islice(values, n, None), -1)


def pairs(a: list[int], b: list[int]) -> list:
    return list(zip_longest(a, b, fillvalue=0))


def combined(n: int) -> list:
    return [list(itertools.combinations(range(n), 2)), list(itertools.permutations(range(3), n)), list(itertools.product(range(2), repeat=2))]


def windows(values: list[int], n: int) -> list:
    window = deque(maxlen=n)
    out = []
    for x in values:
        window.append(x)
        if len(window) == n:
            out.append(list(window))
    return out


def grouped(words: list[str]) -> list:
    by = defaultdict(list)
    for word in words:
        by[len(word)].append(word)
    return [(key, value) for key, value in by.items()]


def product(values: list[int]) -> int:
    return reduce(lambda a, b: a * b, values, 1) + functools.reduce(max, values)


def place(values: list[float], x: float) -> int:
    return bisect.bisect_left(values, x)


def insert(values: list[int], x: int) -> int:
    bisect.insort_right(values, x)
    return len(values)


def narrowed(x: typing.Optional[int]) -> int:
    return cast(int, x) + typing.cast("int", x)


def queue(n: int) -> deque:
    return deque([n])


def rows(n: int):
    """A generator over an iterator of its own."""
    steps = itertools.count(n, 2)
    for x in islice(steps, n):
        yield x


def iterator(values: list[int]) -> typing.Iterator:
    return chain(values, values)
