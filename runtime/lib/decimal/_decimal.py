"""Decimal numbers: `Decimal`."""

from _core import new_object
from decimal._context import getcontext
from decimal._functions import _exp_parts, _ln_digits, _ln_of
from decimal._number import DecimalTuple, _FINITE, _INFINITE, _NAN, _Number, _SIGNALING
from decimal._rounding import ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_EVEN, _length, _power, _raised_to, _rounded
from decimal._signals import InvalidOperation, _ConversionSyntax, _DivisionImpossible, _DivisionUndefined
from decimal._text import _Spec, _parsed
from math import isqrt
from operator import index


@in_c("decimal.Decimal")
class Decimal(_Number):
    """±coefficient * 10**exponent, an infinity, or no number."""

    def __init__(self, value="0", context=None):
        self._sign = 0
        self._int = 0
        self._exp = 0
        self._kind = _FINITE
        if isinstance(value, Decimal):
            self._set(value._sign, value._int, value._exp, value._kind)
        elif isinstance(value, int):
            n: int = value
            self._set(1 if n < 0 else 0, abs(n), 0, _FINITE)
        elif isinstance(value, float):
            self._set_float(value)
        elif isinstance(value, str):
            parts = _parsed(value)
            if parts is None:
                getcontext()._invalid(_ConversionSyntax)
                self._kind = _NAN
            else:
                self._set(parts[0], parts[1], parts[2], parts[3])
        elif isinstance(value, (tuple, list)):
            self._set_tuple(value)
        else:
            raise TypeError(f"conversion from {type(value).__name__} to Decimal is not supported")

    def _set(self, sign: int, coefficient: int, exponent: int, kind: int):
        self._sign = sign
        self._int = coefficient
        self._exp = exponent
        self._kind = kind

    def _set_float(self, value: float):
        if value != value:
            self._kind = _NAN
        elif value - value != 0.0:
            self._set(1 if value < 0 else 0, 0, 0, _INFINITE)
        else:
            n, d = value.as_integer_ratio()
            twos = d.bit_length() - 1
            negative = value < 0 or value == 0 and str(value)[0] == "-"
            self._set(1 if negative else 0, abs(n) * _raised_to(5, twos), -twos, _FINITE)

    def _set_tuple(self, value):
        if len(value) != 3:
            raise ValueError("argument must be a sequence of length 3")
        coefficient = 0
        for digit in value[1]:
            coefficient = coefficient * 10 + index(digit)
        kind = _INFINITE if value[2] == "F" else _NAN if value[2] == "n" else _FINITE
        exponent = value[2]
        if isinstance(exponent, int):
            self._set(index(value[0]), coefficient, exponent, kind)
        else:
            self._set(index(value[0]), 0, 0, kind)

    @classmethod
    def from_float(cls, f, /):
        return Decimal(f)

    @property
    def real(self):
        return self

    @property
    def imag(self):
        return Decimal(0)

    def conjugate(self):
        return self

    def canonical(self):
        return self

    # --- results ---------------------------------------------------------------------------------------

    def _fixed(self, context):
        """Rounded to the context's precision, the exponent checked."""
        if self._kind != _FINITE:
            return self
        prec = context._prec
        length = _length(self._int)
        highest = self._exp + length - 1
        if length <= prec and context._emin <= highest <= context._emax:
            return self
        if self._int == 0:
            return _make(self._sign, 0, min(max(self._exp, context.Etiny()), context._emax))
        least = max(context.Etiny(), self._exp + length - prec)
        result = self
        if self._exp < least:
            drop = least - self._exp
            result = _make(self._sign, _rounded(self._sign, self._int, drop, context._rounding), least)
            if _length(result._int) > prec:
                result = _make(self._sign, result._int // 10, least + 1)
            context._lost(result._int * _power(drop) != self._int)
        if result._exp + _length(result._int) - 1 > context._emax:
            context._overflow()
            return _make_special(self._sign, _INFINITE)
        return result

    def _rescaled(self, exponent: int, mode):
        """With an exponent, rounded if digits get lost."""
        if self._int == 0 or self._exp == exponent:
            return _make(self._sign, self._int, exponent)
        if self._exp > exponent:
            return _make(self._sign, self._int * _power(self._exp - exponent), exponent)
        drop = exponent - self._exp
        if drop > _length(self._int) + 1:
            # Only whether something is there matters.
            return _make(self._sign, _rounded(self._sign, 1, 2, mode), exponent)
        return _make(self._sign, _rounded(self._sign, self._int, drop, mode), exponent)

    def _nan_of(self, other):
        """The result of an operation with something that is no number."""
        if self._kind == _SIGNALING or other._kind == _SIGNALING:
            getcontext()._invalid(InvalidOperation)
        chosen = self if self._kind >= _NAN else other
        return _make_special(chosen._sign, _NAN)

    # --- arithmetic ------------------------------------------------------------------------------------

    def __neg__(self):
        if self._kind >= _NAN:
            return self._nan_of(self)
        if self._kind == _INFINITE:
            return _make_special(1 - self._sign, _INFINITE)
        sign = 1 - self._sign
        if self._int == 0 and getcontext()._rounding != ROUND_FLOOR:
            sign = 0
        return _make(sign, self._int, self._exp)._fixed(getcontext())

    def __pos__(self):
        if self._kind != _FINITE:
            return self._nan_of(self) if self._kind == _SIGNALING else self
        sign = self._sign
        if self._int == 0 and getcontext()._rounding != ROUND_FLOOR:
            sign = 0
        return _make(sign, self._int, self._exp)._fixed(getcontext())

    def __abs__(self):
        return -self if self._sign else +self

    def copy_abs(self):
        return self._with_sign(0)

    def copy_negate(self):
        return self._with_sign(1 - self._sign)

    def copy_sign(self, other):
        return self._with_sign(Decimal(other)._sign)

    def _with_sign(self, sign: int):
        result = _make(sign, self._int, self._exp)
        result._kind = self._kind
        return result

    def __add__(self, other):
        if isinstance(other, (Decimal, int)):
            return _sum(self, _decimal(other))
        return NotImplemented

    def __radd__(self, other):
        if isinstance(other, int):
            return _sum(_decimal(other), self)
        return NotImplemented

    def __sub__(self, other):
        if isinstance(other, (Decimal, int)):
            return _difference(self, _decimal(other))
        return NotImplemented

    def __rsub__(self, other):
        if isinstance(other, int):
            return _difference(_decimal(other), self)
        return NotImplemented

    def __mul__(self, other):
        if isinstance(other, (Decimal, int)):
            return _product(self, _decimal(other))
        return NotImplemented

    def __rmul__(self, other):
        if isinstance(other, int):
            return _product(_decimal(other), self)
        return NotImplemented

    def __truediv__(self, other):
        if isinstance(other, (Decimal, int)):
            return _quotient(self, _decimal(other))
        return NotImplemented

    def __rtruediv__(self, other):
        if isinstance(other, int):
            return _quotient(_decimal(other), self)
        return NotImplemented

    def __floordiv__(self, other):
        if isinstance(other, (Decimal, int)):
            return _division(self, _decimal(other), False)[0]
        return NotImplemented

    def __rfloordiv__(self, other):
        if isinstance(other, int):
            return _division(_decimal(other), self, False)[0]
        return NotImplemented

    def __mod__(self, other):
        if isinstance(other, (Decimal, int)):
            return _division(self, _decimal(other), True)[1]
        return NotImplemented

    def __rmod__(self, other):
        if isinstance(other, int):
            return _division(_decimal(other), self, True)[1]
        return NotImplemented

    def __divmod__(self, other):
        if isinstance(other, (Decimal, int)):
            return _division(self, _decimal(other), True, True)
        return NotImplemented

    def __rdivmod__(self, other):
        if isinstance(other, int):
            return _division(_decimal(other), self, True, True)
        return NotImplemented

    def __pow__(self, other, modulo=None):
        if isinstance(other, (Decimal, int)):
            return _raised(self, _decimal(other))
        return NotImplemented

    def __rpow__(self, other):
        if isinstance(other, int):
            return _raised(_decimal(other), self)
        return NotImplemented

    def fma(self, other, third):
        exact = _make(self._sign ^ Decimal(other)._sign, self._int * Decimal(other)._int, self._exp + Decimal(other)._exp)
        return _sum(exact, Decimal(third))

    # --- comparison ------------------------------------------------------------------------------------

    def __eq__(self, other):
        if isinstance(other, (Decimal, int, float)):
            it = _decimal(other)
            return self._kind < _NAN and it._kind < _NAN and _order(self, it) == 0
        return NotImplemented

    def __lt__(self, other):
        if isinstance(other, (Decimal, int, float)):
            return _comparable(self, _decimal(other)) and _order(self, _decimal(other)) < 0
        return NotImplemented

    def __le__(self, other):
        if isinstance(other, (Decimal, int, float)):
            return _comparable(self, _decimal(other)) and _order(self, _decimal(other)) <= 0
        return NotImplemented

    def __gt__(self, other):
        if isinstance(other, (Decimal, int, float)):
            return _comparable(self, _decimal(other)) and _order(self, _decimal(other)) > 0
        return NotImplemented

    def __ge__(self, other):
        if isinstance(other, (Decimal, int, float)):
            return _comparable(self, _decimal(other)) and _order(self, _decimal(other)) >= 0
        return NotImplemented

    def compare(self, other, context=None):
        it = _decimal(other)
        if self._kind >= _NAN or it._kind >= _NAN:
            return self._nan_of(it)
        return Decimal(_order(self, it))

    def max(self, other, context=None):
        it = _decimal(other)
        if self._kind >= _NAN or it._kind >= _NAN:
            return it if self._kind >= _NAN else self
        return (it if _total_order(self, it) < 0 else self)._fixed(getcontext())

    def min(self, other, context=None):
        it = _decimal(other)
        if self._kind >= _NAN or it._kind >= _NAN:
            return it if self._kind >= _NAN else self
        return (it if _total_order(self, it) > 0 else self)._fixed(getcontext())

    def same_quantum(self, other, context=None):
        it = _decimal(other)
        if self._kind != _FINITE or it._kind != _FINITE:
            return self._kind == it._kind
        return self._exp == it._exp

    # --- conversion ------------------------------------------------------------------------------------

    def __floor__(self):
        return int(self._rescaled(0, ROUND_FLOOR)) if self._kind == _FINITE and self._exp < 0 else int(self)

    def __ceil__(self):
        return int(self._rescaled(0, ROUND_CEILING)) if self._kind == _FINITE and self._exp < 0 else int(self)

    def __round__(self, n=None):
        if n is None:
            whole = self._kind == _FINITE and self._exp < 0
            return int(self._rescaled(0, ROUND_HALF_EVEN)) if whole else int(self)
        elif isinstance(n, int):
            return self.quantize(_make(0, 1, -n), ROUND_HALF_EVEN)
        else:
            raise TypeError("optional arg must be an integer")

    def __format__(self, spec):
        wanted = _Spec(spec)
        if self._kind != _FINITE:
            text = self.copy_abs()._text(False) + ("%" if wanted.type == "%" else "")
            if wanted.zeros:
                wanted.fill = " "
                wanted.align = ">"
            return wanted.padded(wanted.signed(self._sign == 1), text)
        mode = getcontext()._rounding
        value = self
        kind = wanted.type.lower()
        if kind == "%":
            value = _make(self._sign, self._int, self._exp + 2)
        if wanted.precision >= 0:
            if kind == "f" or kind == "%":
                value = value._rescaled(-wanted.precision, mode)
            else:
                value = value._with_digits(wanted.precision + 1 if kind == "e" else max(wanted.precision, 1), kind == "e", mode)
        if value._int == 0 and value._exp > 0 and (kind == "f" or kind == "%"):
            value = value._rescaled(0, mode)
        if not wanted.type:
            wanted.type = "G" if getcontext().capitals else "g"
        return wanted.number(value._sign, str(value._int), value._exp)

    def _with_digits(self, count: int, exactly, mode):
        """Rounded to so many digits, if there are more, or exactly so many."""
        length = _length(self._int)
        if length == count or length < count and not exactly or self._int == 0:
            return self
        if length < count:
            return _make(self._sign, self._int * _power(count - length), self._exp - count + length)
        result = self._rescaled(self._exp + length - count, mode)
        if _length(result._int) > count:
            return _make(self._sign, result._int // 10, result._exp + 1)
        return result

    # --- rounding --------------------------------------------------------------------------------------

    def quantize(self, exp, rounding=None, context=None):
        chosen = getcontext() if context is None else context
        unit = _decimal(exp)
        if self._kind != _FINITE or unit._kind != _FINITE:
            if self._kind >= _NAN or unit._kind >= _NAN:
                return self._nan_of(unit)
            if self._kind == unit._kind:
                return self
            chosen._invalid(InvalidOperation)
            return _make_special(0, _NAN)
        result = self._rescaled(unit._exp, chosen._rounding if rounding is None else rounding)
        if _length(result._int) > chosen._prec or result.adjusted() > chosen._emax:
            chosen._invalid(InvalidOperation)
            return _make_special(0, _NAN)
        if result._exp > self._exp:
            chosen._lost(_order(result, self) != 0)
        return result

    def normalize(self, context=None):
        chosen = getcontext() if context is None else context
        result = self._fixed(chosen)
        if result._kind != _FINITE:
            return result
        if result._int == 0:
            return _make(result._sign, 0, 0)
        coefficient, exponent = result._int, result._exp
        while coefficient % 10 == 0:
            coefficient //= 10
            exponent += 1
        return _make(result._sign, coefficient, exponent)

    def to_integral_value(self, rounding=None, context=None):
        if self._kind != _FINITE or self._exp >= 0:
            return self
        return self._rescaled(0, getcontext()._rounding if rounding is None else rounding)

    to_integral = to_integral_value
    to_integral_exact = to_integral_value

    def scaleb(self, other, context=None):
        return _make(self._sign, self._int, self._exp + int(other))._fixed(getcontext())

    def logb(self, context=None):
        if self._int == 0:
            getcontext()._by_zero()
            return _make_special(1, _INFINITE)
        return Decimal(self.adjusted())

    # --- functions -------------------------------------------------------------------------------------

    def sqrt(self, context=None):
        chosen = getcontext() if context is None else context
        if self._kind >= _NAN:
            return self._nan_of(self)
        if self._int == 0 and self._kind == _FINITE:
            return _make(self._sign, 0, self._exp // 2)._fixed(chosen)
        if self._sign:
            chosen._invalid(InvalidOperation)
            return _make_special(0, _NAN)
        if self._kind == _INFINITE:
            return self
        # One digit more than wanted, with a last one that is not a half unless the rest is nothing.
        shift = 2 * (chosen._prec + 1) - _length(self._int)
        shift += (self._exp - shift) & 1
        scaled = self._int * _power(shift) if shift >= 0 else self._int // _power(-shift)
        exact = shift >= 0 or scaled * _power(-shift) == self._int
        root = isqrt(scaled)
        exact = exact and root * root == scaled
        exponent = (self._exp - shift) // 2
        if exact:
            ideal = self._exp // 2
            while exponent < ideal and root % 10 == 0:
                root //= 10
                exponent += 1
        elif root % 5 == 0:
            root += 1
        return _half_even(_make(0, root, exponent), chosen)

    def exp(self, context=None):
        chosen = getcontext() if context is None else context
        if self._kind >= _NAN:
            return self._nan_of(self)
        if self._kind == _INFINITE:
            return Decimal(0) if self._sign else self
        if self._int == 0:
            return Decimal(1)
        digits, exponent = _exp_parts(self._int, self._exp, self._sign, chosen._prec)
        return _half_even(_make(0, digits | 1, exponent), chosen)

    def ln(self, context=None):
        return self._logarithm(getcontext() if context is None else context, False)

    def log10(self, context=None):
        return self._logarithm(getcontext() if context is None else context, True)

    def _logarithm(self, chosen, ten):
        if self._kind >= _NAN:
            return self._nan_of(self)
        if self._int == 0 and self._kind == _FINITE:
            return _make_special(1, _INFINITE)
        if self._sign:
            chosen._invalid(InvalidOperation)
            return _make_special(0, _NAN)
        if self._kind == _INFINITE:
            return self
        if ten and self._int == _power(_length(self._int) - 1):
            return Decimal(self.adjusted())._fixed(chosen)
        if _order(self, Decimal(1)) == 0:
            return Decimal(0)
        # As many digits more as a number near 1 takes away.
        digits = chosen._prec + 12
        while True:
            value = _ln_digits(self._int, self._exp, digits)
            if ten:
                value = value * _power(digits) // _ln_of(10, digits)
            if _length(abs(value)) >= chosen._prec + 8:
                break
            digits += chosen._prec + 8
        return _half_even(_make(1 if value < 0 else 0, abs(value) | 1, -digits), chosen)


def _make(sign: int, coefficient: int, exponent: int):
    result = new_object(Decimal)
    result._set(sign, coefficient, exponent, _FINITE)
    return result


def _make_special(sign: int, kind: int):
    result = new_object(Decimal)
    result._set(sign, 0, 0, kind)
    return result


def _decimal(x):
    if isinstance(x, Decimal):
        return x
    if isinstance(x, int):
        n: int = x
        return _make(1 if n < 0 else 0, abs(n), 0)
    return Decimal(x)


def _half_even(x, context):
    """Rounded to the nearest whatever the context says."""
    length = _length(x._int)
    if length > context._prec:
        drop = length - context._prec
        result = _make(x._sign, _rounded(x._sign, x._int, drop, ROUND_HALF_EVEN), x._exp + drop)
        context._lost(True)
        return result._fixed(context)
    return x._fixed(context)


def _sum(a, b):
    context = getcontext()
    if a._kind != _FINITE or b._kind != _FINITE:
        if a._kind >= _NAN or b._kind >= _NAN:
            return a._nan_of(b)
        if a._kind == b._kind and a._sign != b._sign:
            context._invalid(InvalidOperation)
            return _make_special(0, _NAN)
        return a if a._kind == _INFINITE else b
    if a._int == 0 or b._int == 0:
        return _sum_with_zero(a, b, context)
    if a._exp < b._exp:
        a, b = b, a
    high, low, exponent = a._int, b._int, b._exp
    if a._exp != exponent:
        # What is far below the last digit counts as one unit that is just as far.
        least = a._exp + min(-1, _length(high) - context._prec - 2)
        if _length(low) + exponent - 1 < least:
            low, exponent = 1, least
        high *= _power(a._exp - exponent)
    total = (-high if a._sign else high) + (-low if b._sign else low)
    if total == 0:
        return _make(1 if context._rounding == ROUND_FLOOR else 0, 0, exponent)._fixed(context)
    return _make(1 if total < 0 else 0, abs(total), exponent)._fixed(context)


def _sum_with_zero(a, b, context):
    exponent = min(a._exp, b._exp)
    if a._int == 0 and b._int == 0:
        sign = min(a._sign, b._sign)
        if a._sign != b._sign and context._rounding == ROUND_FLOOR:
            sign = 1
        return _make(sign, 0, exponent)._fixed(context)
    x = b if a._int == 0 else a
    return x._rescaled(max(exponent, x._exp - context._prec - 1), context._rounding)._fixed(context)


def _difference(a, b):
    if b._kind >= _NAN:
        return _sum(a, b)
    return _sum(a, b._with_sign(1 - b._sign))


def _product(a, b):
    if a._kind != _FINITE or b._kind != _FINITE:
        if a._kind >= _NAN or b._kind >= _NAN:
            return a._nan_of(b)
        if a.is_zero() or b.is_zero():
            getcontext()._invalid(InvalidOperation)
            return _make_special(0, _NAN)
        return _make_special(a._sign ^ b._sign, _INFINITE)
    return _make(a._sign ^ b._sign, a._int * b._int, a._exp + b._exp)._fixed(getcontext())


def _quotient(a, b):
    context = getcontext()
    sign = a._sign ^ b._sign
    if a._kind != _FINITE or b._kind != _FINITE:
        return _special_quotient(a, b, sign, context)
    if b._int == 0:
        if a._int == 0:
            context._invalid(_DivisionUndefined)
            return _make_special(0, _NAN)
        context._by_zero()
        return _make_special(sign, _INFINITE)
    ideal = a._exp - b._exp
    if a._int == 0:
        return _make(sign, 0, ideal)._fixed(context)
    few = 17 - _length(a._int)
    if 0 <= few < context._prec:
        # Most quotients that are exact have few digits.
        digits, rest = divmod(a._int * _power(few), b._int)
        if rest == 0:
            return _stripped(sign, digits, ideal - few, ideal)._fixed(context)
    shift = _length(b._int) - _length(a._int) + context._prec + 1
    if shift >= 0:
        digits, rest = divmod(a._int * _power(shift), b._int)
    else:
        digits, rest = divmod(a._int, b._int * _power(-shift))
    if rest == 0:
        return _stripped(sign, digits, ideal - shift, ideal)._fixed(context)
    # So that it is no half, and not exact.
    if digits % 5 == 0:
        digits += 1
    return _make(sign, digits, ideal - shift)._fixed(context)


def _stripped(sign: int, digits: int, exponent: int, ideal: int):
    """Without zeros at the end, up to an exponent."""
    for step in (16, 4, 1):
        while exponent + step <= ideal and digits % _power(step) == 0:
            digits //= _power(step)
            exponent += step
    return _make(sign, digits, exponent)


def _special_quotient(a, b, sign, context):
    if a._kind >= _NAN or b._kind >= _NAN:
        return a._nan_of(b)
    if a._kind == _INFINITE and b._kind == _INFINITE:
        context._invalid(InvalidOperation)
        return _make_special(0, _NAN)
    if a._kind == _INFINITE:
        return _make_special(sign, _INFINITE)
    return _make(sign, 0, context.Etiny())


def _division(a, b, wants_rest, wants_both=False):
    """The whole quotient and the remainder, which has the sign of `a`."""
    context = getcontext()
    sign = a._sign ^ b._sign
    if a._kind >= _NAN or b._kind >= _NAN:
        return a._nan_of(b), a._nan_of(b)
    if a._kind == _INFINITE:
        if b._kind == _INFINITE or wants_rest:
            context._invalid(InvalidOperation)
        return _make_special(sign, _INFINITE), _make_special(0, _NAN)
    if b.is_zero():
        if a._int == 0:
            context._invalid(_DivisionUndefined)
        elif wants_both:
            context._invalid_by_zero()
        elif wants_rest:
            context._invalid(InvalidOperation)
        else:
            context._by_zero()
        return _make_special(sign, _INFINITE), _make_special(0, _NAN)
    if b._kind == _INFINITE:
        return _make(sign, 0, 0), a._fixed(context)
    ideal = min(a._exp, b._exp)
    apart = a.adjusted() - b.adjusted()
    if a._int == 0 or apart <= -2:
        return _make(sign, 0, 0), a._rescaled(ideal, context._rounding)._fixed(context)
    if apart <= context._prec:
        q, r = divmod(a._int * _power(a._exp - ideal), b._int * _power(b._exp - ideal))
        if _length(q) <= context._prec:
            return _make(sign, q, 0), _make(a._sign, r, ideal)._fixed(context)
    context._invalid(_DivisionImpossible)
    return _make_special(0, _NAN), _make_special(0, _NAN)


def _raised(a, b):
    context = getcontext()
    if a._kind >= _NAN or b._kind >= _NAN:
        return a._nan_of(b)
    if b._int == 0 and b._kind == _FINITE:
        if a.is_zero():
            context._invalid(InvalidOperation)
            return _make_special(0, _NAN)
        return Decimal(1)
    whole = b._kind == _FINITE and (b._exp >= 0 or b._int % _power(-b._exp) == 0)
    odd = whole and int(b) % 2 != 0
    sign = 1 if a._sign and odd else 0
    if a._sign and not whole and not a.is_zero():
        context._invalid(InvalidOperation)
        return _make_special(0, _NAN)
    if a.is_zero():
        return _make_special(sign, _INFINITE) if b._sign else _make(sign, 0, 0)
    if a._kind == _INFINITE or b._kind == _INFINITE:
        grows = a._kind == _INFINITE or _order(a.copy_abs(), Decimal(1)) > 0
        if a._kind != _INFINITE and _order(a.copy_abs(), Decimal(1)) == 0:
            return Decimal(1)
        return _make_special(sign, _INFINITE) if grows != (b._sign == 1) else _make(sign, 0, 0)
    if whole and abs(int(b)) < 100000:
        n = abs(int(b))
        exact = _make(sign, _raised_to(a._int, n), a._exp * n)
        return _quotient(Decimal(1), exact) if b._sign else exact._fixed(context)
    # exp(b ln a), with digits for what the product has before its point.
    digits = context._prec + 24 + abs(b.adjusted())
    product = _ln_digits(a._int, a._exp, digits) * b._int
    if b._sign:
        product = -product
    head, exponent = _exp_parts(abs(product), b._exp - digits, 1 if product < 0 else 0, context._prec + 4)
    return _settled(_make(sign, head, exponent), context)


def _settled(x, context):
    """Rounded; a result that is exact but for its last digits is exact."""
    length = _length(x._int)
    drop = length - context._prec - 8
    near = _make(x._sign, _rounded(0, x._int, drop, ROUND_HALF_EVEN), x._exp + drop)
    if near._int % 100000000 == 0:
        return _make(x._sign, near._int // 100000000, near._exp + 8)._fixed(context)
    return _half_even(_make(x._sign, x._int | 1, x._exp), context)


def _comparable(a, b):
    if a._kind >= _NAN or b._kind >= _NAN:
        getcontext()._invalid(InvalidOperation)
        return False
    return True


def _order(a, b) -> int:
    """-1, 0 or 1."""
    if a._kind == _INFINITE or b._kind == _INFINITE:
        left = (-1 if a._sign else 1) if a._kind == _INFINITE else 0
        right = (-1 if b._sign else 1) if b._kind == _INFINITE else 0
        return (left > right) - (left < right)
    if a._int == 0 or b._int == 0 or a._sign != b._sign:
        left = 0 if a._int == 0 else -1 if a._sign else 1
        right = 0 if b._int == 0 else -1 if b._sign else 1
        return (left > right) - (left < right)
    direction = -1 if a._sign else 1
    high, low = a.adjusted(), b.adjusted()
    if high != low:
        return direction if high > low else -direction
    x, y = a._int, b._int
    if a._exp > b._exp:
        x *= _power(a._exp - b._exp)
    elif b._exp > a._exp:
        y *= _power(b._exp - a._exp)
    return direction * ((x > y) - (x < y))


def _total_order(a, b) -> int:
    """The same where equal numbers that are written differently have an order."""
    order = _order(a, b)
    if order or a._kind != _FINITE:
        return order
    if a._sign != b._sign:
        return b._sign - a._sign
    by_exponent = (a._exp > b._exp) - (a._exp < b._exp)
    return -by_exponent if a._sign else by_exponent
