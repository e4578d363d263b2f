from ..area import square
from .deep import cube


def fourth(n: int) -> int:
    return square(square(n))
