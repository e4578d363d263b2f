"""The module `cmath`: functions of complex numbers, over those of real ones.

The results at infinities and NaNs follow the C standard's annex G; where a real formula gives them by itself there
is no special case.
"""

from _core import has_attr, type_name
import math
from math import copysign, fabs, hypot, inf, nan

_in_c = True
# What depends on nothing but its arguments; see docs/library-dialect.md.
_stateless: (
    "acos acosh asin asinh atan atanh cos cosh e exp infj isclose isfinite isinf isnan log log10 nanj phase pi "
    "polar rect sin sinh sqrt tan tanh tau "
)

pi = math.pi
e = math.e
tau = math.tau
infj = complex(0.0, inf)
nanj = complex(0.0, nan)

_LARGE = 4.4942328371557893e+307
_LN2 = 0.6931471805599453


def _complex(z):
    if isinstance(z, complex):
        return z
    if isinstance(z, (float, int)):
        return complex(float(z), 0.0)
    if has_attr(z, "__complex__"):
        return z.__complex__()
    if has_attr(z, "__float__"):
        return complex(z.__float__(), 0.0)
    raise TypeError(f"must be real number, not {type_name(z)}")


def _domain():
    raise ValueError("math domain error")


def _range():
    raise OverflowError("math range error")


# --- polar ------------------------------------------------------------------------------------------

def phase(z, /):
    z = _complex(z)
    return math.atan2(z.imag, z.real)


def polar(z, /):
    z = _complex(z)
    return (abs(z), math.atan2(z.imag, z.real))


def rect(r, phi, /):
    r = float(r)
    phi = float(phi)
    if isinf(phi) and r != 0.0 and not isnan(r):
        _domain()
    if r == 0.0 and (isinf(phi) or isnan(phi)):
        return complex(0.0, 0.0)
    if isinf(r) and not isnan(phi) and phi != 0.0:
        size = fabs(r)
        sign = copysign(1.0, r)
        return complex(copysign(size, sign * math.cos(phi)), copysign(size, sign * math.sin(phi)))
    if phi == 0.0:
        return complex(r, r * phi)
    if isnan(phi) and isinf(r):
        return complex(inf, nan)
    return complex(r * math.cos(phi), r * math.sin(phi))


def isnan(z, /):
    z = _complex(z)
    return z.real != z.real or z.imag != z.imag


def isinf(z, /):
    z = _complex(z)
    return math.isinf(z.real) or math.isinf(z.imag)


def isfinite(z, /):
    z = _complex(z)
    return math.isfinite(z.real) and math.isfinite(z.imag)


def isclose(a, b, *, rel_tol=1e-09, abs_tol=0.0):
    a = _complex(a)
    b = _complex(b)
    if rel_tol < 0.0 or abs_tol < 0.0:
        raise ValueError("tolerances must be non-negative")
    if a == b:
        return True
    if isinf(a) or isinf(b):
        return False
    difference = abs(a - b)
    return difference <= rel_tol * abs(b) or difference <= rel_tol * abs(a) or difference <= abs_tol


# --- powers and logarithms ------------------------------------------------------------------------------

def sqrt(z, /):
    z = _complex(z)
    x = z.real
    y = z.imag
    if math.isinf(y):
        return complex(inf, y)
    if math.isinf(x):
        if y != y:
            return complex(x, nan) if x > 0.0 else complex(nan, inf)
        return complex(inf, copysign(0.0, y)) if x > 0.0 else complex(0.0, copysign(inf, y))
    if x != x or y != y:
        return complex(nan, nan)
    if x == 0.0 and y == 0.0:
        return complex(0.0, y)
    return _finite_sqrt(x, y)


def _finite_sqrt(x, y):
    ax = fabs(x)
    ay = fabs(y)
    if ax < 2.2250738585072014e-308 and ay < 2.2250738585072014e-308 and (ax > 0.0 or ay > 0.0):
        # Scaled, so that hypot does not lose bits to denormal numbers.
        ax = math.ldexp(ax, 54)
        s = math.ldexp(math.sqrt(ax + hypot(ax, math.ldexp(ay, 54))), -27)
    else:
        ax = ax / 8.0
        s = 2.0 * math.sqrt(ax + hypot(ax, ay / 8.0))
    d = ay / (2.0 * s)
    if x >= 0.0:
        return complex(s, copysign(d, y))
    return complex(d, copysign(s, y))


