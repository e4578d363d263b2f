"""What an array is like, for annotations.

The type itself is one that type checkers know, such as `numpy.typing.NDArray`, `array.array` or `memoryview`; `typing.Annotated` adds the rest:

    Matrix = Annotated[NDArray[np.float64], Ndim(2), C]

    def trace(m: Matrix) -> float: ...

Nothing is checked at run time, neither here nor by the type checker.
"""

from dataclasses import dataclass
from typing import Final, Literal

__all__ = ["C", "Contiguous", "F", "Ndim"]


@dataclass(frozen=True, slots=True)
class Ndim:
    """The number of dimensions."""

    count: int

    def __post_init__(self) -> None:
        if type(self.count) is not int or self.count < 0:
            raise ValueError(f"a number of dimensions is a natural number, not {self.count!r}")


@dataclass(frozen=True, slots=True)
class Contiguous:
    """The elements lie side by side, the last index first ("C") or the first index first ("F")."""

    order: Literal["C", "F"]

    def __post_init__(self) -> None:
        if self.order not in ("C", "F"):
            raise ValueError(f"the order of elements is 'C' or 'F', not {self.order!r}")


C: Final = Contiguous("C")
F: Final = Contiguous("F")
