"""Objects of the program's classes that are Python's, in native code: attributes are read and set in place.

The compiler writes a subclass of each class, whose objects hold an address and whose attributes are properties over these functions. So
methods work on them as on native objects.
"""

from _core import has_attr, i64, inline, runtime
from _ext_give import give
from _ext_list import give_item
from _ext_misfit import raise_misfit

__all__ = ["attribute", "class_of", "give_object", "is_object", "opaque", "raise_misfit", "sealed", "set_attribute", "take_object", "variable"]


@runtime("py_take_object")
def take_object(args: i64, i: i64, number: i64) -> i64: ...
@runtime("py_is_object")
def is_object(args: i64, i: i64, number: i64) -> bool: ...
@runtime("py_class_of")
def class_of(number: i64) -> i64: ...
@runtime("py_attribute")
def attribute(object: i64, number: i64, place: i64) -> i64: ...
@runtime("py_variable")
def variable(number: i64) -> i64: ...
@runtime("py_set_attribute")
def _set_attribute(object: i64, number: i64, place: i64, value: i64) -> bool: ...
@runtime("py_set_float")
def _set_float(object: i64, number: i64, place: i64, value: float) -> bool: ...
@runtime("py_give_object")
def give_object(address: i64) -> i64: ...


@runtime("py_keep")
def _keep(object: i64) -> bool: ...


class sealed:
    """A container that nobody else has, on its way to an object of Python's: it is Python's already."""

    _address: i64

    def __init__(self, value):
        self._address = give(value)
        if not _keep(self._address):
            raise_misfit()

    def _given(self) -> i64:
        return give_object(self._address)


@inline
def set_attribute(object: i64, number: i64, place: i64, value):
    if isinstance(value, float) and not has_attr(value, "_given"):
        if not _set_float(object, number, place, value):
            raise_misfit()
    else:
        if not _set_attribute(object, number, place, give_item(value)):
            raise_misfit()


class _Opaque:
    """What a class has of which only the interpreter knows what it is."""

    def __get__(self, target, owner):
        raise_misfit()

    def __set__(self, target, value):
        raise_misfit()

    def __delete__(self, target):
        raise_misfit()


opaque = _Opaque()
