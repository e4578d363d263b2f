"""NumPy's scalars in native code: what the elements of arrays are.

A `float64` is held as the `float` that it consists of, and so on. Where NumPy would warn native code ends: a float operation sets
the processor's flags, which the entry looks at in the end (`_notice` keeps operations whose results nobody uses); what
would overflow or divide by zero is a misfit at once.
"""

from _core import content, hold, i64, is_small, runtime, same_type, to_u64
from _ext_list import raise_misfit

__all__ = ["bool_", "float64", "int64"]


@intrinsic("float_add")
def _add(x: float, y: float) -> float: ...
@intrinsic("float_sub")
def _sub(x: float, y: float) -> float: ...
@intrinsic("float_mul")
def _mul(x: float, y: float) -> float: ...
@intrinsic("float_div")
def _div(x: float, y: float) -> float: ...
@intrinsic("float_notice")
def _notice(x: float) -> None: ...
@intrinsic("int_to_float")
def _from_int(x: int) -> float: ...
@runtime("py_give_float64")
def _give_float64(x: float) -> i64: ...
@runtime("py_give_int64")
def _give_int64(x: i64) -> i64: ...
@runtime("py_give_numpy_bool")
def _give_bool(x: i64) -> i64: ...
@runtime("float_pow")
def _pow(x: float, y: float) -> float: ...


@inline
def _noticed(x: float):
    _notice(x)
    return hold(float64, x)


@inline
def _number(x) -> float:
    """The operand as a float, if that is what NumPy makes of it, exactly."""
    if isinstance(x, float64):
        return content(x)
    elif same_type(x, 0.0):
        return x
    elif isinstance(x, int):
        return _exact(x)
    elif isinstance(x, int64):
        return _from_int(_plain(x))
    else:
        raise_misfit()


@inline
def _exact(x: int) -> float:
    if not -0x20000000000000 <= x <= 0x20000000000000:
        raise_misfit()
    return _from_int(x)


@held("float")
class float64(float):
    __slots__ = ()

    def _given(self) -> i64:
        return _give_float64(content(self))

    def __setattr__(self, name, value):
        raise_misfit()

    def __new__(cls, x=0.0, /):
        if isinstance(x, float64):
            return x
        elif same_type(x, 0.0):
            return hold(float64, x)
        else:
            return hold(float64, _number(x))

    @inline
    def __add__(self, other):
        return _noticed(_add(content(self), _number(other)))

    @inline
    def __radd__(self, other):
        return _noticed(_add(_number(other), content(self)))

    @inline
    def __sub__(self, other):
        return _noticed(_sub(content(self), _number(other)))

    @inline
    def __rsub__(self, other):
        return _noticed(_sub(_number(other), content(self)))

    @inline
    def __mul__(self, other):
        return _noticed(_mul(content(self), _number(other)))

    @inline
    def __rmul__(self, other):
        return _noticed(_mul(_number(other), content(self)))

    @inline
    def __truediv__(self, other):
        return _noticed(_div(content(self), _number(other)))

    @inline
    def __rtruediv__(self, other):
        return _noticed(_div(_number(other), content(self)))

    def __pow__(self, other):
        return _power(content(self), _number(other))

    def __rpow__(self, other):
        return _power(_number(other), content(self))

    # Their rounding is NumPy's own.
    def __floordiv__(self, other):
        raise_misfit()

    def __rfloordiv__(self, other):
        raise_misfit()

    def __mod__(self, other):
        raise_misfit()

    def __rmod__(self, other):
        raise_misfit()

    def __divmod__(self, other):
        raise_misfit()

    def __rdivmod__(self, other):
        raise_misfit()

    @inline
    def __neg__(self):
        return hold(float64, -content(self))

    @inline
    def __pos__(self):
        return self

    @inline
    def __abs__(self):
        return hold(float64, abs(content(self)))

    @inline
    def __lt__(self, other):
        return hold(bool_, content(self) < _number(other))

    @inline
    def __le__(self, other):
        return hold(bool_, content(self) <= _number(other))

    @inline
    def __gt__(self, other):
        return hold(bool_, content(self) > _number(other))

    @inline
    def __ge__(self, other):
        return hold(bool_, content(self) >= _number(other))

    @inline
    def __eq__(self, other):
        return hold(bool_, content(self) == _number(other))

    @inline
    def __ne__(self, other):
        return hold(bool_, content(self) != _number(other))

    def __hash__(self):
        return hash(content(self))

    def __round__(self, digits=None):
        if digits is not None:
            raise_misfit()
        return round(content(self))

    @property
    def real(self):
        return self

    @property
    def imag(self):
        return hold(float64, 0.0)

    def conjugate(self):
        return self

    def __repr__(self):
        raise_misfit()

    def __str__(self):
        raise_misfit()

    def __format__(self, spec):
        raise_misfit()


