"""The module `decimal`."""

from decimal._context import (MAX_EMAX, MAX_PREC, MIN_EMIN, BasicContext, Context, DefaultContext, ExtendedContext, getcontext, localcontext,
                              setcontext)
from decimal._decimal import Decimal, DecimalTuple
from decimal._signals import (Clamped, DecimalException, DivisionByZero, FloatOperation, Inexact, InvalidOperation, Overflow,
                              Rounded, Subnormal, Underflow)
from decimal._signals import _ConversionSyntax as ConversionSyntax, _DivisionImpossible as DivisionImpossible
from decimal._signals import _DivisionUndefined as DivisionUndefined, _InvalidContext as InvalidContext
from decimal._rounding import (ROUND_05UP, ROUND_CEILING, ROUND_DOWN, ROUND_FLOOR, ROUND_HALF_DOWN, ROUND_HALF_EVEN,
                               ROUND_HALF_UP, ROUND_UP)

_in_c = True

MIN_ETINY = MIN_EMIN - MAX_PREC + 1
HAVE_THREADS = True
HAVE_CONTEXTVAR = True

# What CPython's module has beside (scripts/library_gaps.py).
_lacks = """
    DecimalTuple.digits DecimalTuple.exponent DecimalTuple.sign
"""
