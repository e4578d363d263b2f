"""Operators between many types.

Where both operands may be of several types, the choice among all pairs is long code. So it is made here, once for
all places of the program with operands of the same types.
"""


@lang("wide __add__")
@noinline
def _add(x, y):
    return x + y


@lang("wide __iadd__")
@noinline
def _iadd(x, y):
    x += y
    return x


@lang("wide __sub__")
@noinline
def _sub(x, y):
    return x - y


@lang("wide __isub__")
@noinline
def _isub(x, y):
    x -= y
    return x


@lang("wide __mul__")
@noinline
def _mul(x, y):
    return x * y


@lang("wide __imul__")
@noinline
def _imul(x, y):
    x *= y
    return x


@lang("wide __matmul__")
@noinline
def _matmul(x, y):
    return x @ y


@lang("wide __imatmul__")
@noinline
def _imatmul(x, y):
    x @= y
    return x


@lang("wide __truediv__")
@noinline
def _truediv(x, y):
    return x / y


@lang("wide __itruediv__")
@noinline
def _itruediv(x, y):
    x /= y
    return x


@lang("wide __floordiv__")
@noinline
def _floordiv(x, y):
    return x // y


@lang("wide __ifloordiv__")
@noinline
def _ifloordiv(x, y):
    x //= y
    return x


@lang("wide __mod__")
@noinline
def _mod(x, y):
    return x % y


@lang("wide __imod__")
@noinline
def _imod(x, y):
    x %= y
    return x


@lang("wide __pow__")
@noinline
def _pow(x, y):
    return x ** y


@lang("wide __ipow__")
@noinline
def _ipow(x, y):
    x **= y
    return x


@lang("wide __lshift__")
@noinline
def _lshift(x, y):
    return x << y


@lang("wide __ilshift__")
@noinline
def _ilshift(x, y):
    x <<= y
    return x


@lang("wide __rshift__")
@noinline
def _rshift(x, y):
    return x >> y


@lang("wide __irshift__")
@noinline
def _irshift(x, y):
    x >>= y
    return x


@lang("wide __and__")
@noinline
def _and(x, y):
    return x & y


@lang("wide __iand__")
@noinline
def _iand(x, y):
    x &= y
    return x


@lang("wide __or__")
@noinline
def _or(x, y):
    return x | y


@lang("wide __ior__")
@noinline
def _ior(x, y):
    x |= y
    return x


@lang("wide __xor__")
@noinline
def _xor(x, y):
    return x ^ y


@lang("wide __ixor__")
@noinline
def _ixor(x, y):
    x ^= y
    return x


@lang("wide __eq__")
@noinline
def _eq(x, y):
    return x == y


@lang("wide __ne__")
@noinline
def _ne(x, y):
    return x != y


@lang("wide __lt__")
@noinline
def _lt(x, y):
    return x < y


@lang("wide __le__")
@noinline
def _le(x, y):
    return x <= y


@lang("wide __gt__")
@noinline
def _gt(x, y):
    return x > y


@lang("wide __ge__")
@noinline
def _ge(x, y):
    return x >= y
