"""`float`: IEEE doubles with CPython's errors."""

from _core import Ptr, has_special, i64, invoke, rare, runtime, type_name, u8
from .descriptors import _getset
from .bytes import _data_of, _is_bytes_like, _size_of
from .complex import complex_power
from .slice import _ssize


@intrinsic("float_div")
def _div(x: float, y: float) -> float: ...
@intrinsic("int_to_float")
def _from_int(x: int) -> float: ...
@intrinsic("float_add")
def _add(x: float, y: float) -> float: ...
@intrinsic("float_sub")
def _sub(x: float, y: float) -> float: ...
@intrinsic("float_mul")
def _mul(x: float, y: float) -> float: ...
@intrinsic("float_eq")
def _eq(x: float, y: float) -> bool: ...
@intrinsic("float_ne")
def _ne(x: float, y: float) -> bool: ...
@intrinsic("float_lt")
def _lt(x: float, y: float) -> bool: ...
@intrinsic("float_le")
def _le(x: float, y: float) -> bool: ...
@intrinsic("float_gt")
def _gt(x: float, y: float) -> bool: ...
@intrinsic("float_ge")
def _ge(x: float, y: float) -> bool: ...
@intrinsic("float_floor")
def _floor(x: float) -> float: ...
@intrinsic("float_to_i64")
def _to_i64(x: float) -> i64: ...
@runtime("float_repr")
def _repr(x: float) -> str: ...
@runtime("float_parse")
def _parse(text: str) -> float: ...
@runtime("float_parse_bytes")
def _parse_bytes(data: Ptr[u8], size: i64) -> float: ...
@runtime("float_hash")
def _hash(x: float) -> i64: ...
@runtime("float_floor")
def _floor_int(x: float) -> int: ...
@runtime("float_ceil")
def _ceil_int(x: float) -> int: ...
@runtime("float_round")
def _round(x: float) -> int: ...
@runtime("float_round_digits")
def _round_digits(x: float, digits: i64) -> float: ...
@runtime("float_floordiv")
def _floordiv(x: float, y: float) -> float: ...
@runtime("float_mod")
def _mod(x: float, y: float) -> float: ...
@runtime("float_divmod_quotient")
def _quotient(x: float, y: float) -> float: ...
@runtime("float_pow")
def _pow(x: float, y: float) -> float: ...
@runtime("float_hex")
def _hex(x: float) -> str: ...
@runtime("float_fromhex")
def _fromhex(text: str) -> float: ...
@runtime("float_numerator")
def _numerator(x: float) -> int: ...
@runtime("float_denominator")
def _denominator(x: float) -> int: ...
@runtime("float_is_integer")
def _is_integer(x: float) -> bool: ...
@runtime("int_from_float")
def _truncate_big(x: float) -> int: ...
@runtime("int_compare_float")
def _compare_int(a: int, b: float) -> i64: ...
@runtime("format_float")
def _format(x: float, spec: str) -> str: ...


