"""The rarer operations of decimals."""

from decimal._context import _chosen
from decimal._conversions import _Conversions
from decimal._number import _FINITE, _INFINITE, _NAN, _SIGNALING
from decimal._rounding import ROUND_CEILING, ROUND_FLOOR, _digits, _length, _power
from decimal._signals import (InvalidOperation, _BY_ZERO, _CLAMPED, _DivisionImpossible, _DivisionUndefined, _INEXACT, _OVERFLOW, _ROUNDED,
                              _SUBNORMAL, _UNDERFLOW)


class _Extras(_Conversions):
    """Decimals in order, as bits, one step further."""

    def _other(self, x):
        """The decimal that an argument is."""
        from decimal._decimal import _operand_of
        return _operand_of(x)

    def _none(self, context, kind=InvalidOperation):
        """The result of an operation that has none."""
        context._invalid(kind)
        return self._special(0, _NAN)

    def copy_abs(self):
        return self._with_sign(0)

    def copy_negate(self):
        return self._with_sign(1 - self._sign)

    def copy_sign(self, other, context=None):
        return self._with_sign(self._other(other)._sign)

    # --- order -----------------------------------------------------------------------------------------

    def compare_signal(self, other, context=None):
        it = self._other(other)
        chosen = _chosen(context)
        if self._kind >= _NAN or it._kind >= _NAN:
            if self._kind != _SIGNALING and it._kind != _SIGNALING:
                chosen._invalid(InvalidOperation)
            return self._nan_of(it, chosen)
        return self._sign_of(self._same_order(it))

    def _sign_of(self, order: int):
        return self._made(1 if order < 0 else 0, abs(order), 0)

    def compare_total(self, other, context=None):
        return self._sign_of(self._total_order(self._other(other)))

    def compare_total_mag(self, other, context=None):
        return self._sign_of(self.copy_abs()._total_order(self._other(other).copy_abs()))

    def _total_order(self, other) -> int:
        """The order of everything: -NaN, -sNaN, -Infinity, numbers, those that are equal by their exponents, Infinity, sNaN, NaN."""
        if self._sign != other._sign:
            return other._sign - self._sign
        direction = -1 if self._sign else 1
        if self._kind >= _NAN or other._kind >= _NAN:
            left, right = self._rank(), other._rank()
            if left == right:
                left, right = self._int, other._int
            return direction * ((left > right) - (left < right))
        order = self._same_order(other)
        if order != 0 or self._kind != _FINITE:
            return order
        return direction * ((self._exp > other._exp) - (self._exp < other._exp))

    def _rank(self):
        return 2 if self._kind == _NAN else 1 if self._kind == _SIGNALING else 0

    def max(self, other, context=None):
        return self._extreme(self._other(other), 1, False, _chosen(context))

    def min(self, other, context=None):
        return self._extreme(self._other(other), -1, False, _chosen(context))

    def max_mag(self, other, context=None):
        return self._extreme(self._other(other), 1, True, _chosen(context))

    def min_mag(self, other, context=None):
        return self._extreme(self._other(other), -1, True, _chosen(context))

    def _extreme(self, it, direction, magnitude, context):
        if self._kind >= _NAN or it._kind >= _NAN:
            if self._kind == _NAN and it._kind < _NAN:
                return it._fixed(context)
            if it._kind == _NAN and self._kind < _NAN:
                return self._fixed(context)
            return self._nan_of(it, context)
        order = self.copy_abs()._same_order(it.copy_abs()) if magnitude else self._same_order(it)
        if order == 0:
            order = self._total_order(it)
        return (self if order * direction > 0 else it)._fixed(context)

    def same_quantum(self, other, context=None):
        it = self._other(other)
        if self._kind != _FINITE or it._kind != _FINITE:
            return self._kind == it._kind or self._kind >= _NAN and it._kind >= _NAN
        return self._exp == it._exp

    # --- kinds -----------------------------------------------------------------------------------------

    def canonical(self):
        return self

    def is_canonical(self):
        return True

    def is_normal(self, context=None):
        return self._kind == _FINITE and self._int != 0 and self.adjusted() >= _chosen(context)._emin

    def is_subnormal(self, context=None):
        return self._kind == _FINITE and self._int != 0 and self.adjusted() < _chosen(context)._emin

    def number_class(self, context=None):
        if self._kind >= _NAN:
            return "NaN" if self._kind == _NAN else "sNaN"
        sign = "-" if self._sign else "+"
        if self._kind == _INFINITE:
            return sign + "Infinity"
        if self._int == 0:
            return sign + "Zero"
        return sign + ("Subnormal" if self.is_subnormal(context) else "Normal")

    def radix(self):
        return self._made(0, 10, 0)

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self

    # --- neighbours ------------------------------------------------------------------------------------

    def next_plus(self, context=None):
        return self._next(_chosen(context), 0)

    def next_minus(self, context=None):
        return self._next(_chosen(context), 1)

    def _next(self, context, down):
        """The next number that can be, upwards or downwards."""
        if self._kind >= _NAN:
            return self._nan_of(self, context)
        if self._kind == _INFINITE:
            if self._sign == down:
                return self
            return self._made(self._sign, _power(context._prec) - 1, context.Etop())
        silent = context._silent(ROUND_FLOOR if down else ROUND_CEILING)
        rounded = self._fixed(silent)
        if rounded._kind != _FINITE or rounded._same_order(self) != 0:
            return rounded
        return self._stepped(down, silent)

    def _stepped(self, down, silent):
        """A little more or less, rounded."""
        least = silent.Etiny() - 1
        if self._int == 0:
            return self._made(down, 1, least)._fixed(silent)
        # One unit far behind the last digit; a zero more makes room for it.
        exponent = max(least, min(self._exp, self.adjusted() - silent._prec) - 1)
        scaled = self._int * _power(self._exp - exponent)
        return self._made(self._sign, scaled + (1 if self._sign == down else -1), exponent)._fixed(silent)

    def next_toward(self, other, context=None):
        it = self._other(other)
        chosen = _chosen(context)
        if self._kind >= _NAN or it._kind >= _NAN:
            return self._nan_of(it, chosen)
        order = self._same_order(it)
        if order == 0:
            return self._with_sign(it._sign)
        result = self._next(chosen, 1 if order > 0 else 0)
        if result._kind == _INFINITE:
            chosen._signal(_OVERFLOW | _INEXACT | _ROUNDED)
        elif result.adjusted() < chosen._emin:
            chosen._signal(_UNDERFLOW | _SUBNORMAL | _INEXACT | _ROUNDED | (_CLAMPED if result._int == 0 else 0))
        return result

    # --- digits ----------------------------------------------------------------------------------------

    def _bits(self, context):
        """The digits of a logical operand, -1 if it is none."""
        if self._kind != _FINITE or self._sign or self._exp != 0:
            return -1
        text = _digits(self._int)[-context._prec:]
        return int(text, 2) if _digits(self._int).strip("01") == "" else -1

    def _logical(self, bits: int):
        return self._made(0, int(f"{bits:b}"), 0)

    def logical_and(self, other, context=None):
        chosen = _chosen(context)
        a, b = self._bits(chosen), self._other(other)._bits(chosen)
        return self._none(chosen) if a < 0 or b < 0 else self._logical(a & b)

    def logical_or(self, other, context=None):
        chosen = _chosen(context)
        a, b = self._bits(chosen), self._other(other)._bits(chosen)
        return self._none(chosen) if a < 0 or b < 0 else self._logical(a | b)

    def logical_xor(self, other, context=None):
        chosen = _chosen(context)
        a, b = self._bits(chosen), self._other(other)._bits(chosen)
        return self._none(chosen) if a < 0 or b < 0 else self._logical(a ^ b)

    def logical_invert(self, context=None):
        chosen = _chosen(context)
        a = self._bits(chosen)
        return self._none(chosen) if a < 0 else self._logical(a ^ ((1 << chosen._prec) - 1))

    def _places(self, other, context):
        """The whole number that an operand is, if it is one of at most the precision; None otherwise."""
        if other._kind != _FINITE or other._exp != 0 or other._int > context._prec:
            return None
        return -other._int if other._sign else other._int

    def rotate(self, other, context=None):
        chosen = _chosen(context)
        it = self._other(other)
        if self._kind >= _NAN or it._kind >= _NAN:
            return self._nan_of(it, chosen)
        places = self._places(it, chosen)
        if places is None:
            return self._none(chosen)
        if self._kind == _INFINITE:
            return self
        unit = _power(chosen._prec)
        high, low = divmod(self._int % unit, _power((chosen._prec - places) % chosen._prec))
        if places % chosen._prec == 0:
            return self._made(self._sign, self._int % unit, self._exp)
        return self._made(self._sign, low * _power(places % chosen._prec) + high, self._exp)

    def shift(self, other, context=None):
        chosen = _chosen(context)
        it = self._other(other)
        if self._kind >= _NAN or it._kind >= _NAN:
            return self._nan_of(it, chosen)
        places = self._places(it, chosen)
        if places is None:
            return self._none(chosen)
        if self._kind == _INFINITE:
            return self
        unit = _power(chosen._prec)
        shifted = self._int % unit // _power(-places) if places < 0 else self._int * _power(places) % unit
        return self._made(self._sign, shifted, self._exp)

    def scaleb(self, other, context=None):
        chosen = _chosen(context)
        it = self._other(other)
        if self._kind >= _NAN or it._kind >= _NAN:
            return self._nan_of(it, chosen)
        if it._kind != _FINITE or it._exp != 0 or it._int > 2 * (chosen._emax + chosen._prec):
            return self._none(chosen)
        if self._kind == _INFINITE:
            return self
        return self._made(self._sign, self._int, self._exp + (-it._int if it._sign else it._int))._fixed(chosen)

    def logb(self, context=None):
        chosen = _chosen(context)
        if self._kind >= _NAN:
            return self._nan_of(self, chosen)
        if self._kind == _INFINITE:
            return self._special(0, _INFINITE)
        if self._int == 0:
            chosen._signal(_BY_ZERO)
            return self._special(1, _INFINITE)
        exponent = self.adjusted()
        return self._made(1 if exponent < 0 else 0, abs(exponent), 0)._fixed(chosen)

    def remainder_near(self, other, context=None):
        """What is left of the nearest whole quotient."""
        chosen = _chosen(context)
        it = self._other(other)
        if self._kind >= _NAN or it._kind >= _NAN:
            return self._nan_of(it, chosen)
        if self._kind == _INFINITE:
            return self._none(chosen)
        if it.is_zero():
            return self._none(chosen, _DivisionUndefined if self._int == 0 else InvalidOperation)
        if it._kind == _INFINITE:
            return self._fixed(chosen)
        ideal = min(self._exp, it._exp)
        apart = self.adjusted() - it.adjusted()
        if self._int == 0:
            return self._made(self._sign, 0, ideal)._fixed(chosen)
        if apart >= chosen._prec + 1:
            return self._none(chosen, _DivisionImpossible)
        if apart <= -2:
            return self._rescaled(ideal, chosen._rounding)._fixed(chosen)
        divisor = it._int * _power(it._exp - ideal)
        q, r = divmod(self._int * _power(self._exp - ideal), divisor)
        if 2 * r + (q & 1) > divisor:
            r -= divisor
            q += 1
        if q >= _power(chosen._prec):
            return self._none(chosen, _DivisionImpossible)
        sign = 1 - self._sign if r < 0 else self._sign
        return self._made(sign, abs(r), ideal)._fixed(chosen)
