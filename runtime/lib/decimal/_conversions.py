"""Decimals as whole numbers, and formatted."""

from decimal._context import getcontext
from decimal._number import _FINITE, _Number
from decimal._rounding import ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_EVEN, _digits, _length, _power
from decimal._text import _Spec
from operator import index


class _Conversions(_Number):
    """What makes something else of a decimal."""

    def __floor__(self):
        return int(self._rescaled(0, ROUND_FLOOR)) if self._kind == _FINITE and self._exp < 0 else int(self)

    def __ceil__(self):
        return int(self._rescaled(0, ROUND_CEILING)) if self._kind == _FINITE and self._exp < 0 else int(self)

    def __round__(self, n=None):
        if n is None:
            whole = self._kind == _FINITE and self._exp < 0
            return int(self._rescaled(0, ROUND_HALF_EVEN)) if whole else int(self)
        elif isinstance(n, int):
            return self.quantize(self._made(0, 1, -index(n)), ROUND_HALF_EVEN)
        else:
            raise TypeError("optional arg must be an integer")

    def __format__(self, spec):
        wanted = _Spec(spec)
        if self._kind != _FINITE:
            text = self.copy_abs()._text(False, getcontext()) + ("%" if wanted.type == "%" else "")
            if wanted.zeros:
                wanted.fill = " "
                wanted.align = ">"
            return wanted.padded(wanted.signed(self._sign == 1), text)
        mode = getcontext()._rounding
        value = self
        kind = wanted.type.lower()
        if kind == "%":
            value = self._made(self._sign, self._int, self._exp + 2)
        if wanted.precision >= 0:
            if kind == "f" or kind == "%":
                value = value._rescaled(-wanted.precision, mode)
            else:
                value = value._with_digits(wanted.precision + 1 if kind == "e" else max(wanted.precision, 1), kind == "e", mode)
        if value._int == 0 and value._exp > 0 and (kind == "f" or kind == "%"):
            value = value._rescaled(0, mode)
        if not wanted.type:
            wanted.type = "G" if getcontext().capitals else "g"
        return wanted.number(value._sign, _digits(value._int), value._exp)

    def _with_digits(self, count: int, exactly, mode):
        """Rounded to so many digits, if there are more, or exactly so many."""
        length = _length(self._int)
        if length == count or length < count and not exactly or self._int == 0:
            return self
        if length < count:
            return self._made(self._sign, self._int * _power(count - length), self._exp - count + length)
        result = self._rescaled(self._exp + length - count, mode)
        if _length(result._int) > count:
            return self._made(self._sign, result._int // 10, result._exp + 1)
        return result