@native("float")
class float:
    """Real numbers as IEEE doubles."""

    def __new__(cls, x=0.0, /):
        if isinstance(x, float):
            number: float = x
            return number
        if isinstance(x, int):
            return _from_int(x)
        if isinstance(x, str):
            return _parse(x)
        return _convert(x)

    @natural("both")
    def __add__(self, other):
        if isinstance(other, float):
            return _add(self, other)
        if isinstance(other, int):
            return _add(self, _from_int(other))
        return NotImplemented

    @natural("both")
    def __radd__(self, other):
        if isinstance(other, int):
            return _add(_from_int(other), self)
        return NotImplemented

    def __sub__(self, other):
        if isinstance(other, float):
            return _sub(self, other)
        if isinstance(other, int):
            return _sub(self, _from_int(other))
        return NotImplemented

    def __rsub__(self, other):
        if isinstance(other, int):
            return _sub(_from_int(other), self)
        return NotImplemented

    @natural("both", "square")
    def __mul__(self, other):
        if isinstance(other, float):
            return _mul(self, other)
        if isinstance(other, int):
            return _mul(self, _from_int(other))
        return NotImplemented

    @natural("both")
    def __rmul__(self, other):
        if isinstance(other, int):
            return _mul(_from_int(other), self)
        return NotImplemented

    @natural("both")
    def __truediv__(self, other):
        if isinstance(other, float):
            return _divide(self, other)
        if isinstance(other, int):
            return _divide(self, _from_int(other))
        return NotImplemented

    @natural("both")
    def __rtruediv__(self, other):
        if isinstance(other, int):
            return _divide(_from_int(other), self)
        return NotImplemented

    @natural("both")
    def __floordiv__(self, other):
        if isinstance(other, float):
            return _floordiv(self, other)
        if isinstance(other, int):
            return _floordiv(self, _from_int(other))
        return NotImplemented

    @natural("both")
    def __rfloordiv__(self, other):
        if isinstance(other, int):
            return _floordiv(_from_int(other), self)
        return NotImplemented

    @natural("other")
    def __mod__(self, other):
        if isinstance(other, float):
            return _mod(self, other)
        if isinstance(other, int):
            return _mod(self, _from_int(other))
        return NotImplemented

    def __rmod__(self, other):
        if isinstance(other, int):
            return _mod(_from_int(other), self)
        return NotImplemented

    def __divmod__(self, other):
        if isinstance(other, float):
            return _quotient(self, other), _mod(self, other)
        if isinstance(other, int):
            divisor = _from_int(other)
            return _quotient(self, divisor), _mod(self, divisor)
        return NotImplemented

    def __rdivmod__(self, other):
        if isinstance(other, int):
            dividend = _from_int(other)
            return _quotient(dividend, self), _mod(dividend, self)
        return NotImplemented

    @natural("self", "even")
    @of_natural("_pow_natural")
    def __pow__(self, other, modulus=None):
        if modulus is not None:
            _no_modulus()
        if isinstance(other, float):
            return _power(self, other)
        if isinstance(other, int):
            return _pow(self, _from_int(other))
        return NotImplemented

    @natural("other")
    @on_natural("_rpow_natural")
    def __rpow__(self, other):
        if isinstance(other, int):
            return _power(_from_int(other), self)
        return NotImplemented

    @natural("self")
    def _pow_natural(self, other, modulus=None):
        """x ** y of an x that is not negative."""
        if modulus is not None:
            _no_modulus()
        if isinstance(other, float):
            return _pow(self, other)
        if isinstance(other, int):
            return _pow(self, _from_int(other))
        return NotImplemented

    @natural("other")
    def _rpow_natural(self, other):
        if isinstance(other, int):
            return _pow(_from_int(other), self)
        return NotImplemented

    @intrinsic("float_neg")
    def __neg__(self) -> float: ...
    @natural("always")
    @intrinsic("float_abs")
    def __abs__(self) -> float: ...
    @intrinsic("float_to_bool")
    def __bool__(self) -> bool: ...

    def __pos__(self):
        return self

    def __eq__(self, other):
        if isinstance(other, float):
            return _eq(self, other)
        if isinstance(other, int):
            if _is_exact(other):
                return _eq(self, _from_int(other))
            return _compare_int(other, self) == 0
        return NotImplemented

    def __ne__(self, other):
        if isinstance(other, float):
            return _ne(self, other)
        if isinstance(other, int):
            if _is_exact(other):
                return _ne(self, _from_int(other))
            return _compare_int(other, self) != 0
        return NotImplemented

    def __lt__(self, other):
        if isinstance(other, float):
            return _lt(self, other)
        if isinstance(other, int):
            if _is_exact(other):
                return _lt(self, _from_int(other))
            return _compare_int(other, self) == 1
        return NotImplemented

    def __le__(self, other):
        if isinstance(other, float):
            return _le(self, other)
        if isinstance(other, int):
            if _is_exact(other):
                return _le(self, _from_int(other))
            order = _compare_int(other, self)
            return order == 0 or order == 1
        return NotImplemented

    def __gt__(self, other):
        if isinstance(other, float):
            return _gt(self, other)
        if isinstance(other, int):
            if _is_exact(other):
                return _gt(self, _from_int(other))
            return _compare_int(other, self) == -1
        return NotImplemented

    def __ge__(self, other):
        if isinstance(other, float):
            return _ge(self, other)
        if isinstance(other, int):
            if _is_exact(other):
                return _ge(self, _from_int(other))
            order = _compare_int(other, self)
            return order == 0 or order == -1
        return NotImplemented

    def __hash__(self) -> int:
        return _hash(self)

    def __int__(self) -> int:
        return _truncate(self)

    def __float__(self) -> float:
        return self

    def __trunc__(self) -> int:
        return _truncate(self)

    def __floor__(self) -> int:
        n: i64 = _to_i64(_floor(self))
        if n == -9223372036854775808:
            return _floor_int(self)
        return n

    def __ceil__(self) -> int:
        n: i64 = _to_i64(-_floor(-self))
        if n == -9223372036854775808:
            return _ceil_int(self)
        return n

    def __round__(self, ndigits=None):
        if ndigits is None:
            return _round(self)
        return _round_digits(self, _ssize(ndigits))

    def __repr__(self):
        return _repr(self)

    def __format__(self: object, spec):
        if spec == "":
            return str(self)
        return _format(self, spec)

    def __sizeof__(self) -> int:
        return 24

    @_getset
    def real(self):
        return self

    @_getset
    def imag(self):
        return 0.0

    def conjugate(self):
        return self

    def is_integer(self):
        return _is_integer(self)

    def as_integer_ratio(self):
        return _numerator(self), _denominator(self)

    def hex(self):
        return _hex(self)

    @classmethod
    def fromhex(cls, string):
        return cls(_fromhex(string))


def _divide(x: float, y: float) -> float:
    if _eq(y, 0.0):
        _division_by_zero()
    return _div(x, y)


def _power(x: float, y: float):
    """x ** y. Complex if x is negative and y has a fraction."""
    if _lt(x, 0.0) and _is_finite(x) and _is_finite(y) and not _is_integer(y):
        return rare(complex_power(x, 0.0, y, 0.0))
    return _pow(x, y)


def _is_finite(x: float) -> bool:
    return _eq(_sub(x, x), 0.0)


def _is_exact(x: int) -> bool:
    """Whether the float of x is x."""
    return -0x20000000000000 <= x and x <= 0x20000000000000


def _truncate(x: float) -> int:
    n: i64 = _to_i64(x)
    if n == -9223372036854775808:
        return _truncate_big(x)
    return n


def _convert(x):
    """`float(x)` of what is neither number nor str."""
    if has_special(x, "__float__"):
        result = invoke(x, "__float__")
        if isinstance(result, float):
            return result
        raise TypeError(type_name(x) + ".__float__ returned non-float (type " + type_name(result) + ")")
    if has_special(x, "__index__"):
        return _from_int(invoke(x, "__index__"))
    if _is_bytes_like(x):
        return _parse_bytes(_data_of(x), _size_of(x))
    _no_number(type_name(x))


@noinline
def _no_number(name):
    raise TypeError("float() argument must be a string or a real number, not '" + name + "'")


@noinline
def _no_modulus():
    raise TypeError("pow() 3rd argument not allowed unless all arguments are integers")


@noinline
def _division_by_zero():
    raise ZeroDivisionError("float division by zero")
