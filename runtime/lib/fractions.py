"""The module `fractions`."""

from math import gcd
from _core import has_attr, type_name

_MODULUS = 2305843009213693951


class Fraction:
    """A rational number in lowest terms."""

    def __init__(self, numerator=0, denominator=None):
        if denominator is None:
            n, d = _parts(numerator)
        else:
            n, d = _quotient(numerator, denominator)
        self._numerator = n
        self._denominator = d

    @property
    def numerator(self):
        return self._numerator

    @property
    def denominator(self):
        return self._denominator

    @classmethod
    def from_float(cls, f):
        if isinstance(f, int):
            return Fraction(f)
        if not isinstance(f, float):
            raise TypeError(f"Fraction.from_float() only takes floats, not {f!r} ({type_name(f)})")
        n, d = f.as_integer_ratio()
        return _make(n, d)

    def as_integer_ratio(self):
        return (self._numerator, self._denominator)

    def limit_denominator(self, max_denominator=1000000):
        if max_denominator < 1:
            raise ValueError("max_denominator should be at least 1")
        if self._denominator <= max_denominator:
            return _make(self._numerator, self._denominator)
        p0, q0, p1, q1 = 0, 1, 1, 0
        n, d = self._numerator, self._denominator
        while True:
            a = n // d
            q2 = q0 + a * q1
            if q2 > max_denominator:
                break
            p0, q0, p1, q1 = p1, q1, p0 + a * p1, q2
            n, d = d, n - a * d
        k = (max_denominator - q0) // q1
        if 2 * d * (q0 + k * q1) <= self._denominator:
            return _make(p1, q1)
        return _make(p0 + k * p1, q0 + k * q1)

    # --- arithmetic ------------------------------------------------------------------------------------

    def __add__(self, other):
        if isinstance(other, (int, Fraction)):
            n, d = _ratio(other)
            return _reduced(self._numerator * d + n * self._denominator, self._denominator * d)
        elif isinstance(other, float):
            return float(self) + other
        elif isinstance(other, complex):
            return complex(self) + other
        else:
            return NotImplemented

    def __radd__(self, other):
        if isinstance(other, int):
            return _reduced(self._numerator + other * self._denominator, self._denominator)
        elif isinstance(other, float):
            return other + float(self)
        elif isinstance(other, complex):
            return other + complex(self)
        else:
            return NotImplemented

    def __sub__(self, other):
        if isinstance(other, (int, Fraction)):
            n, d = _ratio(other)
            return _reduced(self._numerator * d - n * self._denominator, self._denominator * d)
        elif isinstance(other, float):
            return float(self) - other
        elif isinstance(other, complex):
            return complex(self) - other
        else:
            return NotImplemented

    def __rsub__(self, other):
        if isinstance(other, int):
            return _reduced(other * self._denominator - self._numerator, self._denominator)
        elif isinstance(other, float):
            return other - float(self)
        elif isinstance(other, complex):
            return other - complex(self)
        else:
            return NotImplemented

    def __mul__(self, other):
        if isinstance(other, (int, Fraction)):
            n, d = _ratio(other)
            return _reduced(self._numerator * n, self._denominator * d)
        elif isinstance(other, float):
            return float(self) * other
        elif isinstance(other, complex):
            return complex(self) * other
        else:
            return NotImplemented

    def __rmul__(self, other):
        if isinstance(other, int):
            return _reduced(self._numerator * other, self._denominator)
        elif isinstance(other, float):
            return other * float(self)
        elif isinstance(other, complex):
            return other * complex(self)
        else:
            return NotImplemented

    def __truediv__(self, other):
        if isinstance(other, (int, Fraction)):
            n, d = _ratio(other)
            return _divided(self._numerator * d, self._denominator * n)
        elif isinstance(other, float):
            return float(self) / other
        elif isinstance(other, complex):
            return complex(self) / other
        else:
            return NotImplemented

    def __rtruediv__(self, other):
        if isinstance(other, int):
            return _divided(other * self._denominator, self._numerator)
        elif isinstance(other, float):
            return other / float(self)
        elif isinstance(other, complex):
            return other / complex(self)
        else:
            return NotImplemented

    def __floordiv__(self, other):
        if isinstance(other, (int, Fraction)):
            n, d = _ratio(other)
            return (self._numerator * d) // (self._denominator * n)
        elif isinstance(other, float):
            return float(self) // other
        else:
            return NotImplemented

    def __rfloordiv__(self, other):
        if isinstance(other, int):
            return (other * self._denominator) // self._numerator
        elif isinstance(other, float):
            return other // float(self)
        else:
            return NotImplemented

    def __mod__(self, other):
        if isinstance(other, (int, Fraction)):
            n, d = _ratio(other)
            return _reduced((self._numerator * d) % (n * self._denominator), self._denominator * d)
        elif isinstance(other, float):
            return float(self) % other
        else:
            return NotImplemented

    def __rmod__(self, other):
        if isinstance(other, int):
            return _reduced((other * self._denominator) % self._numerator, self._denominator)
        elif isinstance(other, float):
            return other % float(self)
        else:
            return NotImplemented

    def __divmod__(self, other):
        if isinstance(other, (int, Fraction)):
            return (self // other, self % other)
        elif isinstance(other, float):
            return divmod(float(self), other)
        else:
            return NotImplemented

    def __pow__(self, other):
        if isinstance(other, (int, Fraction)):
            n, d = _ratio(other)
            if d != 1:
                return float(self) ** (n / d)
            return self._power(n)
        elif isinstance(other, (float, complex)):
            return float(self) ** other
        else:
            return NotImplemented

    def _power(self, n):
        if n >= 0:
            return _make(self._numerator ** n, self._denominator ** n)
        if self._numerator > 0:
            return _make(self._denominator ** -n, self._numerator ** -n)
        if self._numerator == 0:
            raise ZeroDivisionError(f"Fraction({self._denominator ** -n}, 0)")
        return _make((-self._denominator) ** -n, (-self._numerator) ** -n)

    def __rpow__(self, other):
        if self._denominator == 1 and self._numerator >= 0:
            return other ** self._numerator
        return other ** float(self)

    def __pos__(self):
        return _make(self._numerator, self._denominator)

    def __neg__(self):
        return _make(-self._numerator, self._denominator)

    def __abs__(self):
        return _make(abs(self._numerator), self._denominator)

    # --- rounding and conversion -----------------------------------------------------------------------

    def __trunc__(self):
        if self._numerator < 0:
            return -(-self._numerator // self._denominator)
        return self._numerator // self._denominator

    def __int__(self):
        return self.__trunc__()

    def __floor__(self):
        return self._numerator // self._denominator

    def __ceil__(self):
        return -(-self._numerator // self._denominator)

    def __round__(self, ndigits=None):
        if ndigits is None:
            return _round_half_even(self._numerator, self._denominator)
        else:
            shift = 10 ** abs(ndigits)
            if ndigits > 0:
                return _reduced(_round_half_even(self._numerator * shift, self._denominator), shift)
            return _reduced(_round_half_even(self._numerator, self._denominator * shift) * shift, 1)

    def __float__(self):
        return self._numerator / self._denominator

    def __complex__(self):
        return complex(float(self))

    def __bool__(self):
        return self._numerator != 0

    def __hash__(self):
        if self._denominator % _MODULUS == 0:
            code = 314159
        else:
            code = hash(hash(abs(self._numerator)) * pow(self._denominator, _MODULUS - 2, _MODULUS) % _MODULUS)
        result = code if self._numerator >= 0 else -code
        return -2 if result == -1 else result

    # --- comparison ---------------------------------------------------------------------------------------

    def __eq__(self, other):
        if isinstance(other, int):
            return self._numerator == other and self._denominator == 1
        elif isinstance(other, Fraction):
            return self._numerator == other._numerator and self._denominator == other._denominator
        elif isinstance(other, float):
            if other != other or other - other != 0.0:
                return 0.0 == other
            return self == Fraction.from_float(other)
        elif isinstance(other, complex):
            return other.imag == 0.0 and self == other.real
        else:
            return NotImplemented

    def _difference(self, other):
        """A number with the sign of self - other."""
        n, d = _ratio(other)
        return self._numerator * d - n * self._denominator

    def __lt__(self, other):
        if isinstance(other, (int, Fraction)):
            return self._difference(other) < 0
        elif isinstance(other, float):
            if other != other or other - other != 0.0:
                return 0.0 < other
            return self < Fraction.from_float(other)
        else:
            return NotImplemented

    def __le__(self, other):
        if isinstance(other, (int, Fraction)):
            return self._difference(other) <= 0
        elif isinstance(other, float):
            if other != other or other - other != 0.0:
                return 0.0 <= other
            return self <= Fraction.from_float(other)
        else:
            return NotImplemented

    def __gt__(self, other):
        if isinstance(other, (int, Fraction)):
            return self._difference(other) > 0
        elif isinstance(other, float):
            if other != other or other - other != 0.0:
                return 0.0 > other
            return self > Fraction.from_float(other)
        else:
            return NotImplemented

    def __ge__(self, other):
        if isinstance(other, (int, Fraction)):
            return self._difference(other) >= 0
        elif isinstance(other, float):
            if other != other or other - other != 0.0:
                return 0.0 >= other
            return self >= Fraction.from_float(other)
        else:
            return NotImplemented

    def __repr__(self):
        return f"Fraction({self._numerator}, {self._denominator})"

    def __str__(self):
        if self._denominator == 1:
            return str(self._numerator)
        return f"{self._numerator}/{self._denominator}"

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self


def _make(numerator, denominator):
    """From numbers in lowest terms."""
    result = Fraction()
    result._numerator = numerator
    result._denominator = denominator
    return result


def _reduced(numerator, denominator):
    """From a numerator and a positive denominator."""
    divisor = gcd(numerator, denominator)
    return _make(numerator // divisor, denominator // divisor)


def _divided(numerator, denominator):
    if denominator == 0:
        sign = 1 if numerator > 0 else -1 if numerator < 0 else 0
        raise ZeroDivisionError(f"Fraction({sign}, 0)")
    if denominator < 0:
        return _reduced(-numerator, -denominator)
    return _reduced(numerator, denominator)


def _ratio(x):
    """Numerator and denominator of an int or a Fraction."""
    if isinstance(x, Fraction):
        return (x._numerator, x._denominator)
    else:
        return (int(x), 1)


def _parts(x):
    """Numerator and denominator of what one argument means."""
    if isinstance(x, (int, Fraction)):
        return _ratio(x)
    elif isinstance(x, float):
        return x.as_integer_ratio()
    elif isinstance(x, str):
        return _parse(x)
    elif has_attr(x, "as_integer_ratio"):
        return x.as_integer_ratio()
    else:
        raise TypeError("argument should be a string or a Rational instance")


def _quotient(numerator, denominator):
    if not (isinstance(numerator, (int, Fraction)) and isinstance(denominator, (int, Fraction))):
        raise TypeError("both arguments should be Rational instances")
    n, d = _ratio(numerator)
    m, e = _ratio(denominator)
    top = n * e
    bottom = m * d
    if bottom == 0:
        raise ZeroDivisionError(f"Fraction({top}, 0)")
    divisor = gcd(top, bottom)
    if bottom < 0:
        divisor = -divisor
    return (top // divisor, bottom // divisor)


def _parse(text):
    """Numerator and denominator of `3`, `-3/4`, `1.25`, `2e-3`."""
    body = text.strip()
    sign = 1
    if body.startswith("-") or body.startswith("+"):
        sign = -1 if body[0] == "-" else 1
        body = body[1:]
    if "/" in body:
        left, right = body.split("/", 1)
        if not (_is_number(left) and _is_number(right)):
            _invalid(text)
        n = int(left)
        d = int(right)
        if d == 0:
            raise ZeroDivisionError(f"Fraction({sign * n}, 0)")
        divisor = gcd(n, d)
        return (sign * n // divisor, d // divisor)
    exponent = 0
    at = body.lower().find("e")
    if at >= 0:
        power = body[at + 1:]
        if not _is_number(power[1:] if power[:1] in ("+", "-") else power):
            _invalid(text)
        exponent = int(power)
        body = body[:at]
    whole, dot, decimals = body.partition(".")
    if not (_is_number(whole) or (whole == "" and _is_number(decimals))) or not (decimals == "" or _is_number(decimals)):
        _invalid(text)
    n = int((whole + decimals).replace("_", ""))
    exponent -= len(decimals.replace("_", ""))
    d = 1
    if exponent >= 0:
        n *= 10 ** exponent
    else:
        d = 10 ** -exponent
    divisor = gcd(n, d)
    return (sign * n // divisor, d // divisor)


def _is_number(text):
    """Digits, perhaps with single underscores between them."""
    if text == "" or text.startswith("_") or text.endswith("_") or "__" in text:
        return False
    return text.replace("_", "").isdecimal()


def _invalid(text):
    raise ValueError(f"Invalid literal for Fraction: {text!r}")


def _round_half_even(numerator, denominator):
    whole, rest = divmod(numerator, denominator)
    if rest * 2 < denominator or (rest * 2 == denominator and whole % 2 == 0):
        return whole
    return whole + 1

# What CPython's module has beside (scripts/library_gaps.py).
_lacks = """
    Fraction.conjugate Fraction.from_decimal Fraction.imag Fraction.real
"""