def _power(x: float, y: float):
    # What remains may be complex in Python, or needs a warning.
    if x > 0.0 or (y >= 0.0 and y == y // 1.0):
        return _noticed(_pow(x, y))
    raise_misfit()


@inline
def _plain(x) -> int:
    return content(x)


@inline
def _integer(x) -> int:
    """The operand as an int of 64 bits."""
    if isinstance(x, int64):
        return content(x)
    elif isinstance(x, int):
        if not is_small(x):
            raise_misfit()
        return x
    else:
        raise_misfit()


@inline
def _whole(x: int):
    if not is_small(x):
        raise_misfit()
    bits: i64 = x
    return hold(int64, bits)


@held("i64")
class int64:
    __slots__ = ()

    def _given(self) -> i64:
        return _give_int64(content(self))

    def __setattr__(self, name, value):
        raise_misfit()

    def __new__(cls, x=0, /):
        return _whole(_integer(x))

    @inline
    def __add__(self, other):
        if isinstance(other, float):
            return _noticed(_add(_number(self), _number(other)))
        else:
            return _whole(_plain(self) + _integer(other))

    @inline
    def __radd__(self, other):
        return self + other

    @inline
    def __sub__(self, other):
        if isinstance(other, float):
            return _noticed(_sub(_number(self), _number(other)))
        else:
            return _whole(_plain(self) - _integer(other))

    @inline
    def __rsub__(self, other):
        if isinstance(other, float):
            return _noticed(_sub(_number(other), _number(self)))
        else:
            return _whole(_integer(other) - _plain(self))

    @inline
    def __mul__(self, other):
        if isinstance(other, float):
            return _noticed(_mul(_number(self), _number(other)))
        else:
            return _whole(_plain(self) * _integer(other))

    @inline
    def __rmul__(self, other):
        return self * other

    @inline
    def __truediv__(self, other):
        return _noticed(_div(_number(self), _number(other)))

    @inline
    def __rtruediv__(self, other):
        return _noticed(_div(_number(other), _number(self)))

    @inline
    def __floordiv__(self, other):
        return _whole(_plain(self) // _divisor(other))

    @inline
    def __rfloordiv__(self, other):
        return _whole(_integer(other) // _divisor(self))

    @inline
    def __mod__(self, other):
        return _whole(_plain(self) % _divisor(other))

    @inline
    def __rmod__(self, other):
        return _whole(_integer(other) % _divisor(self))

    @inline
    def __and__(self, other):
        return _whole(_plain(self) & _integer(other))

    @inline
    def __rand__(self, other):
        return self & other

    @inline
    def __or__(self, other):
        return _whole(_plain(self) | _integer(other))

    @inline
    def __ror__(self, other):
        return self | other

    @inline
    def __xor__(self, other):
        return _whole(_plain(self) ^ _integer(other))

    @inline
    def __rxor__(self, other):
        return self ^ other

    def __pow__(self, other):
        raise_misfit()

    def __rpow__(self, other):
        raise_misfit()

    def __divmod__(self, other):
        raise_misfit()

    def __rdivmod__(self, other):
        raise_misfit()

    def __lshift__(self, other):
        raise_misfit()

    def __rlshift__(self, other):
        raise_misfit()

    def __rshift__(self, other):
        raise_misfit()

    def __rrshift__(self, other):
        raise_misfit()

    @inline
    def __neg__(self):
        return _whole(-_plain(self))

    @inline
    def __pos__(self):
        return self

    @inline
    def __abs__(self):
        return _whole(abs(_plain(self)))

    @inline
    def __invert__(self):
        return _whole(~_plain(self))

    @inline
    def __lt__(self, other):
        if isinstance(other, float):
            return hold(bool_, _number(self) < _number(other))
        else:
            return hold(bool_, _plain(self) < _integer(other))

    @inline
    def __le__(self, other):
        if isinstance(other, float):
            return hold(bool_, _number(self) <= _number(other))
        else:
            return hold(bool_, _plain(self) <= _integer(other))

    @inline
    def __gt__(self, other):
        if isinstance(other, float):
            return hold(bool_, _number(self) > _number(other))
        else:
            return hold(bool_, _plain(self) > _integer(other))

    @inline
    def __ge__(self, other):
        if isinstance(other, float):
            return hold(bool_, _number(self) >= _number(other))
        else:
            return hold(bool_, _plain(self) >= _integer(other))

    @inline
    def __eq__(self, other):
        if isinstance(other, float):
            return hold(bool_, _number(self) == _number(other))
        else:
            return hold(bool_, _plain(self) == _integer(other))

    @inline
    def __ne__(self, other):
        if isinstance(other, float):
            return hold(bool_, _number(self) != _number(other))
        else:
            return hold(bool_, _plain(self) != _integer(other))

    def __hash__(self):
        return hash(_plain(self))

    @inline
    def __bool__(self) -> bool:
        return content(self) != 0

    @inline
    def __index__(self) -> int:
        return content(self)

    @inline
    def __int__(self) -> int:
        return content(self)

    @inline
    def __float__(self) -> float:
        return _from_int(_plain(self))

    def __round__(self, digits=None):
        raise_misfit()

    @property
    def real(self):
        return self

    def __repr__(self):
        raise_misfit()

    def __str__(self):
        raise_misfit()

    def __format__(self, spec):
        raise_misfit()


@inline
def _divisor(x) -> int:
    number = _integer(x)
    if number == 0:
        raise_misfit()
    return number


@held("bool")
class bool_:
    __slots__ = ()

    def _given(self) -> i64:
        return _give_bool(1 if content(self) else 0)

    def __setattr__(self, name, value):
        raise_misfit()

    @inline
    def __bool__(self) -> bool:
        return content(self)

    def __and__(self, other):
        return hold(bool_, content(self) and _truth(other))

    def __rand__(self, other):
        return hold(bool_, content(self) and _truth(other))

    def __or__(self, other):
        return hold(bool_, content(self) or _truth(other))

    def __ror__(self, other):
        return hold(bool_, content(self) or _truth(other))

    def __xor__(self, other):
        return hold(bool_, content(self) != _truth(other))

    def __rxor__(self, other):
        return hold(bool_, content(self) != _truth(other))

    def __invert__(self):
        return hold(bool_, not content(self))

    def __eq__(self, other):
        return hold(bool_, content(self) == _truth(other))

    def __ne__(self, other):
        return hold(bool_, content(self) != _truth(other))

    def __hash__(self):
        return hash(content(self))

    def __int__(self) -> int:
        return 1 if content(self) else 0

    def __float__(self) -> float:
        return 1.0 if content(self) else 0.0

    def __repr__(self):
        raise_misfit()

    def __str__(self):
        raise_misfit()

    def __format__(self, spec):
        raise_misfit()


def _truth(x) -> bool:
    if isinstance(x, bool_):
        return content(x)
    elif isinstance(x, bool):
        return x
    else:
        raise_misfit()
