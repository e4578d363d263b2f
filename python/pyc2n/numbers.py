"""Numbers of a fixed width.

Calling `i8 … u64` converts as `int` does and takes the lowest bits of the result: `i8(200) == -56`, `u8(-1) == 255`. The result is a plain
`int`, so arithmetic on it is exact and never wraps by itself; `i32(a + b)` is the sum in 32 bits. `f32` converts as `float` does and
rounds to the nearest number of single precision, to an infinity where that is too large; its result is a plain `float`.

As annotations, `i8 … u64` stand for `int` and `f32` for `float`, also to type checkers: they tell a reader what is expected, and are not
checked. `isinstance(x, i8)` holds for an `int` that fits into eight bits, and `isinstance(x, f32)` for a `float` of single precision.
"""

from typing import TYPE_CHECKING, Any

__all__ = ["f32", "i8", "i16", "i32", "i64", "u8", "u16", "u32", "u64"]

if TYPE_CHECKING:
    i8 = int
    i16 = int
    i32 = int
    i64 = int
    u8 = int
    u16 = int
    u32 = int
    u64 = int
    f32 = float
else:
    from array import array as _array

    class _Integer(type):
        """A type of integers between two bounds."""

        def __new__(meta, name: str, lowest: int, highest: int) -> "_Integer":
            made = super().__new__(meta, name, (), {"__slots__": (), "__module__": "pyc2n", "min": lowest, "max": highest})
            made.__doc__ = f"Integers from {lowest} to {highest}."
            return made

        def __init__(cls, *args: Any) -> None:
            super().__init__(args[0])

        def __call__(cls, *args: Any, **keywords: Any) -> int:
            return (int(*args, **keywords) - cls.min) % (cls.max - cls.min + 1) + cls.min

        def __instancecheck__(cls, value: object) -> bool:
            return isinstance(value, int) and cls.min <= value <= cls.max

        def __subclasscheck__(cls, other: type) -> bool:
            return other is cls

        def __repr__(cls) -> str:
            return f"pyc2n.{cls.__name__}"

    def _integer(bits: int, signed: bool) -> _Integer:
        lowest = -(1 << bits - 1) if signed else 0
        return _Integer(f"{'i' if signed else 'u'}{bits}", lowest, lowest + (1 << bits) - 1)

    class _Single(type):
        """The type of single-precision numbers."""

        def __call__(cls, *args: Any) -> float:
            return _array("f", [float(*args)])[0]

        def __instancecheck__(cls, value: object) -> bool:
            return isinstance(value, float) and (value != value or cls(value) == value)

        def __subclasscheck__(cls, other: type) -> bool:
            return other is cls

        def __repr__(cls) -> str:
            return "pyc2n.f32"

    i8 = _integer(8, True)
    i16 = _integer(16, True)
    i32 = _integer(32, True)
    i64 = _integer(64, True)
    u8 = _integer(8, False)
    u16 = _integer(16, False)
    u32 = _integer(32, False)
    u64 = _integer(64, False)
    f32 = _Single("f32", (), {"__slots__": (), "__module__": "pyc2n", "__doc__": "Numbers of single precision (IEEE 754 binary32)."})
