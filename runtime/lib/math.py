"""The module `math`: checks of arguments here, numbers from the runtime.

Every function takes what CPython takes: floats, ints of any size, and objects with `__float__` or `__index__`.
"""

from _core import Ptr, alloc, has_attr, i64, is_small, to_u64, type_name

_in_c = True
# What depends on nothing but its arguments; see docs/library-dialect.md.
_stateless: (
    "acos acosh asin asinh atan atan2 atanh cbrt ceil comb copysign cos cosh degrees dist e erf erfc exp exp2 expm1 "
    "fabs factorial floor fmod frexp fsum gamma gcd hypot inf isclose isfinite isinf isnan isqrt lcm ldexp lgamma "
    "log log10 log1p log2 modf nan nextafter perm pi pow prod radians remainder sin sinh sqrt tan tanh tau trunc "
    "ulp "
)

pi = 3.141592653589793
e = 2.718281828459045
tau = 6.283185307179586
inf = float("inf")
nan = float("nan")


@intrinsic("float_sqrt")
def _machine_sqrt(x: float) -> float: ...
@intrinsic("float_abs")
def _machine_abs(x: float) -> float: ...
@intrinsic("float_floor")
def _machine_floor(x: float) -> float: ...
@intrinsic("float_ceil")
def _machine_ceil(x: float) -> float: ...
@intrinsic("float_trunc")
def _machine_trunc(x: float) -> float: ...
@intrinsic("float_copysign")
def _machine_copysign(x: float, y: float) -> float: ...

@runtime("math_cbrt")
def _cbrt(x: float) -> float: ...
@runtime("math_exp")
def _exp(x: float) -> float: ...
@runtime("math_exp2")
def _exp2(x: float) -> float: ...
@runtime("math_expm1")
def _expm1(x: float) -> float: ...
@runtime("math_log")
def _log(x: float) -> float: ...
@runtime("math_log2")
def _log2(x: float) -> float: ...
@runtime("math_log10")
def _log10(x: float) -> float: ...
@runtime("math_log1p")
def _log1p(x: float) -> float: ...
@runtime("math_sin")
def _sin(x: float) -> float: ...
@runtime("math_cos")
def _cos(x: float) -> float: ...
@runtime("math_tan")
def _tan(x: float) -> float: ...
@runtime("math_asin")
def _asin(x: float) -> float: ...
@runtime("math_acos")
def _acos(x: float) -> float: ...
@runtime("math_atan")
def _atan(x: float) -> float: ...
@runtime("math_sinh")
def _sinh(x: float) -> float: ...
@runtime("math_cosh")
def _cosh(x: float) -> float: ...
@runtime("math_tanh")
def _tanh(x: float) -> float: ...
@runtime("math_asinh")
def _asinh(x: float) -> float: ...
@runtime("math_acosh")
def _acosh(x: float) -> float: ...
@runtime("math_atanh")
def _atanh(x: float) -> float: ...
@runtime("math_gamma")
def _gamma(x: float) -> float: ...
@runtime("math_lgamma")
def _lgamma(x: float) -> float: ...
@runtime("math_erf")
def _erf(x: float) -> float: ...
@runtime("math_erfc")
def _erfc(x: float) -> float: ...
@runtime("math_atan2")
def _atan2(y: float, x: float) -> float: ...
@runtime("math_fmod")
def _fmod(x: float, y: float) -> float: ...
@runtime("math_remainder")
def _remainder(x: float, y: float) -> float: ...
@runtime("math_pow")
def _pow(x: float, y: float) -> float: ...
@runtime("math_nextafter")
def _nextafter(x: float, y: float) -> float: ...
@runtime("math_ulp")
def _ulp(x: float) -> float: ...
@runtime("math_frexp_mantissa")
def _frexp_mantissa(x: float) -> float: ...
@runtime("math_frexp_exponent")
def _frexp_exponent(x: float) -> i64: ...
@runtime("math_ldexp")
def _ldexp(x: float, exponent: i64) -> float: ...
@runtime("math_norm")
def _norm(values: Ptr[float], count: i64) -> float: ...
@runtime("math_fsum")
def _fsum(values: Ptr[float], count: i64) -> float: ...
@runtime("math_log_int")
def _log_int(n: int) -> float: ...
@runtime("math_log2_int")
def _log2_int(n: int) -> float: ...
@runtime("math_log10_int")
def _log10_int(n: int) -> float: ...
@runtime("math_factorial")
def _factorial(n: i64) -> int: ...
@runtime("math_comb")
def _comb(n: int, k: i64) -> int: ...
@runtime("math_perm")
def _perm(n: int, k: i64) -> int: ...
@runtime("int_gcd")
def _gcd_big(a: int, b: int) -> int: ...
@runtime("int_isqrt")
def _isqrt(n: int) -> int: ...


