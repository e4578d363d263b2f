"""`complex`: pairs of floats."""

from _core import has_special, i64, invoke, runtime, to_i64, to_u64, type_name, u64
from .descriptors import _member


@intrinsic("complex_make")
def _make(real: float, imag: float) -> complex: ...
@intrinsic("complex_real")
def _real(z: complex) -> float: ...
@intrinsic("complex_imag")
def _imag(z: complex) -> float: ...
@intrinsic("float_div")
def _div(x: float, y: float) -> float: ...
@intrinsic("float_copysign")
def _copysign(x: float, y: float) -> float: ...
@runtime("math_hypot")
def _norm(x: float, y: float) -> float: ...
@runtime("math_atan2")
def _atan2(y: float, x: float) -> float: ...
@runtime("math_pow")
def _pow(x: float, y: float) -> float: ...
@runtime("math_exp")
def _exp(x: float) -> float: ...
@runtime("math_log")
def _log(x: float) -> float: ...
@runtime("math_cos")
def _cos(x: float) -> float: ...
@runtime("math_sin")
def _sin(x: float) -> float: ...
@runtime("float_hash")
def _hash(x: float) -> i64: ...
@runtime("float_to_text")
def _text(x: float, code: i64, precision: i64, flags: i64) -> str: ...
@runtime("format_complex")
def _format(real: float, imag: float, spec: str) -> str: ...


@native("complex")
class complex:
    """Complex numbers."""

    def __new__(cls, real=0.0, imag=None):
        if isinstance(real, str):
            if imag is not None:
                raise TypeError("complex() can't take second arg if first is a string")
            return _parse(real)
        if imag is None:
            return _to_complex(real, "first")
        if isinstance(imag, str):
            raise TypeError("complex() second arg can't be a string")
        a = _to_complex(real, "first")
        b = _to_complex(imag, "second")
        if isinstance(imag, complex):
            if isinstance(real, complex):
                return _make(_real(a) - _imag(b), _imag(a) + _real(b))
            return _make(_real(a) - _imag(b), _real(b))
        if isinstance(real, complex):
            return _make(_real(a), _imag(a) + _real(b))
        return _make(_real(a), _real(b))

    @_member
    def real(self) -> float:
        return _real(self)

    @_member
    def imag(self) -> float:
        return _imag(self)

    def conjugate(self):
        return _make(_real(self), -_imag(self))

    def __add__(self, other):
        if not _is_number(other):
            return NotImplemented
        return _make(_real(self) + _re(other), _imag(self) + _im(other))

    def __radd__(self, other):
        if not _is_number(other):
            return NotImplemented
        return _make(_re(other) + _real(self), _im(other) + _imag(self))

    def __sub__(self, other):
        if not _is_number(other):
            return NotImplemented
        return _make(_real(self) - _re(other), _imag(self) - _im(other))

    def __rsub__(self, other):
        if not _is_number(other):
            return NotImplemented
        return _make(_re(other) - _real(self), _im(other) - _imag(self))

    def __mul__(self, other):
        if not _is_number(other):
            return NotImplemented
        return _product(_real(self), _imag(self), _re(other), _im(other))

    def __rmul__(self, other):
        if not _is_number(other):
            return NotImplemented
        return _product(_re(other), _im(other), _real(self), _imag(self))

    def __truediv__(self, other):
        if not _is_number(other):
            return NotImplemented
        return _quotient(_real(self), _imag(self), _re(other), _im(other))

    def __rtruediv__(self, other):
        if not _is_number(other):
            return NotImplemented
        return _quotient(_re(other), _im(other), _real(self), _imag(self))

    def __pow__(self, other, modulus=None):
        if modulus is not None:
            raise ValueError("complex modulo")
        if not _is_number(other):
            return NotImplemented
        return _power(_real(self), _imag(self), _re(other), _im(other))

    def __rpow__(self, other):
        if not _is_number(other):
            return NotImplemented
        return _power(_re(other), _im(other), _real(self), _imag(self))

    def __neg__(self):
        return _make(-_real(self), -_imag(self))

    def __pos__(self):
        return self

    def __abs__(self) -> float:
        size = _norm(_real(self), _imag(self))
        if _is_infinite(size) and not _is_infinite(_real(self)) and not _is_infinite(_imag(self)):
            raise OverflowError("absolute value too large")
        return size

    def __bool__(self) -> bool:
        return _real(self) != 0.0 or _imag(self) != 0.0

    def __complex__(self):
        return self

    def __eq__(self, other):
        if isinstance(other, complex):
            return _real(self) == _real(other) and _imag(self) == _imag(other)
        if isinstance(other, float) or isinstance(other, int):
            return _imag(self) == 0.0 and _real(self) == other
        return NotImplemented

    def __hash__(self) -> int:
        hashed: u64 = to_u64(_hash(_real(self))) + to_u64(1000003) * to_u64(_hash(_imag(self)))
        result = to_i64(hashed)
        if result == -1:
            return -2
        return result

    def __repr__(self):
        return _repr(_real(self), _imag(self))

    def __format__(self: object, spec):
        if spec == "":
            return str(self)
        return _format(_real(self), _imag(self), spec)


def _is_number(x) -> bool:
    return isinstance(x, complex) or isinstance(x, float) or isinstance(x, int)


def _re(x) -> float:
    """The real part of a number."""
    if isinstance(x, complex):
        return _real(x)
    return float(x)


