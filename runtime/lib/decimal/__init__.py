"""The module `decimal`."""

from decimal._context import (BasicContext, Context, DefaultContext, ExtendedContext, getcontext, localcontext, setcontext)
from decimal._decimal import Decimal, DecimalTuple
from decimal._signals import (Clamped, DecimalException, DivisionByZero, FloatOperation, Inexact, InvalidOperation, Overflow,
                              Rounded, Subnormal, Underflow)
from decimal._rounding import (ROUND_05UP, ROUND_CEILING, ROUND_DOWN, ROUND_FLOOR, ROUND_HALF_DOWN, ROUND_HALF_EVEN,
                               ROUND_HALF_UP, ROUND_UP)

_in_c = True

MAX_PREC = 999999999999999999
MAX_EMAX = 999999999999999999
MIN_EMIN = -999999999999999999
HAVE_THREADS = True
HAVE_CONTEXTVAR = True
