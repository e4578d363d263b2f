"""How exact results are and what is an error: contexts."""

from decimal._rounding import ROUND_HALF_EVEN, ROUND_HALF_UP, _MODES
from decimal._signals import (Clamped, DivisionByZero, FloatOperation, Inexact, InvalidOperation, Overflow, Rounded, Subnormal,
                              Underflow, _ConversionSyntax, _DivisionImpossible, _DivisionUndefined)

_SIGNALS = (InvalidOperation, FloatOperation, DivisionByZero, Overflow, Subnormal, Underflow, Rounded, Inexact, Clamped)


def _flags(names):
    """A dict of all signals, true for some."""
    return {signal: signal in names for signal in _SIGNALS}


@in_c("decimal.Context")
class Context:
    """Precision, rounding, bounds of exponents, which signals are errors."""

    def __init__(self, prec=None, rounding=None, Emin=None, Emax=None, capitals=None, clamp=None, flags=None, traps=None):
        self._prec: int = 28
        self._rounding = ROUND_HALF_EVEN
        self._emin: int = -999999
        self._emax: int = 999999
        self.capitals = 1 if capitals is None else capitals
        self.clamp = 0 if clamp is None else clamp
        self.flags = _flags([]) if flags is None else _flags(flags)
        self.traps = _flags([InvalidOperation, DivisionByZero, Overflow]) if traps is None else _flags(traps)
        if prec is not None:
            self.prec = prec
        if rounding is not None:
            self.rounding = rounding
        if Emin is not None:
            self._emin = Emin
        if Emax is not None:
            self._emax = Emax

    @property
    def prec(self):
        return self._prec

    @prec.setter
    def prec(self, value):
        if value < 1:
            raise ValueError("valid range for prec is [1, MAX_PREC]")
        self._prec = value

    @property
    def rounding(self):
        return self._rounding

    @rounding.setter
    def rounding(self, value):
        if value not in _MODES:
            raise TypeError("valid values for rounding are:\n  [ROUND_CEILING, ROUND_FLOOR, ROUND_UP, ROUND_DOWN,\n   "
                            "ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_HALF_EVEN,\n   ROUND_05UP]")
        self._rounding = value

    @property
    def Emin(self):
        return self._emin

    @Emin.setter
    def Emin(self, value):
        self._emin = value

    @property
    def Emax(self):
        return self._emax

    @Emax.setter
    def Emax(self, value):
        self._emax = value

    def Etiny(self):
        return self._emin - self._prec + 1

    def Etop(self):
        return self._emax - self._prec + 1

    def copy(self):
        made = Context(self._prec, self._rounding, self._emin, self._emax, self.capitals, self.clamp)
        made.flags = dict(self.flags)
        made.traps = dict(self.traps)
        return made

    def clear_flags(self):
        self.flags = _flags([])

    def clear_traps(self):
        self.traps = _flags([])

    def create_decimal(self, num="0"):
        from decimal._decimal import Decimal
        return Decimal(num)._fixed(self)

    def __repr__(self):
        flags = ", ".join([signal.__name__ for signal in self.flags if self.flags[signal]])
        traps = ", ".join([signal.__name__ for signal in self.traps if self.traps[signal]])
        return (f"Context(prec={self._prec}, rounding={self._rounding}, Emin={self._emin}, Emax={self._emax}, "
                f"capitals={self.capitals}, clamp={self.clamp}, flags=[{flags}], traps=[{traps}])")

    # --- signals ---------------------------------------------------------------------------------------

    def _lost(self, inexact):
        """Digits were lost."""
        self.flags[Rounded] = True
        if inexact:
            self.flags[Inexact] = True
            if self.traps[Inexact]:
                raise Inexact([Inexact])
        if self.traps[Rounded]:
            raise Rounded([Rounded])

    def _invalid(self, kind):
        self.flags[InvalidOperation] = True
        if self.traps[InvalidOperation]:
            raise InvalidOperation([kind])

    def _invalid_by_zero(self):
        self.flags[InvalidOperation] = True
        self.flags[DivisionByZero] = True
        if self.traps[InvalidOperation]:
            raise InvalidOperation([InvalidOperation, DivisionByZero])

    def _by_zero(self):
        self.flags[DivisionByZero] = True
        if self.traps[DivisionByZero]:
            raise DivisionByZero([DivisionByZero])

    def _overflow(self):
        self.flags[Overflow] = True
        self.flags[Inexact] = True
        self.flags[Rounded] = True
        if self.traps[Overflow]:
            raise Overflow([Overflow])


DefaultContext = Context()
BasicContext = Context(9, ROUND_HALF_UP, traps=[DivisionByZero, Overflow, InvalidOperation, Clamped, Underflow])
ExtendedContext = Context(9, ROUND_HALF_EVEN, traps=[])

_current = Context()


def getcontext():
    return _current


def setcontext(context, /):
    global _current
    _current = context


class _Local:
    """A context for a `with` block."""

    def __init__(self, context):
        self._context = context
        self._before = _current

    def __enter__(self):
        self._before = _current
        setcontext(self._context)
        return self._context

    def __exit__(self, kind, value, trace):
        setcontext(self._before)


def localcontext(ctx=None, *, prec=None, rounding=None, Emin=None, Emax=None, capitals=None, clamp=None, flags=None, traps=None):
    chosen = _current.copy() if ctx is None else ctx.copy()
    if prec is not None:
        chosen.prec = prec
    if rounding is not None:
        chosen.rounding = rounding
    if Emin is not None:
        chosen.Emin = Emin
    if Emax is not None:
        chosen.Emax = Emax
    if capitals is not None:
        chosen.capitals = capitals
    if clamp is not None:
        chosen.clamp = clamp
    if traps is not None:
        chosen.traps = _flags(traps)
    return _Local(chosen)