def _im(x) -> float:
    """The imaginary part of a number."""
    if isinstance(x, complex):
        return _imag(x)
    return 0.0


def _to_complex(x, which):
    """`complex(x)`."""
    if isinstance(x, complex):
        return x
    if isinstance(x, float) or isinstance(x, int):
        return _make(float(x), 0.0)
    if has_special(x, "__complex__"):
        result = invoke(x, "__complex__")
        if isinstance(result, complex):
            return result
        raise TypeError("__complex__ returned non-complex (type " + type_name(result) + ")")
    if has_special(x, "__float__") or has_special(x, "__index__"):
        return _make(float(x), 0.0)
    if which == "first":
        raise TypeError("complex() first argument must be a string or a number, not '" + type_name(x) + "'")
    raise TypeError("complex() second argument must be a number, not '" + type_name(x) + "'")


def _product(a: float, b: float, c: float, d: float):
    return _make(a * c - b * d, a * d + b * c)


def _quotient(a: float, b: float, c: float, d: float):
    """(a + bi) / (c + di), scaled by the larger part of the divisor."""
    size_c = abs(c)
    size_d = abs(d)
    if size_c >= size_d:
        if size_c == 0.0:
            raise ZeroDivisionError("complex division by zero")
        ratio = _div(d, c)
        scale = c + d * ratio
        return _make(_div(a + b * ratio, scale), _div(b - a * ratio, scale))
    if size_d >= size_c:
        ratio = _div(c, d)
        scale = c * ratio + d
        return _make(_div(a * ratio + b, scale), _div(b * ratio - a, scale))
    nan = _div(0.0, 0.0)
    return _make(nan, nan)


def _power(a: float, b: float, c: float, d: float):
    """(a + bi) ** (c + di). Small whole exponents by multiplication, as CPython does."""
    if d == 0.0 and c == float(_whole(c)):
        exponent = _whole(c)
        if -100 <= exponent <= 100:
            return _checked(_whole_power(a, b, exponent))
    return _checked(complex_power(a, b, c, d))


def _whole(c: float) -> int:
    """c if it is a small whole number, else some other number."""
    if -1000.0 < c < 1000.0:
        return int(c)
    return 0


def _whole_power(a: float, b: float, exponent: int):
    if exponent >= 0:
        return _natural_power(a, b, exponent)
    if a == 0.0 and b == 0.0:
        raise ZeroDivisionError("0.0 to a negative or complex power")
    inverse = _natural_power(a, b, -exponent)
    return _quotient(1.0, 0.0, _real(inverse), _imag(inverse))


def _natural_power(a: float, b: float, exponent: int):
    result = _make(1.0, 0.0)
    base = _make(a, b)
    bit = 1
    while bit <= exponent:
        if exponent & bit != 0:
            result = _product(_real(result), _imag(result), _real(base), _imag(base))
        bit = bit << 1
        base = _product(_real(base), _imag(base), _real(base), _imag(base))
    return result


def complex_power(a: float, b: float, c: float, d: float):
    """(a + bi) ** (c + di) in polar coordinates."""
    if c == 0.0 and d == 0.0:
        return _make(1.0, 0.0)
    if a == 0.0 and b == 0.0:
        if d != 0.0 or c < 0.0:
            raise ZeroDivisionError("0.0 to a negative or complex power")
        return _make(0.0, 0.0)
    size = _norm(a, b)
    length = _pow(size, c)
    angle = _atan2(b, a)
    phase = angle * c
    if d != 0.0:
        length = _div(length, _exp(angle * d))
        phase = phase + d * _log(size)
    return _make(length * _cos(phase), length * _sin(phase))


def _checked(z):
    """The result of a power, or OverflowError."""
    if _is_infinite(_real(z)) or _is_infinite(_imag(z)):
        raise OverflowError("complex exponentiation")
    return z


def _is_infinite(x: float) -> bool:
    return x == x and x - x != 0.0


def _repr(real: float, imag: float):
    if real == 0.0 and _copysign(1.0, real) == 1.0:
        return _text(imag, 114, 0, 0) + "j"
    return "(" + _text(real, 114, 0, 0) + _text(imag, 114, 0, 1) + "j)"


def _parse(text):
    """`complex(text)`: `1`, `2j`, `1+2j`, in parentheses or not."""
    body = text.strip()
    if body.startswith("(") and body.endswith(")"):
        body = body[1:-1].strip()
    last = body[-1:]
    try:
        if last != "j" and last != "J":
            return _make(float(body), 0.0)
        body = body[:-1]
        split = _last_sign(body)
        if split <= 0:
            return _make(0.0, _coefficient(body))
        if body[split - 1].isspace() or body[:split].endswith("_"):
            _malformed()
        return _make(float(body[:split]), _coefficient(body[split:]))
    except ValueError:
        _malformed()


def _last_sign(body) -> int:
    """Where the imaginary part begins: at the last sign that isn't an exponent's; -1 if there is none."""
    i = len(body) - 1
    while i >= 0:
        if body[i] in "+-" and not (i > 0 and body[i - 1] in "eE"):
            return i
        i -= 1
    return -1


def _coefficient(body) -> float:
    """The number before `j`, which may be only a sign."""
    if body == "" or body == "+":
        return 1.0
    if body == "-":
        return -1.0
    if body[0].isspace() or body[-1].isspace():
        _malformed()
    return float(body)


@noinline
def _malformed():
    raise ValueError("complex() arg is a malformed string")