# --- arguments ---------------------------------------------------------------------------------

def _real(x):
    """The argument as a float."""
    if isinstance(x, float):
        number: float = x
        return number
    if isinstance(x, int):
        return float(x)
    if has_attr(x, "__float__"):
        return x.__float__()
    if has_attr(x, "__index__"):
        return float(x.__index__())
    raise TypeError(f"must be real number, not {type_name(x)}")


def _index(x):
    """The argument as an int."""
    if isinstance(x, int):
        return int(x)
    if has_attr(x, "__index__"):
        return x.__index__()
    raise TypeError(f"'{type_name(x)}' object cannot be interpreted as an integer")


def _domain():
    raise ValueError("math domain error")


# --- rounding and parts ------------------------------------------------------------------------

def floor(x, /):
    if isinstance(x, int):
        return int(x)
    if isinstance(x, float):
        return int(_machine_floor(x))
    if has_attr(x, "__floor__"):
        return x.__floor__()
    return int(_machine_floor(_real(x)))


def ceil(x, /):
    if isinstance(x, int):
        return int(x)
    if isinstance(x, float):
        return int(_machine_ceil(x))
    if has_attr(x, "__ceil__"):
        return x.__ceil__()
    return int(_machine_ceil(_real(x)))


def trunc(x, /):
    if isinstance(x, int):
        return int(x)
    if isinstance(x, float):
        return int(x)
    if has_attr(x, "__trunc__"):
        return x.__trunc__()
    raise TypeError(f"type {type_name(x)} doesn't define __trunc__ method")


@natural("always")
def fabs(x, /):
    return _machine_abs(_real(x))


def copysign(x, y, /):
    return _machine_copysign(_real(x), _real(y))


def modf(x, /):
    x = _real(x)
    if isinf(x):
        return (_machine_copysign(0.0, x), x)
    whole = _machine_trunc(x)
    return (_machine_copysign(x - whole, x), whole)


def frexp(x, /):
    x = _real(x)
    exponent: int = _frexp_exponent(x)
    return (_frexp_mantissa(x), exponent)


def ldexp(x, i, /):
    x = _real(x)
    if not isinstance(i, int):
        raise TypeError("Expected an int as second argument to ldexp.")
    if i > 3000:
        i = 3000
    if i < -3000:
        i = -3000
    exponent: i64 = i
    return _ldexp(x, exponent)


def fmod(x, y, /):
    return _fmod(_real(x), _real(y))


def remainder(x, y, /):
    return _remainder(_real(x), _real(y))


def nextafter(x, y, /):
    return _nextafter(_real(x), _real(y))


def ulp(x, /):
    return _ulp(_real(x))


def isnan(x, /):
    x = _real(x)
    return x != x


def isinf(x, /):
    return _machine_abs(_real(x)) == inf


def isfinite(x, /):
    return _machine_abs(_real(x)) < inf


def isclose(a, b, *, rel_tol=1e-09, abs_tol=0.0):
    a = _real(a)
    b = _real(b)
    relative = _real(rel_tol)
    absolute = _real(abs_tol)
    if relative < 0.0 or absolute < 0.0:
        raise ValueError("tolerances must be non-negative")
    if a == b:
        return True
    if isinf(a) or isinf(b):
        return False
    difference = _machine_abs(b - a)
    return (difference <= _machine_abs(relative * b)
            or difference <= _machine_abs(relative * a)
            or difference <= absolute)


# --- powers and logarithms -----------------------------------------------------------------------

@natural("always")
def sqrt(x, /):
    x = _real(x)
    if x < 0.0:
        _domain()
    return _machine_sqrt(x)


def cbrt(x, /):
    return _cbrt(_real(x))


@natural("always")
def exp(x, /):
    return _exp(_real(x))


def exp2(x, /):
    return _exp2(_real(x))


def expm1(x, /):
    return _expm1(_real(x))


def pow(x, y, /):
    return _pow(_real(x), _real(y))


def _natural_log(x):
    if isinstance(x, int) and not is_small(x):
        return _log_int(x)
    return _log(_real(x))


def log(x, base=None, /):
    numerator = _natural_log(x)
    if base is None:
        return numerator
    denominator = _natural_log(base)
    if denominator == 0.0:
        raise ZeroDivisionError("float division by zero")
    return numerator / denominator


def log2(x, /):
    if isinstance(x, int) and not is_small(x):
        return _log2_int(x)
    return _log2(_real(x))


def log10(x, /):
    if isinstance(x, int) and not is_small(x):
        return _log10_int(x)
    return _log10(_real(x))


def log1p(x, /):
    return _log1p(_real(x))


# --- trigonometry --------------------------------------------------------------------------------

