"""`object`: what every class has unless it says otherwise."""

from _core import address, i64, new_object, static_len, type_module, type_name, type_qualname
from .int import _to_base


# What `object.__setattr__` and `object.__delattr__` mean; see `object_hook` in the compiler.
@lang("object_setattr")
@special("store_field")
def _set_attribute(self, name, value): ...
@lang("object_delattr")
@special("delete_field")
def _delete_attribute(self, name): ...
@lang("object_getattribute")
@special("load_field")
def _load_attribute(self, name): ...
@lang("object_new")
def _new_object(cls, *args, **kwargs):
    return new_object(cls)
@lang("no_init")
def _no_init(self, *args, **kwargs):
    if static_len(args) != 0 or len(kwargs) != 0:
        raise TypeError(type_name(self) + "() takes no arguments")
@lang("object_init")
def _init_object(self, *args, **kwargs):
    if static_len(args) != 0 or len(kwargs) != 0:
        raise TypeError("object.__init__() takes exactly one argument (the instance to initialize)")


class object:
    """The root of all classes."""

    def __init_subclass__(cls, **keywords):
        if len(keywords) != 0:
            raise TypeError(cls.__name__ + ".__init_subclass__() takes no keyword arguments")

    def __eq__(self, other):
        if self is other:
            return True
        return NotImplemented

    def __ne__(self, other):
        result = self.__eq__(other)
        if result is NotImplemented:
            return NotImplemented
        return not result

    def __hash__(self) -> int:
        place: i64 = address(self)
        return place >> 4

    def __repr__(self):
        name = type_module(self) + "." + type_qualname(self)
        return "<" + name + " object at " + _place(address(self)) + ">"

    def __str__(self):
        return repr(self)

    def __format__(self, spec):
        if spec != "":
            _unsupported_format(type_name(self))
        return str(self)

    def __sizeof__(self) -> int:
        return 16

    def __reduce_ex__(self, protocol):
        raise TypeError("cannot pickle '" + type_name(self) + "' object")


@noinline
def _unsupported_format(name: str):
    raise TypeError("unsupported format string passed to " + name + ".__format__")


def _place(place: i64):
    """An address as reprs show it."""
    return _to_base(place, 16, 1)