def exp(z, /):
    z = _complex(z)
    x = z.real
    y = z.imag
    if not math.isfinite(x) or not math.isfinite(y):
        return _special_exp(x, y)
    if x > 708.0:
        size = math.exp(x - 1.0)
        result = complex(size * math.cos(y) * e, size * math.sin(y) * e)
    else:
        size = math.exp(x)
        result = complex(size * math.cos(y), size * math.sin(y))
    if isinf(result):
        _range()
    return result


def _special_exp(x, y):
    if math.isinf(x) and math.isfinite(y):
        if y == 0.0:
            return complex(inf if x > 0.0 else 0.0, y)
        size = inf if x > 0.0 else 0.0
        return complex(copysign(size, math.cos(y)), copysign(size, math.sin(y)))
    if math.isinf(y) and not (x == -inf or x != x):
        _domain()
    if x == -inf:
        return complex(0.0, 0.0)
    if x == inf:
        return complex(inf, nan)
    if y == 0.0:
        return complex(x, y)
    return complex(nan, nan)


def log(z, base=None, /):
    value = _log(_complex(z))
    if base is None:
        return value
    return value / _log(_complex(base))


def _log(z):
    x = z.real
    y = z.imag
    if x == 0.0 and y == 0.0:
        _domain()
    if not math.isfinite(x) or not math.isfinite(y):
        size = inf if isinf(z) else nan
        return complex(size, math.atan2(y, x))
    ax = fabs(x)
    ay = fabs(y)
    if ax > _LARGE or ay > _LARGE:
        real = math.log(hypot(ax / 2.0, ay / 2.0)) + _LN2
    elif ax < 2.2250738585072014e-308 and ay < 2.2250738585072014e-308:
        real = math.log(hypot(math.ldexp(ax, 53), math.ldexp(ay, 53))) - 53 * _LN2
    else:
        h = hypot(ax, ay)
        if 0.71 <= h <= 1.73:
            big = ax if ax > ay else ay
            small = ay if ax > ay else ax
            real = math.log1p((big - 1.0) * (big + 1.0) + small * small) / 2.0
        else:
            real = math.log(h)
    return complex(real, math.atan2(y, x))


def log10(z, /):
    value = _log(_complex(z))
    return complex(value.real / 2.302585092994046, value.imag / 2.302585092994046)


# --- trigonometric and hyperbolic -----------------------------------------------------------------------

def sinh(z, /):
    z = _complex(z)
    x = z.real
    y = z.imag
    if not math.isfinite(x) or not math.isfinite(y):
        return _special_sinh(x, y)
    if fabs(x) > 708.0:
        near = x - copysign(1.0, x)
        result = complex(math.cos(y) * math.sinh(near) * e, math.sin(y) * math.cosh(near) * e)
    else:
        result = complex(math.cos(y) * math.sinh(x), math.sin(y) * math.cosh(x))
    if isinf(result):
        _range()
    return result


def _special_sinh(x, y):
    if math.isinf(y) and x == x:
        if x == 0.0:
            _domain()
        _domain()
    if y == 0.0:
        return complex(x, y)
    if math.isinf(x):
        if y != y:
            return complex(x, nan)
        return complex(copysign(inf, x) * copysign(1.0, math.cos(y)), copysign(inf, math.sin(y)))
    if x == 0.0:
        return complex(x, nan)
    return complex(nan, nan)


def cosh(z, /):
    z = _complex(z)
    x = z.real
    y = z.imag
    if not math.isfinite(x) or not math.isfinite(y):
        return _special_cosh(x, y)
    if fabs(x) > 708.0:
        near = x - copysign(1.0, x)
        result = complex(math.cos(y) * math.cosh(near) * e, math.sin(y) * math.sinh(near) * e)
    else:
        result = complex(math.cos(y) * math.cosh(x), math.sin(y) * math.sinh(x))
    if isinf(result):
        _range()
    return result


def _special_cosh(x, y):
    if math.isinf(y) and x == x:
        _domain()
    if y == 0.0:
        if math.isinf(x):
            return complex(inf, y if x > 0.0 else -y)
        return complex(nan, 0.0)
    if math.isinf(x):
        if y != y:
            return complex(inf, nan)
        return complex(copysign(inf, math.cos(y)), copysign(inf, math.sin(y)) * copysign(1.0, x))
    if x == 0.0:
        return complex(nan, 0.0)
    return complex(nan, nan)


