"""Types of what the compiler makes itself: classes, functions, bound methods, modules."""

from _core import address, type_name
from .object import _place


@native("type")
class type:
    """The type of classes. Calling it is special (`functions.py`)."""

    def __repr__(self):
        if self.__module__ == "builtins":
            return "<class '" + self.__qualname__ + "'>"
        return "<class '" + self.__module__ + "." + self.__qualname__ + "'>"

    def __instancecheck__(self, obj):
        return isinstance(obj, self)

    def __subclasscheck__(self, cls):
        return issubclass(cls, self)


@native("function")
class function:
    """The type of functions."""

    def __repr__(self):
        return "<function " + self.__qualname__ + " at " + _place(address(self)) + ">"


@native("builtin_function")
class builtin_function_or_method:
    """The type of the functions of this library that are C functions in CPython."""

    def __repr__(self):
        return "<built-in function " + self.__name__ + ">"


@native("method")
class method:
    """The type of bound methods."""

    def __repr__(self):
        return "<bound method " + self.__qualname__ + " of " + repr(self.__self__) + ">"

    def __eq__(self, other):
        if isinstance(other, method):
            return self.__self__ is other.__self__ and self.__func__ is other.__func__
        return NotImplemented

    def __hash__(self) -> int:
        return address(self.__self__) >> 4


@native("module")
class module:
    """The type of modules."""

    def __repr__(self):
        return "<module '" + self.__name__ + "'>"
