"""Objects of the program's classes that are Python's, in native code: attributes are read and set in place.

The compiler writes a subclass of each class, whose objects are held as an address and whose attributes are properties over these functions. So
methods work on them as on native objects.

Objects keep their attributes in an array, or, as `__slots__`, in themselves. What is known of that for a class is in its record (`runtime/src/ext/objects.rs`); what does not
follow from that a call finds out, which then completes the record.
"""

from _core import Ptr, has_attr, head, i64, inline, is_static_tuple, own_set, refcount, runtime, static_len, tail
from _ext_give import _tuple_set as tuple_set, give, give_fresh, give_nothing, reached
from _ext_list import give_item, put_number, refuse_item
from _ext_misfit import raise_misfit
from _ext_python import argument, at, remember_misfit, version

__all__ = ["adopt_field", "adopted", "attribute", "class_of", "fits", "give", "give_field", "give_nothing", "give_item", "give_object", "has_slots_only", "named_new", "nones", "remember_misfit", "tuple_set", "is_object", "is_shared", "object_new", "object_put", "opaque", "put_number", "raise_misfit", "reached", "refuse_item", "sealed", "set_attribute", "set_variable", "take_object", "variable"]


@runtime("py_records")
def _records() -> Ptr[i64]: ...
@runtime("py_take_object")
def _take_object(args: i64, i: i64, number: i64) -> i64: ...
@runtime("py_is_object")
def _is_object(args: i64, i: i64, number: i64) -> bool: ...
@runtime("py_class_of")
def _class_of(number: i64) -> i64: ...
@runtime("py_named_new")
def named_new(number: i64, length: i64) -> i64: ...
@runtime("py_nones")
def nones() -> i64: ...
@runtime("py_attribute")
def _attribute(object: i64, number: i64, place: i64) -> i64: ...
@runtime("py_variable")
def variable(number: i64) -> i64: ...
@runtime("py_set_variable")
def set_variable(number: i64, value: i64) -> bool: ...
@runtime("py_set_attribute")
def _set_attribute(object: i64, number: i64, place: i64, value: i64) -> bool: ...
@runtime("py_give_object")
def give_object(address: i64) -> i64: ...
@runtime("py_object_new")
def object_new(number: i64) -> i64: ...
@runtime("py_object_put")
def object_put(object: i64, number: i64, place: i64, value: i64) -> bool: ...
@runtime("py_fits")
def _fits(object: i64, number: i64) -> bool: ...
@runtime("py_keep")
def _keep(object: i64) -> bool: ...


@inline
def _record(number: i64):
    return at(_records().get(number))


@inline
def class_of(number: i64) -> i64:
    class_ = _record(number).get(0)
    return class_ if class_ != 0 else _class_of(number)


@inline
def _values(object: i64) -> i64:
    """The address of the array with an object's attributes; 0 if it has none."""
    if version() < 12:
        return at(object).get(-4)
    elif version() == 12:
        # It is marked by being one less.
        marked = at(object).get(-3)
        return marked + 1 if marked & 1 != 0 else 0
    else:
        return object + 24 if (at(object).get(2) >> 24) & 255 == 1 else 0


@inline
def take_object(args: i64, i: i64, number: i64) -> i64:
    """Object i of an array, or a misfit, which is remembered."""
    object = argument(args, i)
    record = _record(number)
    if at(object).get(1) == record.get(0) and at(record.get(1)).get(0) == record.get(2):
        if record.get(3) == 0:
            return object
        if _values(object) != 0:
            return object
    return _take_object(args, i, number)


@inline
def fits(object: i64, number: i64) -> bool:
    """Whether an object is as it was when it was taken."""
    record = _record(number)
    if at(object).get(1) == record.get(0) and at(record.get(1)).get(0) == record.get(2):
        if record.get(3) == 0:
            return True
        if _values(object) != 0:
            return True
    return _fits(object, number)


@inline
def is_object(args: i64, i: i64, number: i64) -> bool:
    class_ = _record(number).get(0)
    if class_ != 0:
        return at(argument(args, i)).get(1) == class_
    return _is_object(args, i, number)


@inline
def _place(object: i64, number: i64, place: i64) -> i64:
    """Where an attribute is in the array or in the object, or 0."""
    index = _record(number).get(4 + place)
    if index >= 0:
        values = _values(object)
        if values != 0:
            found = values + (index << 3)
            if at(found).get(0) != 0:
                return found
    elif index < -1:
        found = object - index
        if at(found).get(0) != 0:
            return found
    return 0


@inline
def attribute(object: i64, number: i64, place: i64) -> i64:
    """Where the value of an attribute is; 0 if there is none."""
    found = _place(object, number, place)
    if found != 0:
        return found
    return _attribute(object, number, place)


@inline
def has_slots_only(number: i64) -> bool:
    """Whether objects of the class lack no attribute for which the class has a value."""
    return _record(number).get(3) == 0


@inline
def set_attribute(object: i64, number: i64, place: i64, value):
    found = _place(object, number, place)
    if found != 0:
        if put_number(found, value):
            return
    if not _set_attribute(object, number, place, give_item(value)):
        raise_misfit()


@inline
def is_shared(value) -> bool:
    """Whether native code has more references to an object than the one that leads to it now."""
    return refcount(value) != 1


def give_field(value) -> i64:
    """The same as `give`, for an attribute by which objects compare: as an object a NaN equals itself, but its copy does not."""
    return 0 if _has_nan(value) else give(value)


def adopt_field(value) -> i64:
    """The same where the object is put into what is Python's."""
    return 0 if _has_nan(value) else give_item(value)


@inline
def _has_nan(value) -> bool:
    if is_static_tuple(value):
        return _have_nan(value)
    if not has_attr(value, "_given"):
        if isinstance(value, float):
            return value != value
    return False


def _have_nan(values) -> bool:
    if static_len(values) == 0:
        return False
    return _has_nan(head(values)) or _have_nan(tail(values))


def adopted(value, object: i64) -> i64:
    """Another reference to the object of Python's that a value becomes; it lives to the end of the call."""
    if not _keep(object):
        return 0
    own_set(value, "_adopted", object)
    return give_object(object)


class sealed:
    """A container that nobody else has, on its way to an object of Python's: it is Python's already."""

    _address: i64

    def __init__(self, value):
        self._address = give_fresh(value)
        if not _keep(self._address):
            raise_misfit()

    def _given(self) -> i64:
        return give_object(self._address)


class _Opaque:
    """What a class has of which only the interpreter knows what it is."""

    def __get__(self, target, owner):
        raise_misfit()

    def __set__(self, target, value):
        raise_misfit()

    def __delete__(self, target):
        raise_misfit()


opaque = _Opaque()
