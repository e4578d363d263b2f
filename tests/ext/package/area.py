"""What others import."""

import math

FACTOR = 3


def square(n: int) -> int:
    return n * n


def scaled(x: float, by: float = 2.0) -> float:
    return x * by * FACTOR


def circle(radius: float) -> float:
    return math.pi * square(radius)


def ratio(a: int, b: int) -> float:
    return a / b


class Circle:
    def __init__(self, radius):
        self.radius = radius

    def __eq__(self, other):
        return self.radius == other.radius

    def area(self):
        return circle(self.radius)


def checked(n: int) -> int:
    """Only without -O."""
    assert n > 0, "not positive"
    return n + 1


def plus(n: int, by: int = 1, *, times: int = 2) -> int:
    return n + by * times


def mixed(n: int) -> int:
    return plus(square(n), FACTOR) + abs(-n)


def shown(n):
    print(n)
    return n
