"""A package whose modules call one another."""

from . import area
from .area import square, scaled as scale
from .sub import deep

__all__ = ["square", "scale", "total", "area"]
VERSION = (1, 2)


def total(n: int) -> int:
    """The sum of the first squares."""
    result = 0
    for i in range(n):
        result += square(i)
    return result


def where():
    return __name__, __package__, __spec__.name, __spec__.parent, [path.rpartition("/")[2] for path in __path__]
