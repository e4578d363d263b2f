"""What a decimal is made of, and what it is as an int, float or text."""

from collections import namedtuple
from decimal._context import _chosen, getcontext
from decimal._rounding import _digits, _length, _power
from decimal._text import _finite_text
from math import gcd

DecimalTuple = namedtuple("DecimalTuple", "sign digits exponent")

_FINITE = 0
_INFINITE = 1
_NAN = 2
_SIGNALING = 3
_PRIME = 2305843009213693951
_TENTH = pow(10, _PRIME - 2, _PRIME)


class _Number:
    """±coefficient * 10**exponent, an infinity, or no number."""

    _sign: int
    _int: int
    _exp: int
    _kind: int

    def is_nan(self):
        return self._kind >= _NAN

    def is_qnan(self):
        return self._kind == _NAN

    def is_snan(self):
        return self._kind == _SIGNALING

    def is_infinite(self):
        return self._kind == _INFINITE

    def is_finite(self):
        return self._kind == _FINITE

    def is_signed(self):
        return self._sign == 1

    def is_zero(self):
        return self._kind == _FINITE and self._int == 0

    def __bool__(self):
        return self._kind != _FINITE or self._int != 0

    def adjusted(self):
        return self._exp + _length(self._int) - 1 if self._kind == _FINITE else 0

    def as_tuple(self):
        if self._kind == _INFINITE:
            return DecimalTuple(self._sign, (0,), "F")
        if self._kind >= _NAN:
            return DecimalTuple(self._sign, self._digit_tuple() if self._int else (), "n" if self._kind == _NAN else "N")
        return DecimalTuple(self._sign, self._digit_tuple(), self._exp)

    def _digit_tuple(self):
        return tuple([ord(c) - 48 for c in _digits(self._int)])

    def as_integer_ratio(self):
        if self._kind == _INFINITE:
            raise OverflowError("cannot convert Infinity to integer ratio")
        if self._kind >= _NAN:
            raise ValueError("cannot convert NaN to integer ratio")
        n = -self._int if self._sign else self._int
        if self._exp >= 0:
            return n * _power(self._exp), 1
        d = _power(-self._exp)
        common = gcd(n, d)
        return n // common, d // common

    def __hash__(self):
        if self._kind == _SIGNALING:
            raise TypeError("Cannot hash a signaling NaN value")
        if self._kind == _NAN:
            return id(self)
        if self._kind == _INFINITE:
            return -314159 if self._sign else 314159
        power = pow(10, self._exp, _PRIME) if self._exp >= 0 else pow(_TENTH, -self._exp, _PRIME)
        value = self._int * power % _PRIME
        return hash(-value if self._sign else value)

    # --- conversion ------------------------------------------------------------------------------------

    def __int__(self) -> int:
        if self._kind == _INFINITE:
            raise OverflowError("cannot convert Infinity to integer")
        if self._kind >= _NAN:
            raise ValueError("cannot convert NaN to integer")
        whole = self._int * _power(self._exp) if self._exp >= 0 else self._int // _power(-self._exp)
        return -whole if self._sign else whole

    def __trunc__(self):
        return int(self)

    def __float__(self) -> float:
        if self._kind >= _NAN:
            if self._kind == _SIGNALING:
                raise ValueError("cannot convert signaling NaN to float")
            return float("nan")
        return float(str(self))

    def __complex__(self):
        return complex(float(self))

    def __str__(self):
        return self._text(False, getcontext())

    def __repr__(self):
        return f"Decimal('{self}')"

    def to_eng_string(self, context=None):
        return self._text(True, _chosen(context))

    def _text(self, engineering, context):
        if self._kind == _FINITE:
            return _finite_text(self._sign, _digits(self._int), self._exp, engineering, context._capitals)
        sign = "-" if self._sign else ""
        name = "Infinity" if self._kind == _INFINITE else "NaN" if self._kind == _NAN else "sNaN"
        return f"{sign}{name}{_digits(self._int) if self._int else ''}"
