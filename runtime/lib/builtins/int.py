"""`int`: its operators are intrinsics; what is rare is in the runtime."""

from _core import Ptr, has_special, i64, invoke, rare, runtime, type_name, u8
from .errors import wrong_argument
from .descriptors import _getset
from .bytes import _data_of, _is_bytes_like, _size_of
from .slice import _integer, _ssize


@intrinsic("int_floordiv")
def _floordiv(x: int, y: int) -> int: ...
@intrinsic("int_mod")
def _mod(x: int, y: int) -> int: ...
@intrinsic("int_lshift")
def _lshift(x: int, y: int) -> int: ...
@intrinsic("int_rshift")
def _rshift(x: int, y: int) -> int: ...
@lang("int_to_float")
@intrinsic("int_to_float")
def _to_float(x: int) -> float: ...
@intrinsic("float_div")
def _float_div(x: float, y: float) -> float: ...
@intrinsic("float_to_i64")
def _float_to_i64(x: float) -> i64: ...
@intrinsic("int_bit_length")
def _bit_length(x: int) -> int: ...
@intrinsic("int_is_word")
def is_word(x: int) -> bool: ...
@intrinsic("int_hash")
def _hash(x: int) -> i64: ...
@runtime("int_truediv")
def _true_divide(x: int, y: int) -> float: ...
@runtime("int_pow")
def _power(x: int, y: int) -> int: ...
@runtime("int_pow_mod")
def _power_modulo(x: int, y: int, m: int) -> int: ...
@runtime("int_to_str")
def _to_str(x: int) -> str: ...
@runtime("i64_to_str")
def _small_to_str(x: i64) -> str: ...
@runtime("int_to_base")
def _to_base(x: int, base: i64, prefix: i64) -> str: ...
@runtime("int_bit_count")
def _bit_count(x: int) -> i64: ...
@runtime("int_from_float")
def _from_float(x: float) -> int: ...
@runtime("int_parse")
def _parse(text: str, base: i64) -> int: ...
@runtime("int_parse_bytes")
def _parse_bytes(data: Ptr[u8], size: i64, base: i64) -> int: ...
@runtime("int_round")
def _round(x: int, digits: i64) -> int: ...
@runtime("int_to_bytes")
def _to_bytes(x: int, size: i64, big: i64, signed: i64) -> bytes: ...
@runtime("int_from_bytes")
def _from_bytes(data: Ptr[u8], size: i64, big: i64, signed: i64) -> int: ...
@runtime("int_sizeof")
def _sizeof(x: int) -> i64: ...
@runtime("format_int")
def _format(x: int, spec: str) -> str: ...


