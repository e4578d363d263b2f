"""What a program does with containers that it puts into others where it makes them. If the others are Python's these become Python's, too."""

from _ext_dict import dict_view
from _ext_list import list_view
from _ext_object import opaque, sealed
from _core import has_attr, inline
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
