"""What operations signal."""


@in_c("decimal.DecimalException")
class DecimalException(ArithmeticError):
    """The base of signals."""


@in_c("decimal.Clamped")
class Clamped(DecimalException):
    """An exponent was changed to fit."""


@in_c("decimal.InvalidOperation")
class InvalidOperation(DecimalException):
    """An operation has no result."""


@in_c("decimal.ConversionSyntax")
class _ConversionSyntax(InvalidOperation):
    """A text is no number."""


@in_c("decimal.DivisionImpossible")
class _DivisionImpossible(InvalidOperation):
    """A quotient has too many digits."""


@in_c("decimal.DivisionUndefined")
class _DivisionUndefined(InvalidOperation, ZeroDivisionError):
    """Zero by zero."""


@in_c("decimal.InvalidContext")
class _InvalidContext(InvalidOperation):
    """A context that cannot be."""


@in_c("decimal.DivisionByZero")
class DivisionByZero(DecimalException, ZeroDivisionError):
    """A number by zero."""


@in_c("decimal.Inexact")
class Inexact(DecimalException):
    """Digits that are not zero were lost."""


@in_c("decimal.Rounded")
class Rounded(DecimalException):
    """Digits were lost."""


@in_c("decimal.Subnormal")
class Subnormal(DecimalException):
    """An exponent is below the least one of full precision."""


@in_c("decimal.Overflow")
class Overflow(Inexact, Rounded):
    """An exponent is too large."""


@in_c("decimal.Underflow")
class Underflow(Inexact, Rounded, Subnormal):
    """An exponent is too small."""


@in_c("decimal.FloatOperation")
class FloatOperation(DecimalException, TypeError):
    """Decimals and floats met."""


# In this order they are shown, and the first that is trapped is raised.
_SIGNALS = (InvalidOperation, FloatOperation, DivisionByZero, Overflow, Underflow, Subnormal, Inexact, Rounded, Clamped)

# Bits of sets of signals.
_INVALID = 1
_FLOAT = 2
_BY_ZERO = 4
_OVERFLOW = 8
_UNDERFLOW = 16
_SUBNORMAL = 32
_INEXACT = 64
_ROUNDED = 128
_CLAMPED = 256


def _bits_of(signals):
    """The bits of a list of signals."""
    bits = 0
    for signal in signals:
        bits |= _bit_of(signal)
    return bits


def _bit_of(signal):
    for i in range(len(_SIGNALS)):
        if _SIGNALS[i] is signal:
            return 1 << i
    raise KeyError("valid values for signals are:\n  [InvalidOperation, FloatOperation, DivisionByZero,\n   "
                   "Overflow, Underflow, Subnormal, Inexact, Rounded,\n   Clamped]")


def _raise_trapped(bits, kind):
    """Raises the first of some signals; `kind` is what invalid operation it was."""
    found = [signal for signal in _SIGNALS if _bit_of(signal) & bits]
    if bits & _INVALID:
        found[0] = kind
        raise InvalidOperation(found)
    if bits & _FLOAT:
        raise FloatOperation(found)
    if bits & _BY_ZERO:
        raise DivisionByZero(found)
    if bits & _OVERFLOW:
        raise Overflow(found)
    if bits & _UNDERFLOW:
        raise Underflow(found)
    if bits & _SUBNORMAL:
        raise Subnormal(found)
    if bits & _INEXACT:
        raise Inexact(found)
    if bits & _ROUNDED:
        raise Rounded(found)
    raise Clamped(found)
