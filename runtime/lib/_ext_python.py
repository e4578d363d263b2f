"""Objects of Python's in memory, read by native code without a call where that is simple. An address is an `i64`; an object's words are its reference
count, its type, and what the type has there."""

from _core import Ptr, float_bits, float_from_bits, i64, inline, noinline, runtime, to_i64, to_u32, to_u64, u32
from _ext_misfit import raise_misfit

__all__ = [
    "argument", "at", "bool_class", "builtin_class", "bytes_class", "dict_class", "ellipsis_class", "float_class", "float_in", "frozenset_class", "int_class", "int_in", "is_default_dict", "is_type", "list_class", "misfit", "none_class",
    "not_implemented_class", "object_class",
    "put_float", "put_int", "range_class", "remember_misfit", "set_class", "str_class", "tuple_class", "version",
]


@runtime("py_memory")
def _words() -> Ptr[i64]: ...
@runtime("py_memory")
def _halves() -> Ptr[u32]: ...
@runtime("py_none_class")
def none_class() -> i64: ...
@runtime("py_bool_class")
def bool_class() -> i64: ...
@runtime("py_int_class")
def int_class() -> i64: ...
@runtime("py_float_class")
def float_class() -> i64: ...
@runtime("py_str_class")
def str_class() -> i64: ...
@runtime("py_bytes_class")
def bytes_class() -> i64: ...
@runtime("py_list_class")
def list_class() -> i64: ...
@runtime("py_dict_class")
def dict_class() -> i64: ...
@runtime("py_is_default_dict")
def is_default_dict(object: i64) -> bool: ...
@runtime("py_set_class")
def set_class() -> i64: ...
@runtime("py_frozenset_class")
def frozenset_class() -> i64: ...
@runtime("py_tuple_class")
def tuple_class() -> i64: ...
@runtime("py_ellipsis_class")
def ellipsis_class() -> i64: ...
@runtime("py_not_implemented_class")
def not_implemented_class() -> i64: ...
@runtime("py_object_class")
def object_class() -> i64: ...
@runtime("py_range_class")
def range_class() -> i64: ...
@runtime("py_version")
def version() -> i64: ...
@runtime("py_misfit_state")
def _misfit_state() -> Ptr[i64]: ...
@runtime("py_misfit")
def _misfit() -> bool: ...
@runtime("py_note_number")
def _note_number(number: i64) -> bool: ...


@inline
def builtin_class(value) -> i64:
    """The address of a builtin class that is a value, 0 for other values."""
    if value is int:
        return int_class()
    if value is float:
        return float_class()
    if value is str:
        return str_class()
    if value is bytes:
        return bytes_class()
    if value is bool:
        return bool_class()
    if value is list:
        return list_class()
    if value is dict:
        return dict_class()
    if value is set:
        return set_class()
    if value is frozenset:
        return frozenset_class()
    if value is tuple:
        return tuple_class()
    return 0


@inline
def at(address: i64):
    return _words().offset(address >> 3)


@inline
def argument(args: i64, i: i64) -> i64:
    """Object i of an array."""
    return at(args).get(i)


@inline
def is_type(args: i64, i: i64, class_: i64) -> bool:
    return at(argument(args, i)).get(1) == class_


@inline
def misfit() -> bool:
    """Whether something taken since the last question did not fit."""
    return _misfit_state().get(0) != 0 and _misfit()


@inline
def remember_misfit():
    _misfit_state().set(0, 1)


# --- numbers ------------------------------------------------------------------------------------------------

@inline
def float_in(args: i64, i: i64) -> float:
    """Object i of an array, which is a float."""
    return float_from_bits(at(argument(args, i)).get(2))


@inline
def _digit(number: i64) -> i64:
    return to_i64(_halves().offset(number >> 2).get(6))


@inline
def int_in(args: i64, i: i64, otherwise) -> int:
    """Object i of an array, if it is an int of one digit; what a function says of the array and i if not."""
    number = argument(args, i)
    # Since Python 3.12 the size is four bits up, the sign in the lowest two.
    if at(number).get(1) == int_class():
        size = at(number).get(2)
        if version() < 12:
            if to_u64(size + 1) < 3:
                return size * _digit(number)
        elif to_u64(size) < 16:
            return (1 - (size & 3)) * _digit(number)
    return otherwise(args, i)


@inline
def _may_change(number: i64, class_: i64) -> bool:
    """Whether only the container that it is in has a number, so that another one in its place can't be told from a new object. It is noted then: this
    marks it in the high half of its reference count."""
    if at(number).get(1) == class_:
        count = at(number).get(0)
        return count & 0x40000000FFFFFFFF == 0x4000000000000001 or count == 1 and _note_number(number)
    return False


@inline
def put_float(place: i64, value: float) -> bool:
    """Puts a float into a place in a container by changing the one that is there; false if that can't be. As an object a NaN equals itself."""
    number = at(place).get(0)
    if value == value and _may_change(number, float_class()):
        at(number).set(2, float_bits(value))
        return True
    return False


@inline
def put_int(place: i64, value: i64) -> bool:
    """The same for an int. Small ones are objects of the interpreter's."""
    number = at(place).get(0)
    if to_u64(value - 257) < 0x3FFFFFFF - 256 and at(number).get(1) == int_class():
        if at(number).get(2) == (1 if version() < 12 else 8) and _may_change(number, int_class()):
            _halves().offset(number >> 2).set(6, to_u32(value))
            return True
    return False
