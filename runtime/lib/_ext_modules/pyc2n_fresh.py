"""What a program does with containers that it puts into others where it makes them. If the others are Python's these become Python's, too."""

from _ext_dict import dict_view
from _ext_list import list_view
from _ext_object import opaque, sealed
from _core import has_attr, head, inline, is_static_tuple, static_len, tail
from _ext_misfit import raise_misfit
from builtins.descriptors import classmethod, property, staticmethod


@inline
def append(target, value):
    if isinstance(target, list_view):
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
    if isinstance(target, dict_view):
        return target._setdefault_fresh(key, value)
    else:
        return target.setdefault(key, value)


@inline
def setitem(value, target, key):
    if isinstance(target, (dict_view, list_view)):
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
