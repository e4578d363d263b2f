"""What type checkers must accept; `tests/test_typed.py` runs those that are installed."""

from typing import Annotated, assert_type

from pyc2n import C, Contiguous, F, Ndim, f32, i8, i32, u64

Bytes = Annotated[memoryview, Ndim(1), C]


def add(a: i32, b: i32 = 3) -> i32:
    return i32(a + b)


def scale(x: f32, by: "f32 | None" = None) -> f32:
    return f32(x * (by or 2.0))


def first(data: Bytes, other: Annotated[memoryview, Ndim(2), F, Contiguous("C")]) -> int:
    return data[0] + other[0, 0]


assert_type(add(3), int)
assert_type(add(i32(3), True), int)
assert_type(u64("ff", 16), int)
assert_type(scale(1), float)
assert_type(scale(f32(1)), float)
total: list[i8] = [1, 2, i8(300)]
wrong: i8 = "text"  # type: ignore[assignment]
