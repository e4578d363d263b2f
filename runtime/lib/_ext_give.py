"""Python objects for native values: what a function gives, and what it puts into containers of Python's."""

from _core import has_attr, head, i64, is_static_tuple, refcount, runtime, static_len, tail
from _ext_misfit import raise_misfit

__all__ = ["give", "list_new", "list_set"]


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
def list_new(length: i64) -> i64: ...
@runtime("py_list_set")
def list_set(list: i64, i: i64, item: i64) -> bool: ...


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
        if is_static_tuple(value):
            return _give_tuple(value)
        return _give_items(value)
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


def _give_items(value) -> i64:
    """A tuple of any length."""
    out = _tuple_new(len(value))
    if out == 0:
        return out
    i: i64 = 0
    for item in value:
        if not _tuple_set(out, i, give(item)):
            return 0
        i = i + 1
    return out


def _give_list(value) -> i64:
    """A container that nobody else has can't be told from the new one."""
    if refcount(value) != 1:
        raise_misfit()
    out = list_new(len(value))
    if out == 0:
        return out
    if len(value) != 0 and _is_container(value[0]):
        return _move_items(out, value)
    i: i64 = 0
    for item in value:
        if not list_set(out, i, give(item)):
            return 0
        i = i + 1
    return out


def _move_items(out: i64, value) -> i64:
    # Taken out of the list, an item has only the references of others.
    i: i64 = len(value)
    while i > 0:
        i = i - 1
        if not list_set(out, i, give(value.pop())):
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
    return isinstance(value, (list, dict, set))


def _give_elements(out: i64, i: i64, rest) -> i64:
    if static_len(rest) == 0:
        return out
    if not _tuple_set(out, i, give(head(rest))):
        return 0
    return _give_elements(out, i + 1, tail(rest))
