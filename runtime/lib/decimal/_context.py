"""How exact results are and what is an error: contexts."""

from decimal._operations import _Operations
from decimal._rounding import ROUND_HALF_EVEN, ROUND_HALF_UP, _MODES
from decimal._signals import (Clamped, DivisionByZero, FloatOperation, Inexact, InvalidOperation, Overflow, Rounded, Subnormal, Underflow,
                              _BY_ZERO, _INVALID, _OVERFLOW, _SIGNALS, _bit_of, _bits_of, _raise_trapped)
from operator import index as _index

MAX_PREC = 999999999999999999
MAX_EMAX = 999999999999999999
MIN_EMIN = -999999999999999999

# As the texts of contexts list them.
_LISTED = (Clamped, InvalidOperation, DivisionByZero, Inexact, Overflow, Rounded, Subnormal, Underflow, FloatOperation)


@in_c("abc.SignalDict")
class _SignalDict:
    """The flags or traps of a context, as a dict of signals."""

    def __init__(self, context, are_traps: bool):
        self._context = context
        self._are_traps = are_traps

    def _bits(self):
        return self._context._traps if self._are_traps else self._context._flags

    def __getitem__(self, signal):
        return self._bits() & _bit_of(signal) != 0

    def __setitem__(self, signal, value):
        bit = _bit_of(signal)
        bits = self._bits() | bit if value else self._bits() & ~bit
        if self._are_traps:
            self._context._traps = bits
        else:
            self._context._flags = bits

    def __delitem__(self, signal):
        raise ValueError("signal keys cannot be deleted")

    def __len__(self):
        return len(_SIGNALS)

    def __iter__(self):
        return iter(_SIGNALS)

    def __contains__(self, signal):
        return signal in _SIGNALS

    def get(self, signal, default=None):
        return self[signal] if signal in self else default

    def keys(self):
        return self.copy().keys()

    def values(self):
        return self.copy().values()

    def items(self):
        return self.copy().items()

    def copy(self):
        return {signal: self[signal] for signal in _SIGNALS}

    def update(self, other):
        for signal in other:
            self[signal] = other[signal]

    def __eq__(self, other):
        if isinstance(other, _SignalDict):
            return self._bits() == other._bits()
        elif isinstance(other, dict):
            return self.copy() == other
        return NotImplemented

    def __repr__(self):
        return "{" + ", ".join([f"{signal!r}:{self[signal]}" for signal in _SIGNALS]) + "}"


def _bits_in(given):
    """The bits that a value for flags or traps means."""
    if isinstance(given, _SignalDict):
        return given._bits()
    elif isinstance(given, dict):
        if len(given) != len(_SIGNALS) or not all([signal in given for signal in _SIGNALS]):
            raise KeyError("invalid signal dict")
        return _bits_of([signal for signal in _SIGNALS if given[signal]])
    else:
        raise TypeError("argument must be a signal dict")


def _bits_given(given):
    """The same where a list of signals will do."""
    if isinstance(given, (list, tuple)):
        return _bits_of(given)
    return _bits_in(given)


def _within(value, low, high, message):
    if not isinstance(value, int):
        raise TypeError("an integer is required")
    number = _index(value)
    if not -(1 << 63) <= number < 1 << 63:
        raise OverflowError("Python int too large to convert to C ssize_t")
    if not low <= number <= high:
        raise ValueError(message)
    return number


def _mode_of(value):
    if value not in _MODES:
        raise TypeError("valid values for rounding are:\n  [ROUND_CEILING, ROUND_FLOOR, ROUND_UP, ROUND_DOWN,\n   "
                        "ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_HALF_EVEN,\n   ROUND_05UP]")
    return value