def tanh(z, /):
    z = _complex(z)
    x = z.real
    y = z.imag
    if math.isinf(x):
        if math.isinf(y):
            return complex(copysign(1.0, x), 0.0)
        return complex(copysign(1.0, x), copysign(0.0, math.sin(2.0 * y) if y == y else 1.0))
    if math.isinf(y) and x == x:
        _domain()
    if x != x or y != y:
        return complex(x, y) if y == 0.0 else complex(nan, nan)
    if fabs(x) > 354.0:
        return complex(copysign(1.0, x), 4.0 * math.sin(y) * math.cos(y) * math.exp(-2.0 * fabs(x)))
    tx = math.tanh(x)
    ty = math.tan(y)
    cx = 1.0 / math.cosh(x)
    txty = tx * ty
    denominator = 1.0 + txty * txty
    return complex(tx * (1.0 + ty * ty) / denominator, ((ty / denominator) * cx) * cx)


def sin(z, /):
    z = _complex(z)
    s = sinh(complex(-z.imag, z.real))
    return complex(s.imag, -s.real)


def cos(z, /):
    z = _complex(z)
    return cosh(complex(-z.imag, z.real))


def tan(z, /):
    z = _complex(z)
    s = tanh(complex(-z.imag, z.real))
    return complex(s.imag, -s.real)


def asinh(z, /):
    z = _complex(z)
    x = z.real
    y = z.imag
    if fabs(x) > _LARGE or fabs(y) > _LARGE:
        size = math.log(hypot(x / 2.0, y / 2.0)) + _LN2 * 2.0
        return complex(copysign(size, x), math.atan2(y, fabs(x)))
    s1 = sqrt(complex(1.0 + y, -x))
    s2 = sqrt(complex(1.0 - y, x))
    return complex(math.asinh(s1.real * s2.imag - s2.real * s1.imag),
                   math.atan2(y, s1.real * s2.real - s1.imag * s2.imag))


def asin(z, /):
    z = _complex(z)
    s = asinh(complex(-z.imag, z.real))
    return complex(s.imag, -s.real)


def acos(z, /):
    z = _complex(z)
    x = z.real
    y = z.imag
    if fabs(x) > _LARGE or fabs(y) > _LARGE:
        size = math.log(hypot(x / 2.0, y / 2.0)) + _LN2 * 2.0
        return complex(math.atan2(fabs(y), x), -copysign(size, y))
    s1 = sqrt(complex(1.0 - x, -y))
    s2 = sqrt(complex(1.0 + x, y))
    return complex(2.0 * math.atan2(s1.real, s2.real), math.asinh(s2.real * s1.imag - s2.imag * s1.real))


def acosh(z, /):
    z = _complex(z)
    x = z.real
    y = z.imag
    if fabs(x) > _LARGE or fabs(y) > _LARGE:
        return complex(math.log(hypot(x / 2.0, y / 2.0)) + _LN2 * 2.0, math.atan2(y, x))
    s1 = sqrt(complex(x - 1.0, y))
    s2 = sqrt(complex(x + 1.0, y))
    return complex(math.asinh(s1.real * s2.real + s1.imag * s2.imag), 2.0 * math.atan2(s1.imag, s2.real))


def atanh(z, /):
    z = _complex(z)
    x = z.real
    y = z.imag
    if x < 0.0 or (x == 0.0 and copysign(1.0, x) < 0.0):
        w = atanh(complex(-x, -y))
        return complex(-w.real, -w.imag)
    ay = fabs(y)
    if x > 6.7039039649712985e+153 or ay > 6.7039039649712985e+153:
        h = hypot(x / 2.0, y / 2.0)
        return complex(x / 4.0 / h / h, -copysign(pi / 2.0, -y))
    if x == 1.0 and ay < 7.458340731200208e-155:
        if ay == 0.0:
            _domain()
        return complex(-math.log(math.sqrt(ay) / math.sqrt(hypot(ay, 2.0))), copysign(math.atan2(2.0, -ay) / 2.0, y))
    return complex(math.log1p(4.0 * x / ((1.0 - x) * (1.0 - x) + ay * ay)) / 4.0,
                   -math.atan2(-2.0 * y, (1.0 - x) * (1.0 + x) - ay * ay) / 2.0)


def atan(z, /):
    z = _complex(z)
    s = atanh(complex(-z.imag, z.real))
    return complex(s.imag, -s.real)