def sin(x, /):
    return _sin(_real(x))


def cos(x, /):
    return _cos(_real(x))


def tan(x, /):
    return _tan(_real(x))


def asin(x, /):
    return _asin(_real(x))


def acos(x, /):
    return _acos(_real(x))


def atan(x, /):
    return _atan(_real(x))


def atan2(y, x, /):
    return _atan2(_real(y), _real(x))


def sinh(x, /):
    return _sinh(_real(x))


def cosh(x, /):
    return _cosh(_real(x))


def tanh(x, /):
    return _tanh(_real(x))


def asinh(x, /):
    return _asinh(_real(x))


def acosh(x, /):
    return _acosh(_real(x))


def atanh(x, /):
    return _atanh(_real(x))


def degrees(x, /):
    return _real(x) * (180.0 / pi)


def radians(x, /):
    return _real(x) * (pi / 180.0)


# --- special functions ---------------------------------------------------------------------------

def gamma(x, /):
    return _gamma(_real(x))


def lgamma(x, /):
    return _lgamma(_real(x))


def erf(x, /):
    return _erf(_real(x))


def erfc(x, /):
    return _erfc(_real(x))


# --- sums and norms --------------------------------------------------------------------------------

class _Floats:
    """A growing array of floats for the runtime."""

    _data: Ptr[float]
    _len: i64
    _cap: i64

    def __init__(self):
        self._data = alloc(8)
        self._len = 0
        self._cap = 8

    def __drop__(self):
        self._data.free()

    def _add(self, x):
        if self._len == self._cap:
            self._cap = self._cap * 2
            self._data = self._data.resize(self._cap)
        self._data.init(self._len, x)
        self._len = self._len + 1

    # Methods, because a raw pointer alone does not keep the array alive.
    def _norm(self):
        return _norm(self._data, self._len)

    def _sum(self):
        return _fsum(self._data, self._len)


def fsum(seq, /):
    values = _Floats()
    for x in seq:
        values._add(_real(x))
    return values._sum()


@natural("always")
def hypot(*coordinates):
    values = _Floats()
    for x in coordinates:
        values._add(_real(x))
    return values._norm()


def dist(p, q, /):
    if len(p) != len(q):
        raise ValueError("both points must have the same number of dimensions")
    values = _Floats()
    for a, b in zip(p, q):
        values._add(_machine_abs(_real(a) - _real(b)))
    return values._norm()


def prod(iterable, /, *, start=1):
    result = start
    for x in iterable:
        result = result * x
    return result


# --- ints --------------------------------------------------------------------------------------------

def _gcd_two(a, b):
    if is_small(a) and is_small(b):
        x: i64 = a
        y: i64 = b
        if x < 0:
            x = -x
        if y < 0:
            y = -y
        # As u64 the absolute value of the least i64 is right, too.
        u = to_u64(x)
        v = to_u64(y)
        while v != 0:
            u, v = v, u % v
        result: int = u
        return result
    return _gcd_big(a, b)


def gcd(*integers):
    result = 0
    for n in integers:
        result = _gcd_two(result, _index(n))
    return result


def _lcm_two(a, b):
    if a == 0 or b == 0:
        return 0
    return abs(a // _gcd_two(a, b) * b)


def lcm(*integers):
    result = 1
    for n in integers:
        result = _lcm_two(result, _index(n))
    return result


def isqrt(n, /):
    n = _index(n)
    if n < 0:
        raise ValueError("isqrt() argument must be nonnegative")
    if n < 4503599627370496:
        # Below 2**52 the correctly rounded root has the right integer part.
        return int(_machine_sqrt(float(n)))
    return _isqrt(n)


def factorial(x, /):
    n = _index(x)
    if n < 0:
        raise ValueError("factorial() not defined for negative values")
    if not is_small(n):
        raise OverflowError("factorial() argument should not exceed 9223372036854775807")
    count: i64 = n
    return _factorial(count)


def comb(n, k, /):
    n = _index(n)
    k = _index(k)
    if n < 0:
        raise ValueError("n must be a non-negative integer")
    if k < 0:
        raise ValueError("k must be a non-negative integer")
    if k > n:
        return 0
    if n - k < k:
        k = n - k
    if not is_small(k):
        raise OverflowError("min(n - k, k) must not exceed 9223372036854775807")
    count: i64 = k
    return _comb(n, count)


def perm(n, k=None, /):
    if k is None:
        return factorial(n)
    n = _index(n)
    k = _index(k)
    if n < 0:
        raise ValueError("n must be a non-negative integer")
    if k < 0:
        raise ValueError("k must be a non-negative integer")
    if k > n:
        return 0
    if not is_small(k):
        raise OverflowError("k must not exceed 9223372036854775807")
    count: i64 = k
    return _perm(n, count)
