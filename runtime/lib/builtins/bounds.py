"""Optional `start` and `end` arguments, for the runtime's rows, which clamp."""

from _core import i64
from .slice import _clamped


@inline
def _raw_start(start) -> i64:
    if start is None:
        return 0
    return _clamped(start)


@inline
def _raw_end(end) -> i64:
    if end is None:
        return 0x7FFFFFFFFFFFFFFF
    return _clamped(end)
