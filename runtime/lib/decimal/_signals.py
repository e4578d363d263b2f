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
class _DivisionUndefined(InvalidOperation):
    """Zero by zero."""


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
