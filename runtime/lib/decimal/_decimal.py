"""Decimal numbers: `Decimal`."""

from _core import new_object
from decimal._context import _chosen, _mode_of, getcontext
from decimal._extras import _Extras
from decimal._functions import _exp_parts, _ln_digits, _ln_of
from decimal._number import DecimalTuple, _FINITE, _INFINITE, _NAN, _SIGNALING
from decimal._rounding import ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_EVEN, _length, _power, _raised_to, _rounded, _rounded_exactly
from decimal._signals import (InvalidOperation, _BY_ZERO, _CLAMPED, _ConversionSyntax, _DivisionImpossible, _DivisionUndefined, _FLOAT,
                              _INEXACT, _INVALID, _OVERFLOW, _ROUNDED, _SUBNORMAL, _UNDERFLOW)
from decimal._text import _parsed
from math import isqrt
from operator import index


@in_c("decimal.Decimal")
class Decimal(_Extras):
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
            _chosen(context)._signal(_FLOAT)
            self._set_float(value)
        elif isinstance(value, str):
            self._set_text(value.strip().replace("_", ""), _chosen(context))
        elif isinstance(value, (tuple, list)):
            self._set_tuple(value)
        else:
            raise TypeError(f"conversion from {type(value).__name__} to Decimal is not supported")

    def _set(self, sign: int, coefficient: int, exponent: int, kind: int):
        self._sign = sign
        self._int = coefficient
        self._exp = exponent
        self._kind = kind

    def _set_text(self, text, context):
        parts = _parsed(text)
        if parts is None:
            context._invalid(_ConversionSyntax)
            self._kind = _NAN
        else:
            self._set(parts[0], parts[1], parts[2], parts[3])

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
        sign, digits, exponent = value[0], value[1], value[2]
        if not isinstance(sign, int) or not 0 <= sign <= 1:
            raise ValueError("sign must be an integer with the value 0 or 1")
        coefficient = 0
        for digit in digits:
            if not isinstance(digit, int) or not 0 <= digit <= 9:
                raise ValueError("coefficient must be a tuple of digits")
            coefficient = coefficient * 10 + index(digit)
        if isinstance(exponent, int):
            self._set(index(sign), coefficient, exponent, _FINITE)
        elif exponent == "F":
            self._set(index(sign), 0, 0, _INFINITE)
        elif exponent == "n" or exponent == "N":
            self._set(index(sign), coefficient, 0, _NAN if exponent == "n" else _SIGNALING)
        else:
            raise ValueError("string argument in the third position must be 'F', 'n' or 'N'")

    @classmethod
    def from_float(cls, f, /):
        if not isinstance(f, (float, int)):
            raise TypeError("argument must be int or float")
        made = new_object(Decimal)
        made._set(0, 0, 0, _FINITE)
        if isinstance(f, float):
            made._set_float(f)
        elif isinstance(f, int):
            n: int = f
            made._set(1 if n < 0 else 0, abs(n), 0, _FINITE)
        return made

    @property
    def real(self):
        return self

    @property
    def imag(self):
        return Decimal(0)

    def conjugate(self):
        return self

    # --- results ---------------------------------------------------------------------------------------

    def _fixed(self, context):
        """Rounded to the context's precision, the exponent checked."""
        if self._kind != _FINITE:
            return self._fixed_payload(context) if self._kind >= _NAN else self
        length = _length(self._int)
        highest = self._exp + length - 1
        if length <= context._prec and context._emin <= highest <= context._emax and context._clamp == 0:
            return self
        if self._int == 0:
            exponent = min(max(self._exp, context.Etiny()), context.Etop() if context._clamp else context._emax)
            if exponent == self._exp:
                return self
            context._signal(_CLAMPED)
            return _make(self._sign, 0, exponent)
        return self._fitted(context, length)

    def _fixed_payload(self, context):
        """A NaN with what fits of its digits."""
        most = context._prec - context._clamp
        if self._int == 0 or _length(self._int) <= most:
            return self
        result = _make_special(self._sign, self._kind)
        result._int = self._int % _power(most)
        return result

    def _fitted(self, context, length):
        tiny = context.Etiny()
        least = length + self._exp - context._prec
        if least > context.Etop():
            return self._overflown(context)
        subnormal = least < tiny
        least = max(least, tiny)
        if self._exp < least:
            return self._shortened(context, least, subnormal)
        if subnormal:
            context._signal(_SUBNORMAL)
        if context._clamp and self._exp > context.Etop():
            context._signal(_CLAMPED)
            return _make(self._sign, self._int * _power(self._exp - context.Etop()), context.Etop())
        return self

    def _shortened(self, context, least, subnormal):
        """Rounded to an exponent, with what that signals."""
        drop = least - self._exp
        if subnormal and drop > _length(self._int) + 1:
            # Only whether something is there matters.
            digits, exact = _rounded_exactly(self._sign, 1, 2, context._rounding)
        else:
            digits, exact = _rounded_exactly(self._sign, self._int, drop, context._rounding)
        if digits == _power(context._prec):
            if least + 1 > context.Etop():
                return self._overflown(context)
            result = _make(self._sign, digits // 10, least + 1)
        else:
            result = _make(self._sign, digits, least)
        bits = _ROUNDED
        if not exact:
            bits |= _INEXACT | (_UNDERFLOW if subnormal else 0)
        if subnormal:
            bits |= _SUBNORMAL
        if result._int == 0:
            bits |= _CLAMPED
        context._signal(bits)
        return result

    def _overflown(self, context):
        context._signal(_OVERFLOW | _INEXACT | _ROUNDED)
        # Rounded away from zero it is infinite, otherwise the largest number.
        if _rounded(self._sign, 11, 1, context._rounding) == 1 and _rounded(self._sign, 19, 1, context._rounding) == 1:
            return _make(self._sign, _power(context._prec) - 1, context.Etop())
        return _make_special(self._sign, _INFINITE)

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

    def _nan_of(self, other, context):
        """The result of an operation with something that is no number."""
        if self._kind == _SIGNALING or self._kind == _NAN and other._kind != _SIGNALING:
            chosen = self
        else:
            chosen = other
        if chosen._kind == _SIGNALING:
            context._invalid(InvalidOperation)
        result = _make_special(chosen._sign, _NAN)
        result._int = chosen._int
        return result._fixed_payload(context)

    def _made(self, sign: int, coefficient: int, exponent: int):
        return _make(sign, coefficient, exponent)

    def _special(self, sign: int, kind: int):
        return _make_special(sign, kind)

    def _same_order(self, other):
        """The sign of the difference, of numbers."""
        return _order(self, other)

    # --- arithmetic ------------------------------------------------------------------------------------

    def __neg__(self):
        return self._minus(getcontext())

    def __pos__(self):
        return self._plus(getcontext())

    def __abs__(self):
        return self._absolute(getcontext())

    def _minus(self, context):
        if self._kind >= _NAN:
            return self._nan_of(self, context)
        if self._kind == _INFINITE:
            return _make_special(1 - self._sign, _INFINITE)
        sign = 1 - self._sign
        if self._int == 0 and context._rounding != ROUND_FLOOR:
            sign = 0
        return _make(sign, self._int, self._exp)._fixed(context)

    def _plus(self, context):
        if self._kind >= _NAN:
            return self._nan_of(self, context)
        if self._kind == _INFINITE:
            return self
        sign = self._sign
        if self._int == 0 and context._rounding != ROUND_FLOOR:
            sign = 0
        return _make(sign, self._int, self._exp)._fixed(context)

    def _absolute(self, context):
        return self._minus(context) if self._sign else self._plus(context)

    def _with_sign(self, sign: int):
        result = _make(sign, self._int, self._exp)
        result._kind = self._kind
        return result

    def __add__(self, other):
        if isinstance(other, (Decimal, int)):
            return _sum(self, _decimal(other), getcontext())
        return NotImplemented

    def __radd__(self, other):
        if isinstance(other, int):
            return _sum(_decimal(other), self, getcontext())
        return NotImplemented

    def __sub__(self, other):
        if isinstance(other, (Decimal, int)):
            return _difference(self, _decimal(other), getcontext())
        return NotImplemented

    def __rsub__(self, other):
        if isinstance(other, int):
            return _difference(_decimal(other), self, getcontext())
        return NotImplemented

    def __mul__(self, other):
        if isinstance(other, (Decimal, int)):
            return _product(self, _decimal(other), getcontext())
        return NotImplemented

    def __rmul__(self, other):
        if isinstance(other, int):
            return _product(_decimal(other), self, getcontext())
        return NotImplemented

    def __truediv__(self, other):
        if isinstance(other, (Decimal, int)):
            return _quotient(self, _decimal(other), getcontext())
        return NotImplemented

    def __rtruediv__(self, other):
        if isinstance(other, int):
            return _quotient(_decimal(other), self, getcontext())
        return NotImplemented

    def __floordiv__(self, other):
        if isinstance(other, (Decimal, int)):
            return _division(self, _decimal(other), False, False, getcontext())[0]
        return NotImplemented

    def __rfloordiv__(self, other):
        if isinstance(other, int):
            return _division(_decimal(other), self, False, False, getcontext())[0]
        return NotImplemented

    def __mod__(self, other):
        if isinstance(other, (Decimal, int)):
            return _division(self, _decimal(other), True, False, getcontext())[1]
        return NotImplemented

    def __rmod__(self, other):
        if isinstance(other, int):
            return _division(_decimal(other), self, True, False, getcontext())[1]
        return NotImplemented

    def __divmod__(self, other):
        if isinstance(other, (Decimal, int)):
            return _division(self, _decimal(other), True, True, getcontext())
        return NotImplemented

    def __rdivmod__(self, other):
        if isinstance(other, int):
            return _division(_decimal(other), self, True, True, getcontext())
        return NotImplemented

    def __pow__(self, other, modulo=None):
        if modulo is not None:
            if isinstance(other, (Decimal, int)) and isinstance(modulo, (Decimal, int)):
                return _power_modulo(self, _decimal(other), _decimal(modulo), getcontext())
        elif isinstance(other, (Decimal, int)):
            return _raised(self, _decimal(other), getcontext())
        return NotImplemented

    def __rpow__(self, other):
        if isinstance(other, int):
            return _raised(_decimal(other), self, getcontext())
        return NotImplemented

    def fma(self, other, third, context=None):
        chosen = _chosen(context)
        factor, term = _operand_of(other), _operand_of(third)
        if self._kind >= _NAN or factor._kind >= _NAN:
            if term._kind == _SIGNALING and self._kind != _SIGNALING and factor._kind != _SIGNALING:
                return term._nan_of(term, chosen)
            return self._nan_of(factor, chosen)
        if self._kind != _FINITE or factor._kind != _FINITE:
            return _sum(_product(self, factor, chosen), term, chosen)
        return _sum(_make(self._sign ^ factor._sign, self._int * factor._int, self._exp + factor._exp), term, chosen)

    # --- comparison ------------------------------------------------------------------------------------

    def __eq__(self, other):
        if isinstance(other, (Decimal, int, float)):
            it = _decimal(other)
            if self._kind >= _NAN or it._kind >= _NAN:
                if self._kind == _SIGNALING or it._kind == _SIGNALING:
                    getcontext()._invalid(InvalidOperation)
                return False
            return _order(self, it) == 0
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
        it = _operand_of(other)
        if self._kind >= _NAN or it._kind >= _NAN:
            return self._nan_of(it, _chosen(context))
        return Decimal(_order(self, it))

    # --- rounding --------------------------------------------------------------------------------------

    def quantize(self, exp, rounding=None, context=None):
        chosen = _chosen(context)
        mode = chosen._rounding if rounding is None else _mode_of(rounding)
        unit = _operand_of(exp)
        if self._kind != _FINITE or unit._kind != _FINITE:
            if self._kind >= _NAN or unit._kind >= _NAN:
                return self._nan_of(unit, chosen)
            if self._kind == unit._kind:
                return self
            return _no_result(chosen)
        if not chosen.Etiny() <= unit._exp <= chosen._emax or self._int != 0 and self.adjusted() - unit._exp >= chosen._prec:
            return _no_result(chosen)
        result = self._rescaled(unit._exp, mode)
        if _length(result._int) > chosen._prec or result.adjusted() > chosen._emax:
            return _no_result(chosen)
        bits = _SUBNORMAL if result._int != 0 and result.adjusted() < chosen._emin else 0
        if result._exp > self._exp and self._int != 0:
            bits |= _ROUNDED if _order(result, self) == 0 else _ROUNDED | _INEXACT
        if bits:
            chosen._signal(bits)
        return result._fixed(chosen) if chosen._clamp else result

    def normalize(self, context=None):
        chosen = _chosen(context)
        if self._kind >= _NAN:
            return self._nan_of(self, chosen)
        result = self._fixed(chosen)
        if result._kind != _FINITE:
            return result
        if result._int == 0:
            return _make(result._sign, 0, 0)
        return _stripped(result._sign, result._int, result._exp, chosen.Etop() if chosen._clamp else chosen._emax)

    def to_integral_value(self, rounding=None, context=None):
        chosen = _chosen(context)
        if self._kind >= _NAN:
            return self._nan_of(self, chosen)
        mode = chosen._rounding if rounding is None else _mode_of(rounding)
        return self if self._kind != _FINITE or self._exp >= 0 else self._rescaled(0, mode)

    def to_integral_exact(self, rounding=None, context=None):
        chosen = _chosen(context)
        result = self.to_integral_value(rounding, chosen)
        if self._kind == _FINITE and self._exp < 0 and self._int != 0:
            chosen._signal(_ROUNDED if _order(result, self) == 0 else _ROUNDED | _INEXACT)
        return result

    to_integral = to_integral_value

    # --- functions -------------------------------------------------------------------------------------

    def sqrt(self, context=None):
        chosen = _chosen(context)
        if self._kind >= _NAN:
            return self._nan_of(self, chosen)
        if self._int == 0 and self._kind == _FINITE:
            return _make(self._sign, 0, self._exp // 2)._fixed(chosen)
        if self._sign:
            return _no_result(chosen)
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
        chosen = _chosen(context)
        if self._kind >= _NAN:
            return self._nan_of(self, chosen)
        if self._kind == _INFINITE:
            return Decimal(0) if self._sign else self
        if self._int == 0:
            return Decimal(1)
        digits, exponent = _exp_parts(self._int, self._exp, self._sign, chosen._prec)
        return _half_even(_make(0, digits | 1, exponent), chosen)

    def ln(self, context=None):
        return self._logarithm(_chosen(context), False)

    def log10(self, context=None):
        return self._logarithm(_chosen(context), True)

    def _logarithm(self, chosen, ten):
        if self._kind >= _NAN:
            return self._nan_of(self, chosen)
        if self._int == 0 and self._kind == _FINITE:
            return _make_special(1, _INFINITE)
        if self._sign:
            return _no_result(chosen)
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


def _no_result(context, kind=InvalidOperation):
    context._invalid(kind)
    return _make_special(0, _NAN)


def _operand_of(x):
    """The decimal that an argument is."""
    if isinstance(x, (Decimal, int)):
        return _decimal(x)
    raise TypeError(f"conversion from {type(x).__name__} to Decimal is not supported")


def _created(x, context):
    """`Context.create_decimal`."""
    if isinstance(x, str):
        made = _make(0, 0, 0)
        made._set_text(x if x == x.strip() and "_" not in x else "?", context)
        if made._kind >= _NAN and _length(made._int) > context._prec - context._clamp:
            return _no_result(context, _ConversionSyntax)
        return made._fixed(context)
    made = Decimal(x, context)
    if made._kind >= _NAN and _length(made._int) > context._prec - context._clamp:
        return _no_result(context)
    return made._fixed(context)


def _decimal(x):
    if isinstance(x, Decimal):
        return x
    if isinstance(x, int):
        n: int = x
        return _make(1 if n < 0 else 0, abs(n), 0)
    # A float, which is compared.
    getcontext()._flags |= _FLOAT
    made = _make(0, 0, 0)
    made._set_float(x)
    return made


def _half_even(x, context):
    """Rounded to the nearest whatever the context says."""
    mode = context._rounding
    context._rounding = ROUND_HALF_EVEN
    try:
        return x._fixed(context)
    finally:
        context._rounding = mode


def _sum(a, b, context):
    if a._kind != _FINITE or b._kind != _FINITE:
        if a._kind >= _NAN or b._kind >= _NAN:
            return a._nan_of(b, context)
        if a._kind == b._kind and a._sign != b._sign:
            return _no_result(context)
        return a if a._kind == _INFINITE else b
    if a._int == 0 or b._int == 0:
        return _sum_with_zero(a, b, context)
    if a._exp < b._exp:
        a, b = b, a
    high, low, exponent = a._int, b._int, b._exp
    if a._exp != exponent:
        if a._exp - exponent > 60:
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


def _difference(a, b, context):
    if b._kind >= _NAN:
        return _sum(a, b, context)
    return _sum(a, b._with_sign(1 - b._sign), context)


def _product(a, b, context):
    if a._kind != _FINITE or b._kind != _FINITE:
        if a._kind >= _NAN or b._kind >= _NAN:
            return a._nan_of(b, context)
        if a.is_zero() or b.is_zero():
            return _no_result(context)
        return _make_special(a._sign ^ b._sign, _INFINITE)
    return _make(a._sign ^ b._sign, a._int * b._int, a._exp + b._exp)._fixed(context)


def _quotient(a, b, context):
    sign = a._sign ^ b._sign
    if a._kind != _FINITE or b._kind != _FINITE:
        return _special_quotient(a, b, sign, context)
    if b._int == 0:
        if a._int == 0:
            return _no_result(context, _DivisionUndefined)
        context._signal(_BY_ZERO)
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
        return a._nan_of(b, context)
    if a._kind == _INFINITE and b._kind == _INFINITE:
        return _no_result(context)
    if a._kind == _INFINITE:
        return _make_special(sign, _INFINITE)
    context._signal(_CLAMPED)
    return _make(sign, 0, context.Etiny())


def _division(a, b, wants_rest, wants_both, context):
    """The whole quotient and the remainder, which has the sign of `a`."""
    sign = a._sign ^ b._sign
    if a._kind >= _NAN or b._kind >= _NAN:
        return a._nan_of(b, context), a._nan_of(b, context)
    if a._kind == _INFINITE:
        if b._kind == _INFINITE or wants_rest:
            context._invalid(InvalidOperation)
        return _make_special(0, _NAN) if b._kind == _INFINITE else _make_special(sign, _INFINITE), _make_special(0, _NAN)
    if b.is_zero():
        if a._int == 0:
            return _no_result(context, _DivisionUndefined), _make_special(0, _NAN)
        if wants_both:
            context._signal(_INVALID | _BY_ZERO)
        elif wants_rest:
            context._invalid(InvalidOperation)
        else:
            context._signal(_BY_ZERO)
        return _make_special(sign, _INFINITE), _make_special(0, _NAN)
    if b._kind == _INFINITE:
        return _make(sign, 0, 0), a._fixed(context) if wants_rest else a
    ideal = min(a._exp, b._exp)
    apart = a.adjusted() - b.adjusted()
    if a._int == 0 or apart <= -2:
        return _make(sign, 0, 0), a._rescaled(ideal, context._rounding)._fixed(context) if wants_rest else a
    if apart <= context._prec:
        q, r = divmod(a._int * _power(a._exp - ideal), b._int * _power(b._exp - ideal))
        if _length(q) <= context._prec:
            return _make(sign, q, 0), _make(a._sign, r, ideal)._fixed(context) if wants_rest else a
    context._invalid(_DivisionImpossible)
    return _make_special(0, _NAN), _make_special(0, _NAN)


def _raised(a, b, context):
    if a._kind >= _NAN or b._kind >= _NAN:
        return a._nan_of(b, context)
    if b._int == 0 and b._kind == _FINITE:
        if a.is_zero():
            return _no_result(context)
        return Decimal(1)
    whole = _is_whole(b)
    odd = whole and int(b) % 2 != 0
    sign = 1 if a._sign and odd else 0
    if a._sign and not whole and not a.is_zero():
        return _no_result(context)
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
        return _quotient(Decimal(1), exact, context) if b._sign else exact._fixed(context)
    # exp(b ln a), with digits for what the product has before its point.
    digits = context._prec + 24 + abs(b.adjusted())
    product = _ln_digits(a._int, a._exp, digits) * b._int
    if b._sign:
        product = -product
    head, exponent = _exp_parts(abs(product), b._exp - digits, 1 if product < 0 else 0, context._prec + 4)
    return _settled(_make(sign, head, exponent), context)


def _power_modulo(a, b, modulo, context):
    """`pow(a, b, modulo)`."""
    for x in (a, b, modulo):
        if x._kind == _SIGNALING:
            return x._nan_of(x, context)
    for x in (a, b, modulo):
        if x._kind == _NAN:
            return x._nan_of(x, context)
    if not (_is_whole(a) and _is_whole(b) and _is_whole(modulo)):
        return _no_result(context)
    m = abs(int(modulo))
    if b._sign and b._int != 0 or m == 0 or _length(m) > context._prec or b._int == 0 and a._int == 0:
        return _no_result(context)
    sign = 1 if a._sign and int(b) % 2 != 0 else 0
    return _make(sign, pow(abs(int(a)), int(b), m), 0)


def _is_whole(x):
    return x._kind == _FINITE and (x._exp >= 0 or x._int % _power(-x._exp) == 0)


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
    if a._exp == b._exp:
        return direction * ((a._int > b._int) - (a._int < b._int))
    high, low = a.adjusted(), b.adjusted()
    if high != low:
        return direction if high > low else -direction
    x, y = a._int, b._int
    if a._exp > b._exp:
        x *= _power(a._exp - b._exp)
    elif b._exp > a._exp:
        y *= _power(b._exp - a._exp)
    return direction * ((x > y) - (x < y))
