"""What a program does with containers that it puts into others where it makes them. If the others are Python's these become Python's, too."""

from _ext_object import opaque, sealed
from _core import Ptr, handled_exception, has_attr, head, i64, inline, is_static_tuple, runtime, static_len, tail
from _ext_misfit import raise_misfit
from _ext_python import at, builtin_class, bytes_class, float_class, int_class, str_class, tuple_class
from builtins.descriptors import classmethod, property, staticmethod


@runtime("py_vague_state")
def _vague_state() -> Ptr[i64]: ...


@inline
def append(target, value):
    if has_attr(target, "_append_fresh"):
        target._append_fresh(value)
    else:
        target.append(value)


@inline
def seal(value, target):
    if has_attr(target, "_given"):
        return sealed(value)
    else:
        return value


@inline
def setdefault(target, key, value):
    if has_attr(target, "_setdefault_fresh"):
        return target._setdefault_fresh(key, value)
    else:
        return target.setdefault(key, value)


@inline
def setitem(value, target, key):
    if has_attr(target, "_set_fresh"):
        target._set_fresh(key, value)
    else:
        target[key] = value


@inline
def comparable(values):
    """The fields of an object whose class got its comparisons from `@dataclass`. Native code compares values; where it shows which object one is, or a
    comparison may give something else than truth, it ends."""
    _check_parts(values)
    return values


def _check_parts(values):
    if static_len(values) > 0:
        _check_part(head(values))
        _check_parts(tail(values))


@inline
def _check_part(value):
    if has_attr(value, "_compares_fields"):
        if not value._compares_fields:
            raise_misfit()
    elif has_attr(value, "_given"):
        raise_misfit()
    elif isinstance(value, float):
        if value != value:
            raise_misfit()
    elif is_static_tuple(value):
        _check_parts(value)
    elif not isinstance(value, (int, str, bytes)) and value is not None:
        raise_misfit()


@inline
def class_of_it(value):
    """The class of an object of the program's, to make another object of it."""
    if has_attr(value, "_class_of_it"):
        return value._class_of_it()
    raise_misfit()


@inline
def caught():
    """Where an exception is handled: one that only says what native code can't do with an object is none of the program's."""
    if _vague_state().get(0) != 0:
        if isinstance(handled_exception(), (TypeError, AttributeError)):
            raise_misfit()


def same_object(a, b) -> bool:
    """Whether two values are one object. Of values that native code has copies of that is not known, unless they differ."""
    if has_attr(a, "_place_of"):
        if has_attr(b, "_place_of"):
            return a._place_of() == b._place_of()
        return _is_at(a._place_of(), b)
    if has_attr(b, "_place_of"):
        return _is_at(b._place_of(), a)
    if a is None or b is None:
        return a is None and b is None
    if isinstance(a, bool) or isinstance(b, bool):
        return isinstance(a, bool) and isinstance(b, bool) and a == b
    if a is NotImplemented or b is NotImplemented:
        return a is NotImplemented and b is NotImplemented
    if builtin_class(a) != 0 and builtin_class(b) != 0:
        return builtin_class(a) == builtin_class(b)
    return _is_same_value(a, b)


def _is_at(place: i64, value) -> bool:
    """Whether the object at an address, which is no bool and not None, is a value of native code's."""
    class_: i64 = 0
    if value is None or value is NotImplemented or isinstance(value, bool):
        return False
    elif builtin_class(value) != 0:
        return builtin_class(value) == place
    elif isinstance(value, int):
        class_ = int_class()
    elif isinstance(value, str):
        class_ = str_class()
    elif isinstance(value, float):
        class_ = float_class()
    elif isinstance(value, bytes):
        class_ = bytes_class()
    elif isinstance(value, tuple):
        class_ = tuple_class()
    elif isinstance(value, (list, dict, set)) and not has_attr(value, "_given"):
        # It is no object of Python's yet.
        return False
    else:
        raise_misfit()
    if at(place).get(1) == class_:
        raise_misfit()
    return False


def _is_same_value(a, b) -> bool:
    if isinstance(a, (int, float, str, bytes)):
        if isinstance(b, (int, float, str, bytes)):
            if a == b or a != a:
                raise_misfit()
            return False
        elif isinstance(b, (list, dict, set, tuple)):
            return False
        else:
            raise_misfit()
    elif isinstance(a, (list, dict, set)) and isinstance(b, (list, dict, set)):
        return a is b
    else:
        raise_misfit()
