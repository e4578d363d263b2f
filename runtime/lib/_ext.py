"""Values across the border of an extension module, for the entries that the compiler writes.

An entry takes all its arguments, asks `misfit()` once, and gives the result as a new Python object: an address, or 0 after
an exception of CPython's.
"""

from _core import float_bits, has_attr, i64, inline, runtime
from _ext_give import give_fresh
from _ext_python import argument, bool_class, bytes_class, dict_class, float_class, float_in, int_class, int_in, frozenset_class, is_default_dict, is_type, list_class, misfit, none_class, range_class, remember_misfit, set_class, str_class

__all__ = [
    "argument", "count_items", "give_fresh", "is_bool", "is_bytes", "is_dict", "is_float", "is_frozenset", "is_int", "is_list", "is_none", "is_range", "is_set", "is_str", "is_same", "misfit", "same", "take_bool", "take_bytes", "take_float",
    "take_int", "take_items", "take_none", "take_range", "take_str",
]


@runtime("py_take_int")
def _take_int(args: i64, i: i64) -> int: ...
@runtime("py_take_float")
def _take_float(args: i64, i: i64) -> float: ...
@runtime("py_take_bool")
def take_bool(args: i64, i: i64) -> bool: ...
@runtime("py_take_none")
def take_none(args: i64, i: i64) -> None: ...
@runtime("py_take_str")
def take_str(args: i64, i: i64) -> str: ...
@runtime("py_take_bytes")
def take_bytes(args: i64, i: i64) -> bytes: ...
@runtime("py_take_items")
def take_items(args: i64, i: i64, length: i64) -> i64: ...
@runtime("py_count_items")
def count_items(args: i64, i: i64) -> i64: ...
@runtime("py_same")
def same(args: i64, i: i64) -> i64: ...

@inline
def take_int(args: i64, i: i64) -> int:
    return int_in(args, i, _take_int)


@inline
def take_float(args: i64, i: i64) -> float:
    if is_type(args, i, float_class()):
        return float_in(args, i)
    return _take_float(args, i)


def take_range(args: i64, i: i64):
    if not is_range(args, i):
        remember_misfit()
        return range(0)
    # Its three numbers follow its head.
    numbers = argument(args, i) + 16
    return range(take_int(numbers, 0), take_int(numbers, 1), take_int(numbers, 2))


@inline
def is_range(args: i64, i: i64) -> bool:
    return is_type(args, i, range_class())

@inline
def is_none(args: i64, i: i64) -> bool:
    return is_type(args, i, none_class())

@inline
def is_bool(args: i64, i: i64) -> bool:
    return is_type(args, i, bool_class())

@inline
def is_int(args: i64, i: i64) -> bool:
    return is_type(args, i, int_class())

@inline
def is_float(args: i64, i: i64) -> bool:
    return is_type(args, i, float_class())

@inline
def is_str(args: i64, i: i64) -> bool:
    return is_type(args, i, str_class())

@inline
def is_bytes(args: i64, i: i64) -> bool:
    return is_type(args, i, bytes_class())


@inline
def is_list(args: i64, i: i64) -> bool:
    return is_type(args, i, list_class())

@inline
def is_dict(args: i64, i: i64) -> bool:
    return is_type(args, i, dict_class()) or is_default_dict(argument(args, i))

@inline
def is_set(args: i64, i: i64) -> bool:
    return is_type(args, i, set_class())

@inline
def is_frozenset(args: i64, i: i64) -> bool:
    return is_type(args, i, frozenset_class())


@inline
def is_same(result, argument) -> bool:
    """Whether a function has given back its argument, or what can't be told from it."""
    if has_attr(result, "_given") or has_attr(argument, "_given"):
        return False
    if isinstance(argument, (str, bytes)):
        return result is argument
    if isinstance(argument, float):
        # Not `==`, for which 0.0 is -0.0.
        return isinstance(result, float) and float_bits(result) == float_bits(argument)
    if isinstance(argument, int) and not isinstance(argument, bool):
        return isinstance(result, int) and not isinstance(result, bool) and result == argument
    return False
