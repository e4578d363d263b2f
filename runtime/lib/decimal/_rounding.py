"""Coefficients: their digits, and rounding."""

from _core import Ptr, i64, runtime, u8
from math import log10


@runtime("int_to_base")
def _to_base(n: int, base: i64, prefix: i64) -> str: ...
@runtime("int_from_digits")
def _from_digits(digits: Ptr[u8], size: i64) -> int: ...
@runtime("bytes_data")
def _data(b: bytes) -> Ptr[u8]: ...

ROUND_DOWN = "ROUND_DOWN"
ROUND_HALF_UP = "ROUND_HALF_UP"
ROUND_HALF_EVEN = "ROUND_HALF_EVEN"
ROUND_CEILING = "ROUND_CEILING"
ROUND_FLOOR = "ROUND_FLOOR"
ROUND_UP = "ROUND_UP"
ROUND_HALF_DOWN = "ROUND_HALF_DOWN"
ROUND_05UP = "ROUND_05UP"

_MODES = (ROUND_DOWN, ROUND_HALF_UP, ROUND_HALF_EVEN, ROUND_CEILING, ROUND_FLOOR, ROUND_UP, ROUND_HALF_DOWN, ROUND_05UP)

_POWERS = [1]
for _ in range(63):
    _POWERS.append(_POWERS[-1] * 10)


def _power(n: int) -> int:
    """10 to the power of n."""
    return _POWERS[n] if n < 64 else _raised_to(10, n)


def _raised_to(base: int, n: int) -> int:
    """A power with an exponent that is not negative."""
    result = base ** n
    if not isinstance(result, int):
        raise ValueError("the exponent is negative")
    return result


def _length(coefficient: int) -> int:
    """How many digits a coefficient has; zero has one."""
    if coefficient == 0:
        return 1
    # 1233 / 4096 is just above the logarithm of 2; the guess is right or one too small.
    bits = coefficient.bit_length()
    n = bits * 1233 >> 12
    if n > 60:
        return _long_length(coefficient, bits)
    return n + 1 if coefficient >= _power(n) else n


def _long_length(coefficient: int, bits: int) -> int:
    """The same by a logarithm, where that is not near a whole number."""
    size = log10(coefficient >> (bits - 60)) + (bits - 60) * 0.30102999566398119521
    n = int(size)
    if 1e-6 < size - n < 0.999999:
        return n + 1
    n = int(size + 0.5)
    return n + 1 if coefficient >= _power(n) else n


def _digits(coefficient: int) -> str:
    """The digits, without a limit to their number."""
    return str(coefficient) if coefficient.bit_length() < 2000 else _to_base(coefficient, 10, 0)


def _number_of(digits) -> int:
    """The number that has these digits, without a limit to their number."""
    if len(digits) < 600 or not digits.isascii():
        return int(digits)
    data = digits.encode("ascii")
    return _from_digits(_data(data), len(data))


def _rounded(sign: int, coefficient: int, drop: int, mode) -> int:
    """The coefficient without its last digits."""
    return _rounded_exactly(sign, coefficient, drop, mode)[0]


def _rounded_exactly(sign: int, coefficient: int, drop: int, mode):
    """The same, and whether nothing was lost."""
    unit = _power(drop)
    q = coefficient // unit
    rest = coefficient - q * unit
    if rest == 0:
        return q, True
    if mode == ROUND_HALF_EVEN:
        twice = 2 * rest
        up = twice > unit or twice == unit and q % 2 == 1
    elif mode == ROUND_HALF_UP:
        up = 2 * rest >= unit
    elif mode == ROUND_DOWN:
        up = False
    elif mode == ROUND_UP:
        up = True
    elif mode == ROUND_FLOOR:
        up = sign == 1
    elif mode == ROUND_CEILING:
        up = sign == 0
    elif mode == ROUND_HALF_DOWN:
        up = 2 * rest > unit
    else:
        up = q % 5 == 0
    return q + 1 if up else q, False
