"""Python objects for native values: what a function gives, and what it puts into containers of Python's."""

from _core import address, has_attr, head, i64, inline, is_static_tuple, refcount, runtime, static_len, tail
from _ext_misfit import raise_misfit
from _ext_python import builtin_class

__all__ = ["give", "give_fresh", "give_nothing", "list_new", "list_set", "reached"]


@runtime("py_give_none")
def _give_none() -> i64: ...
@runtime("py_give_not_implemented")
def _give_not_implemented() -> i64: ...
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
def give_nothing() -> i64: ...
@runtime("py_tuple_new")
def _tuple_new(length: i64) -> i64: ...
@runtime("py_tuple_set")
def _tuple_set(tuple: i64, i: i64, item: i64) -> bool: ...
@runtime("py_dict_new")
def _dict_new() -> i64: ...
@runtime("py_default_dict_new")
def _default_dict_new(factory: i64) -> i64: ...
@runtime("py_counter_new")
def _counter_new() -> i64: ...
@runtime("py_dict_set")
def _dict_set(dict: i64, key: i64, value: i64) -> bool: ...
@runtime("py_set_new")
def _set_new() -> i64: ...
@runtime("py_set_add")
def _set_add(set: i64, item: i64) -> bool: ...
@runtime("py_again")
def _again(address: i64) -> i64: ...
@runtime("py_reached")
def _reached(address: i64, object: i64) -> None: ...
@runtime("py_settle")
def _settle(object: i64) -> i64: ...
@runtime("py_list_new")
def list_new(length: i64) -> i64: ...
@runtime("py_list_set")
def list_set(list: i64, i: i64, item: i64) -> bool: ...


def give_fresh(value) -> i64:
    """A new reference to a Python object that equals the value, which native code does not use any more. Containers and objects in it become Python's,
    which can't be told from handing them over if nobody else has them."""
    if not _may_be_shared(value):
        return give(value)
    try:
        out = _settle(give(value))
    except BaseException:
        _settle(0)
        raise
    # Until now its own references counted.
    _hold(value)
    if out == 0:
        raise_misfit()
    return out


@inline
def _hold(value):
    pass


@inline
def _may_be_shared(value) -> bool:
    """Whether it matters which object it is."""
    if has_attr(value, "_given"):
        return False
    if is_static_tuple(value):
        return _holds_shared(value)
    return isinstance(value, (list, dict, set, tuple)) or has_attr(value, "_given_anew")


def _holds_shared(values) -> bool:
    if static_len(values) == 0:
        return False
    return _may_be_shared(head(values)) or _holds_shared(tail(values))


def give(value) -> i64:
    """A new reference to a Python object that equals the value, which is part of what is given. 0 if there is none."""
    if has_attr(value, "_given"):
        return value._given()
    if value is None:
        return _give_none()
    if value is NotImplemented:
        return _give_not_implemented()
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
    if _may_be_shared(value):
        return _give_shared(value)
    if isinstance(value, tuple):
        return _give_tuple(value)
    return give_nothing()


def _give_shared(value) -> i64:
    """What several references may lead to is given once. Its own count may be higher here than what it is in the end, never lower."""
    if refcount(value) != 1:
        known = _again(address(value))
        if known != 0:
            return known
    if has_attr(value, "_given_anew"):
        return value._given_anew()
    if isinstance(value, tuple):
        if is_static_tuple(value):
            return _give_tuple(value)
        return _give_items(value)
    if isinstance(value, list) and type(value) is list:
        return _give_list(value)
    if isinstance(value, dict) and type(value) is dict:
        return _give_dict(value)
    if isinstance(value, dict) and has_attr(value, "default_factory"):
        return _give_default_dict(value)
    if isinstance(value, dict) and has_attr(value, "most_common"):
        return _give_entries(value, _counter_new())
    if isinstance(value, set) and type(value) is set:
        return _give_set(value)
    return give_nothing()


@inline
def reached(value, out: i64) -> i64:
    """Notes the object for a value, before its parts are given: these may lead back to it."""
    if out != 0 and refcount(value) != 1:
        _reached(address(value), out)
    return out


def _give_tuple(value) -> i64:
    out = _tuple_new(static_len(value))
    if _may_be_shared(value):
        reached(value, out)
    if out == 0:
        return out
    return _give_elements(out, 0, value)


def _give_elements(out: i64, i: i64, rest) -> i64:
    if static_len(rest) == 0:
        return out
    if not _tuple_set(out, i, give(head(rest))):
        return 0
    return _give_elements(out, i + 1, tail(rest))


def _give_items(value) -> i64:
    """A tuple of any length."""
    out = reached(value, _tuple_new(len(value)))
    if out == 0:
        return out
    i: i64 = 0
    for item in value:
        if not _tuple_set(out, i, give(item)):
            return 0
        i = i + 1
    return out


def _give_list(value) -> i64:
    out = reached(value, list_new(len(value)))
    if out == 0:
        return out
    if len(value) != 0 and _may_be_shared(value[0]):
        return _give_parts(out, value)
    i: i64 = 0
    for item in value:
        if not list_set(out, i, give(item)):
            return 0
        i = i + 1
    return out


def _give_parts(out: i64, value) -> i64:
    # Taken out of the list, an item has only the references of others. Nobody drops it meanwhile, whatever happens.
    count = value._len
    value._len = 0
    i: i64 = 0
    is_fine = True
    while is_fine and i < count:
        item = value._data.take(i)
        is_fine = list_set(out, i, give(item))
        value._data.init(i, item)
        i = i + 1
    value._len = count
    return out if is_fine else 0


def _give_dict(value) -> i64:
    return _give_entries(value, _dict_new())


def _give_default_dict(value) -> i64:
    """Of a `defaultdict`, if the interpreter has what makes its values."""
    factory = builtin_class(value.default_factory)
    if factory == 0:
        return 0
    return _give_entries(value, _default_dict_new(factory))


def _give_entries(value, dict: i64) -> i64:
    out = reached(value, dict)
    if out == 0:
        return out
    for key, item in value.items():
        if not _dict_set(out, give(key), give(item)):
            return 0
    return out


def _give_set(value) -> i64:
    out = reached(value, _set_new())
    if out == 0:
        return out
    for item in value:
        if not _set_add(out, give(item)):
            return 0
    return out
