"""Types for programs that pyc2n compiles.

Everything here is plain Python and means the same whether a program is compiled or not; the compiler need not be installed.
"""

from .arrays import C, Contiguous, F, Ndim
from .numbers import f32, i8, i16, i32, i64, u8, u16, u32, u64

__all__ = ["C", "Contiguous", "F", "Ndim", "f32", "i8", "i16", "i32", "i64", "u8", "u16", "u32", "u64"]
