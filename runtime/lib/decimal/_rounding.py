"""Rounding of coefficients."""

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
    n = coefficient.bit_length() * 1233 >> 12
    if n > 60:
        return len(str(coefficient))
    return n + 1 if coefficient >= _power(n) else n


def _rounded(sign: int, coefficient: int, drop: int, mode) -> int:
    """The coefficient without its last digits."""
    unit = _power(drop)
    q, rest = divmod(coefficient, unit)
    if rest == 0:
        return q
    if mode == ROUND_HALF_EVEN:
        up = 2 * rest > unit or 2 * rest == unit and q % 2 == 1
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
    return q + 1 if up else q
