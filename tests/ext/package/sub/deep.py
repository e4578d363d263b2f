from .. import area
from ..area import ratio, square


def cube(n: int) -> int:
    return n * square(n)


def half(n: int) -> float:
    return ratio(n, 2)


def broken(n: int) -> float:
    return ratio(n, n - n)


def by_module(n: int) -> int:
    return area.square(n) + 1
