"""Values across the border of an extension module, for the entries that the compiler writes.

An entry takes all its arguments, asks `misfit()` once, and gives the result as a new Python object: an address, or 0 after
an exception of CPython's.
"""

from _core import float_bits, has_attr, head, i64, inline, refcount, runtime, static_len, tail
from _ext_list import list_view, raise_misfit

__all__ = [
    "give", "is_bool", "is_bytes", "is_float", "is_int", "is_list", "is_none", "is_str", "is_same", "misfit", "same", "take_bool", "take_bytes", "take_float",
    "take_int", "take_items", "take_none", "take_str",
]


@runtime("py_take_int")
def _take_int(args: i64, i: i64) -> i64: ...
@runtime("py_take_float")
def take_float(args: i64, i: i64) -> float: ...
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
@runtime("py_is")
def _is(args: i64, i: i64, kind: i64) -> bool: ...
@runtime("py_same")
def same(args: i64, i: i64) -> i64: ...
@runtime("py_misfit")
def misfit() -> bool: ...

@runtime("py_give_none")
def _give_none() -> i64: ...
@runtime("py_give_bool")
def _give_bool(value: i64) -> i64: ...
@runtime("py_give_int")
def _give_int(value: int) -> i64: ...
@runtime("py_give_float")
def _give_float(value: float) -> i64: ...
@runtime("py_give_complex")
def _give_complex(real: float, imaginary: float) -> i64: ...
@runtime("py_give_str")
def _give_str(value: str) -> i64: ...
@runtime("py_give_bytes")
def _give_bytes(value: bytes) -> i64: ...
@runtime("py_give_nothing")
def _give_nothing() -> i64: ...
@runtime("py_tuple_new")
def _tuple_new(length: i64) -> i64: ...
@runtime("py_tuple_set")
def _tuple_set(tuple: i64, i: i64, item: i64) -> bool: ...
@runtime("py_dict_new")
def _dict_new() -> i64: ...
@runtime("py_dict_set")
def _dict_set(dict: i64, key: i64, value: i64) -> bool: ...
@runtime("py_set_new")
def _set_new() -> i64: ...
@runtime("py_set_add")
def _set_add(set: i64, item: i64) -> bool: ...
@runtime("py_list_new")
def _list_new(length: i64) -> i64: ...
@runtime("py_list_set")
def _list_set(list: i64, i: i64, item: i64) -> bool: ...


def take_int(args: i64, i: i64) -> int:
    return _take_int(args, i)


def is_none(args: i64, i: i64) -> bool:
    return _is(args, i, 0)

def is_bool(args: i64, i: i64) -> bool:
    return _is(args, i, 1)

def is_int(args: i64, i: i64) -> bool:
    return _is(args, i, 2)

def is_float(args: i64, i: i64) -> bool:
    return _is(args, i, 3)

def is_str(args: i64, i: i64) -> bool:
    return _is(args, i, 4)

def is_bytes(args: i64, i: i64) -> bool:
    return _is(args, i, 5)


def is_list(args: i64, i: i64) -> bool:
    return _is(args, i, 6)


@inline
def is_same(result, argument) -> bool:
    """Whether a function has given back its argument, or what can't be told from it."""
    if has_attr(result, "_given"):
        return False
    if isinstance(argument, (str, bytes)):
        return result is argument
    if isinstance(argument, float):
        # Not `==`, for which 0.0 is -0.0.
        return isinstance(result, float) and float_bits(result) == float_bits(argument)
    if isinstance(argument, int) and not isinstance(argument, bool):
        return isinstance(result, int) and not isinstance(result, bool) and result == argument
    return False


def give(value) -> i64:
    """A new reference to the Python object that equals the value."""
    if has_attr(value, "_given"):
        return value._given()
    if value is None:
        return _give_none()
    if isinstance(value, bool):
        return _give_bool(1 if value else 0)
    if isinstance(value, int):
        return _give_int(value)
    if isinstance(value, float):
        return _give_float(value)
    if isinstance(value, complex):
        return _give_complex(value.real, value.imag)
    if isinstance(value, str):
        return _give_str(value)
    if isinstance(value, bytes):
        return _give_bytes(value)
    if isinstance(value, tuple):
        return _give_tuple(value)
    if isinstance(value, list) and type(value) is list:
        return _give_list(value)
    if isinstance(value, dict) and type(value) is dict:
        return _give_dict(value)
    if isinstance(value, set) and type(value) is set:
        return _give_set(value)
    return _give_nothing()


def _give_tuple(value) -> i64:
    out = _tuple_new(static_len(value))
    if out == 0:
        return out
    return _give_elements(out, 0, value)


def _give_list(value) -> i64:
    """A container that nobody else has can't be told from the new one."""
    if refcount(value) != 1:
        raise_misfit()
    out = _list_new(len(value))
    if out == 0:
        return out
    if len(value) != 0 and _is_container(value[0]):
        return _move_items(out, value)
    i: i64 = 0
    for item in value:
        if not _list_set(out, i, give(item)):
            return 0
        i = i + 1
    return out


def _move_items(out: i64, value) -> i64:
    # Taken out of the list, an item has only the references of others.
    i: i64 = len(value)
    while i > 0:
        i = i - 1
        if not _list_set(out, i, give(value.pop())):
            return 0
    return out


def _give_dict(value) -> i64:
    if refcount(value) != 1:
        raise_misfit()
    out = _dict_new()
    if out == 0:
        return out
    for key, item in value.items():
        if not _dict_set(out, _give_immutable(key), _give_immutable(item)):
            return 0
    return out


def _give_set(value) -> i64:
    if refcount(value) != 1:
        raise_misfit()
    out = _set_new()
    if out == 0:
        return out
    for item in value:
        if not _set_add(out, _give_immutable(item)):
            return 0
    return out


def _give_immutable(value) -> i64:
    if _is_container(value):
        return _give_nothing()
    return give(value)


@inline
def _is_container(value) -> bool:
    return isinstance(value, (list, dict, set)) and not isinstance(value, list_view)


def _give_elements(out: i64, i: i64, rest) -> i64:
    if static_len(rest) == 0:
        return out
    if not _tuple_set(out, i, give(head(rest))):
        return 0
    return _give_elements(out, i + 1, tail(rest))
