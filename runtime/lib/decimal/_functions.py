"""Exponentials and logarithms of decimals, as integers with many digits."""

from decimal._rounding import _length, _power


def _exp_scaled(x: int, digits: int) -> int:
    """exp(x / 10**digits) * 10**digits, the last digits inexact."""
    one = _power(digits)
    # Halved until it is small, and squared as often.
    halvings = max(0, x.bit_length() - one.bit_length() + 8)
    y = x >> halvings
    term = total = one
    n = 1
    while term:
        term = term * y // (n * one)
        total += term
        n += 1
    for _ in range(halvings):
        total = total * total // one
    return total


def _ln_scaled(x: int, digits: int) -> int:
    """ln(x / 10**digits) * 10**digits for x near 1, the last digits inexact."""
    one = _power(digits)
    # ln x = 2 artanh((x - 1) / (x + 1))
    y = (x - one) * one // (x + one)
    square = y * y // one
    term, total = y, 0
    n = 1
    while term != 0 and term != -1:
        total += term // n
        term = term * square // one
        n += 2
    return 2 * total


_constants = {}


def _ln_of(n: int, digits: int) -> int:
    """ln(n) * 10**digits of a small integer."""
    key = (n, digits)
    if key not in _constants:
        one = _power(digits)
        total = 0
        # By steps of a quarter.
        x = n * one
        quarter = _ln_scaled(one * 5 // 4, digits)
        while x > one * 9 // 8:
            x = x * 4 // 5
            total += quarter
        _constants[key] = total + _ln_scaled(x, digits)
    return _constants[key]


def _ln_digits(coefficient: int, exponent: int, digits: int) -> int:
    """ln(coefficient * 10**exponent) * 10**digits."""
    extra = digits + 12 + len(str(abs(exponent)))
    length = _length(coefficient)
    # A number from 0.1 to 1, doubled until it is near 1.
    x = coefficient * _power(extra - length) if extra >= length else coefficient // _power(length - extra)
    exponent += length
    one = _power(extra)
    doublings = 0
    while x < one * 3 // 4:
        x *= 2
        doublings += 1
    result = _ln_scaled(x, extra) + exponent * _ln_of(10, extra) - doublings * _ln_of(2, extra)
    return result // _power(extra - digits)


def _exp_parts(coefficient: int, exponent: int, sign: int, prec: int):
    """Digits and exponent of exp(±coefficient * 10**exponent), somewhat more than wanted."""
    size = max(0, _length(coefficient) + exponent)
    digits = prec + size + 12
    x = coefficient * _power(exponent + digits) if exponent + digits >= 0 else coefficient // _power(-exponent - digits)
    if sign:
        x = -x
    tens, rest = divmod(x, _ln_of(10, digits))
    return _exp_scaled(rest, digits), tens - digits
