"""Doc of the module."""

import functools


def add(a: int, b: int = 2, /, *, c: int = 3) -> int:
    "Adds."
    return a + b + c


def twice(n: int) -> int:
    # A comment that belongs to the source.
    return n * 2


class Holder:
    double = twice
    static = staticmethod(twice)


@functools.wraps(twice)
def wrapper(n):
    return twice(n)


def fails(n: int) -> int:
    rest = n - n
    return (n +
            n // rest)


def outer_fails(n: int) -> int:
    return fails(n) + 1
