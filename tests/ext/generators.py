"""Generators that are entered from outside."""

import math

STEP = 1
START = 100


def squares(n: int):
    "Doc."
    for i in range(n):
        yield i * i


def collatz(n: int, most: int = 1000, *, doubled: bool = False):
    while n != 1 and most:
        yield 2 * n if doubled else n
        n = n // 2 if n % 2 == 0 else 3 * n + 1
        most -= 1
    return n


def powers(base: int):
    value = 1
    while True:
        yield value
        value *= base


def letters(text: str):
    for i, c in enumerate(text):
        yield c, i, text[i:]


def words(text: str):
    yield from text.split()
    return len(text)


def inverses(n: int):
    for i in range(n, -n, -1):
        yield (1 /
               i)


def guarded(n: int):
    if n < 0:
        raise ValueError(f"negative: {n}")
    yield n


def rows(n: int):
    for i in range(n):
        yield [i] * i


def growing(n: int):
    values = []
    for i in range(n):
        values.append(i)
        yield values


def same(x: float, text: str, n: int):
    for _ in range(3):
        yield x
        yield text
        yield n


def answers(n: int):
    total = n
    while total < 100:
        got = yield total
        total += got if got is not None else 1
    return "done"


def steps(n: int):
    for _ in range(n):
        yield STEP


def stepped(n: int):
    i = START
    while i < n:
        yield i
        i += STEP


def twice(n: int) -> int:
    return n * 2


def inner(n: int):
    for i in range(n):
        yield twice(i) + STEP


def outer(n: int):
    total = 0
    for x in inner(n):
        total += x
        yield total, twice(total)
    yield from inner(n)


def roots(n: int):
    for i in range(n):
        yield math.sqrt(i) + abs(-i)


def tree(depth: int):
    if depth:
        yield from tree(depth - 1)
        yield depth
        yield from tree(depth - 1)


def different(text: str):
    for word in set(text.split()):
        yield word
    for i in {0, 17, -1, 2**40, None, 1.5, "x" + text[:1]}:
        yield i


def keys(text: str):
    counts = {}
    for c in text:
        counts[c] = counts.get(c, 0) + 1
    for c in counts:
        yield c, counts[c]
    if len(text) > 5:
        log.append(text)
    yield "end"


log = []


def pair(t: tuple[int, str]):
    yield t[0]
    yield t[1]
    yield t


def lazy(n: int):
    yield (x * n for x in range(3))


def closed_loop(values: list[int]):
    for x in values:
        yield x


def careful(n: int):
    try:
        for i in range(n):
            yield i
    finally:
        log.append("closed")


def nothing():
    return
    yield


class Holder:
    doubles = staticmethod(squares)

    @staticmethod
    def evens(n: int):
        for i in range(0, n, 2):
            yield i

    def own(self, n: int):
        for i in range(n):
            yield self, i