@in_c("decimal.Context")
class Context(_Operations):
    """Precision, rounding, bounds of exponents, which signals are errors."""

    def __init__(self, prec=None, rounding=None, Emin=None, Emax=None, capitals=None, clamp=None, flags=None, traps=None):
        self._prec: int = 28
        self._rounding = ROUND_HALF_EVEN
        self._emin: int = -999999
        self._emax: int = 999999
        self._capitals: int = 1
        self._clamp: int = 0
        self._flags: int = 0 if flags is None else _bits_given(flags)
        self._traps: int = _INVALID | _BY_ZERO | _OVERFLOW if traps is None else _bits_given(traps)
        self._set(prec, rounding, Emin, Emax, capitals, clamp)

    def _set(self, prec, rounding, Emin, Emax, capitals, clamp):
        if prec is not None:
            self.prec = prec
        if rounding is not None:
            self.rounding = rounding
        if Emin is not None:
            self.Emin = Emin
        if Emax is not None:
            self.Emax = Emax
        if capitals is not None:
            self.capitals = capitals
        if clamp is not None:
            self.clamp = clamp

    @property
    def prec(self):
        return self._prec

    @prec.setter
    def prec(self, value):
        self._prec = _within(value, 1, MAX_PREC, "valid range for prec is [1, MAX_PREC]")

    @property
    def rounding(self):
        return self._rounding

    @rounding.setter
    def rounding(self, value):
        self._rounding = _mode_of(value)

    @property
    def Emin(self):
        return self._emin

    @Emin.setter
    def Emin(self, value):
        self._emin = _within(value, MIN_EMIN, 0, "valid range for Emin is [MIN_EMIN, 0]")

    @property
    def Emax(self):
        return self._emax

    @Emax.setter
    def Emax(self, value):
        self._emax = _within(value, 0, MAX_EMAX, "valid range for Emax is [0, MAX_EMAX]")

    @property
    def capitals(self):
        return self._capitals

    @capitals.setter
    def capitals(self, value):
        self._capitals = _within(value, 0, 1, "valid values for capitals are 0 or 1")

    @property
    def clamp(self):
        return self._clamp

    @clamp.setter
    def clamp(self, value):
        self._clamp = _within(value, 0, 1, "valid values for clamp are 0 or 1")

    @property
    def flags(self):
        return _SignalDict(self, False)

    @flags.setter
    def flags(self, value):
        self._flags = _bits_in(value)

    @property
    def traps(self):
        return _SignalDict(self, True)

    @traps.setter
    def traps(self, value):
        self._traps = _bits_in(value)

    def Etiny(self):
        return self._emin - self._prec + 1

    def Etop(self):
        return self._emax - self._prec + 1

    def copy(self):
        made = Context()
        made._prec = self._prec
        made._rounding = self._rounding
        made._emin = self._emin
        made._emax = self._emax
        made._capitals = self._capitals
        made._clamp = self._clamp
        made._flags = self._flags
        made._traps = self._traps
        return made

    def __copy__(self):
        return self.copy()

    def clear_flags(self):
        self._flags = 0

    def clear_traps(self):
        self._traps = 0

    def __repr__(self):
        flags = ", ".join([signal.__name__ for signal in _LISTED if self._flags & _bit_of(signal)])
        traps = ", ".join([signal.__name__ for signal in _LISTED if self._traps & _bit_of(signal)])
        return (f"Context(prec={self._prec}, rounding={self._rounding}, Emin={self._emin}, Emax={self._emax}, "
                f"capitals={self._capitals}, clamp={self._clamp}, flags=[{flags}], traps=[{traps}])")

    # --- signals ---------------------------------------------------------------------------------------

    @inline
    def _signal(self, bits):
        self._flags |= bits
        if self._traps & bits:
            _raise_trapped(self._traps & bits, InvalidOperation)

    def _invalid(self, kind):
        self._flags |= _INVALID
        if self._traps & _INVALID:
            _raise_trapped(_INVALID, kind)

    def _silent(self, rounding):
        """A copy in which nothing is an error."""
        made = self.copy()
        made._traps = 0
        made._rounding = rounding
        return made


DefaultContext = Context()
BasicContext = Context(9, ROUND_HALF_UP, traps=[DivisionByZero, Overflow, InvalidOperation, Clamped, Underflow])
ExtendedContext = Context(9, ROUND_HALF_EVEN, traps=[])

_current = Context()


def getcontext():
    return _current


def _chosen(context):
    """The context that an operation was given, or the current one."""
    if context is None:
        return _current
    elif isinstance(context, Context):
        return context
    else:
        raise TypeError("optional argument must be a context")


def setcontext(context, /):
    global _current
    if not isinstance(context, Context):
        raise TypeError("argument must be a context")
    if context is DefaultContext or context is BasicContext or context is ExtendedContext:
        context = context.copy()
        context.clear_flags()
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
    chosen = _chosen(ctx).copy()
    chosen._set(prec, rounding, Emin, Emax, capitals, clamp)
    if flags is not None:
        chosen._flags = _bits_given(flags)
    if traps is not None:
        chosen._traps = _bits_given(traps)
    return _Local(chosen)