@native("int")
class int:
    """Whole numbers of any size."""

    @inline
    def __new__(cls, x=0, /, base=None):
        if base is not None:
            return _parse_any(x, _ssize(base))
        if isinstance(x, int):
            number: int = x
            return number
        if isinstance(x, float):
            return _truncate(x)
        if isinstance(x, str):
            return _parse(x, 10)
        return _convert(x)

    @natural("both")
    @intrinsic("int_add")
    def __add__(self, other: int) -> int: ...
    @intrinsic("int_sub")
    def __sub__(self, other: int) -> int: ...
    @natural("both", "square")
    @intrinsic("int_mul")
    def __mul__(self, other: int) -> int: ...
    @intrinsic("int_neg")
    def __neg__(self) -> int: ...
    @natural("always")
    @intrinsic("int_abs")
    def __abs__(self) -> int: ...
    @intrinsic("int_invert")
    def __invert__(self) -> int: ...
    @natural("self", "other")
    @intrinsic("int_and")
    def __and__(self, other: int) -> int: ...
    @intrinsic("int_or")
    def __or__(self, other: int) -> int: ...
    @intrinsic("int_xor")
    def __xor__(self, other: int) -> int: ...
    @intrinsic("int_eq")
    def __eq__(self, other: int) -> bool: ...
    @intrinsic("int_ne")
    def __ne__(self, other: int) -> bool: ...
    @intrinsic("int_lt")
    def __lt__(self, other: int) -> bool: ...
    @intrinsic("int_le")
    def __le__(self, other: int) -> bool: ...
    @intrinsic("int_gt")
    def __gt__(self, other: int) -> bool: ...
    @intrinsic("int_ge")
    def __ge__(self, other: int) -> bool: ...
    @intrinsic("int_to_bool")
    def __bool__(self) -> bool: ...

    # The reflected operators are reached only by name: where both operands are ints the left one knows the answer.
    @intrinsic("int_add")
    def __radd__(self, other: int) -> int: ...
    @intrinsic("int_mul")
    def __rmul__(self, other: int) -> int: ...
    @intrinsic("int_and")
    def __rand__(self, other: int) -> int: ...
    @intrinsic("int_or")
    def __ror__(self, other: int) -> int: ...
    @intrinsic("int_xor")
    def __rxor__(self, other: int) -> int: ...

    def __rsub__(self, other):
        if isinstance(other, int):
            return other - self
        return NotImplemented

    def __rfloordiv__(self, other):
        if isinstance(other, int):
            return other // self
        return NotImplemented

    def __rmod__(self, other):
        if isinstance(other, int):
            return other % self
        return NotImplemented

    def __rtruediv__(self, other):
        if isinstance(other, int):
            return other / self
        return NotImplemented

    def __pos__(self) -> int:
        return self

    @natural("both")
    def __floordiv__(self, other):
        if isinstance(other, int):
            if other == 0:
                _division_by_zero()
            return _floordiv(self, other)
        return NotImplemented

    @natural("other")
    def __mod__(self, other):
        if isinstance(other, int):
            if other == 0:
                _modulo_by_zero()
            return _mod(self, other)
        return NotImplemented

    def __divmod__(self, other):
        if isinstance(other, int):
            if other == 0:
                _division_by_zero()
            return _floordiv(self, other), _mod(self, other)
        return NotImplemented

    @natural("both")
    def __truediv__(self, other):
        if isinstance(other, int):
            if other == 0:
                _true_division_by_zero()
            if _is_exact(self) and _is_exact(other):
                return _float_div(_to_float(self), _to_float(other))
            return _true_divide(self, other)
        return NotImplemented

    @natural("self")
    def __lshift__(self, other):
        if isinstance(other, int):
            if other < 0:
                _negative_shift()
            return _lshift(self, other)
        return NotImplemented

    @natural("self")
    def __rshift__(self, other):
        if isinstance(other, int):
            if other < 0:
                _negative_shift()
            return _rshift(self, other)
        return NotImplemented

    @natural("self", "even")
    @on_natural("_pow_natural")
    def __pow__(self, other, modulus=None):
        if not isinstance(other, int):
            return NotImplemented
        if modulus is not None:
            if not isinstance(modulus, int):
                return NotImplemented
            return _modular(self, other, modulus)
        if other < 0:
            return rare(_inverse_power(self, other))
        return power(self, other)

    @natural("self", "even")
    def _pow_natural(self, other):
        if not isinstance(other, int):
            return NotImplemented
        return power(self, other)

    def __hash__(self) -> int:
        return _hash(self)

    def __int__(self) -> int:
        return self

    def __index__(self) -> int:
        return self

    def __float__(self) -> float:
        return _to_float(self)

    def __trunc__(self) -> int:
        return self

    def __floor__(self) -> int:
        return self

    def __ceil__(self) -> int:
        return self

    def __round__(self, ndigits=None) -> int:
        if ndigits is None:
            return self
        digits = _ssize(ndigits)
        if digits >= 0:
            return self
        return _round(self, 0 - digits)

    def __repr__(self):
        return _to_str(self)

    def __format__(self: object, spec):
        if spec == "":
            return str(self)
        return _format(self, spec)

    def __sizeof__(self) -> int:
        return _sizeof(self)

    @_getset
    def real(self) -> int:
        return self

    @_getset
    def imag(self) -> int:
        return 0

    @_getset
    def numerator(self) -> int:
        return self

    @_getset
    def denominator(self) -> int:
        return 1

    def conjugate(self) -> int:
        return self

    def bit_length(self) -> int:
        return _bit_length(self)

    def bit_count(self) -> int:
        return _bit_count(self)

    def as_integer_ratio(self):
        number: int = self
        return number, 1

    def to_bytes(self, length=1, byteorder="big", *, signed=False):
        size = _ssize(length)
        if size < 0:
            raise ValueError("length argument must be non-negative")
        big = _is_big(byteorder, "to_bytes")
        if signed:
            return _to_bytes(self, size, big, 1)
        return _to_bytes(self, size, big, 0)

    @classmethod
    @literals("byteorder")
    def from_bytes(cls, bytes, byteorder="big", *, signed=False):
        big = _is_big(byteorder, "from_bytes")
        flag: i64 = 0
        if signed:
            flag = 1
        data = _as_bytes(bytes)
        if _size_of(data) < 8:
            return cls(_few_bytes(_data_of(data), _size_of(data), big, flag))
        return cls(_from_bytes(_data_of(data), _size_of(data), big, flag))


