from ..area import square
from .deep import cube


def fourth(n: int) -> int:
    return square(square(n))


def eighth(n: int) -> int:
    return n ** 8