def power(base: int, exponent: int) -> int:
    """base ** exponent for exponent >= 0. Small exponents stay in registers as long as the result does."""
    if exponent == 2:
        return base * base
    if exponent > 64:
        return _power(base, exponent)
    result = 1
    while exponent > 1:
        if exponent & 1 == 1:
            result = result * base
        exponent = exponent >> 1
        base = base * base
    if exponent == 1:
        result = result * base
    return result


@noinline
def _inverse_power(base: int, exponent: int) -> float:
    return _to_float(base) ** _to_float(exponent)


@noinline
def _modular(base: int, exponent: int, modulus: int) -> int:
    if modulus == 0:
        raise ValueError("pow() 3rd argument cannot be 0")
    if exponent < 0:
        return _power_modulo(_inverse(base, modulus), -exponent, modulus)
    return _power_modulo(base, exponent, modulus)


def _inverse(a: int, modulus: int) -> int:
    """The x with a * x ≡ 1 (mod modulus), by Euclid's algorithm."""
    n = abs(modulus)
    r = a % n
    following = n
    x = 1
    y = 0
    while following != 0:
        quotient = r // following
        r, following = following, r - quotient * following
        x, y = y, x - quotient * y
    if r != 1:
        if n == 1:
            return 0
        raise ValueError("base is not invertible for the given modulus")
    return x


def _is_exact(x: int) -> bool:
    """Whether the float of x is x."""
    return -0x20000000000000 <= x and x <= 0x20000000000000


@inline
def _truncate(x: float) -> int:
    n: i64 = _float_to_i64(x)
    if n == -9223372036854775808:
        return _from_float(x)
    return n


def _convert(x):
    """`int(x)` of what is neither number nor str."""
    if has_special(x, "__int__"):
        result = invoke(x, "__int__")
        if isinstance(result, int):
            return result
        raise TypeError("__int__ returned non-int (type " + type_name(result) + ")")
    if has_special(x, "__index__"):
        return _integer(x)
    if has_special(x, "__trunc__"):
        return _integer(invoke(x, "__trunc__"))
    if _is_bytes_like(x):
        return _parse_bytes(_data_of(x), _size_of(x), 10)
    _no_number(type_name(x))


def _parse_any(x, base: i64):
    if base != 0 and (base < 2 or base > 36):
        raise ValueError("int() base must be >= 2 and <= 36, or 0")
    if isinstance(x, str):
        return _parse(x, base)
    if _is_bytes_like(x):
        return _parse_bytes(_data_of(x), _size_of(x), base)
    raise TypeError("int() can't convert non-string with explicit base")


def _as_bytes(x):
    """What `from_bytes` reads: bytes-like, or anything that `bytes` takes."""
    if _is_bytes_like(x):
        return x
    if isinstance(x, int) or isinstance(x, str):
        raise TypeError("cannot convert '" + type_name(x) + "' object to bytes")
    return bytes(x)


@inline
def _few_bytes(data: Ptr[u8], size: i64, big: i64, signed: i64) -> int:
    """The number that less than eight bytes are."""
    one: i64 = 1
    value: i64 = 0
    i: i64 = 0
    while i < size:
        at = i if big != 0 else size - 1 - i
        byte: i64 = data.get(at)
        value = (value << 8) | byte
        i = i + 1
    if signed != 0 and size > 0 and value >> (8 * size - 1) != 0:
        value = value - (one << 8 * size)
    return value


@inline
@literals("byteorder")
def _is_big(byteorder, method) -> i64:
    if not isinstance(byteorder, str):
        wrong_argument(f"{method}() argument 'byteorder'", byteorder)
    if byteorder == "big":
        return 1
    if byteorder != "little":
        raise ValueError("byteorder must be either 'little' or 'big'")
    return 0


@noinline
def _no_number(name):
    raise TypeError("int() argument must be a string, a bytes-like object or a real number, not '" + name + "'")


@noinline
def _division_by_zero():
    raise ZeroDivisionError("integer division or modulo by zero")


@noinline
def _modulo_by_zero():
    raise ZeroDivisionError("integer modulo by zero")


@noinline
def _true_division_by_zero():
    raise ZeroDivisionError("division by zero")


@noinline
def _negative_shift():
    raise ValueError("negative shift count")
