"""Types of what the compiler makes itself: classes, functions, bound methods, modules."""

from _core import address, bind, cons, has_attr, head, is_done, is_static_tuple, special, static_len
from .object import _place


@special("type")
def _type_of(x): ...


# A class that lowering could not see: a diagnostic at the call.
@special("dynamic_class")
def _dynamic_class(): ...


# A list of the classes that derive from one directly.
@special("subclasses")
def _subclasses(cls): ...


@native("type")
class type:
    """The type of classes."""

    def __class_call__(cls, *args):
        """`type(x)`."""
        if static_len(args) == 3:
            return _dynamic_class()
        if static_len(args) != 1:
            raise TypeError("type() takes 1 or 3 arguments")
        return _type_of(head(args))

    # A class says what its objects' class does with the class itself by methods named `__class_…__`.

    def __iter__(self):
        if has_attr(self, "__class_iter__"):
            return self.__class_iter__()
        else:
            raise TypeError("'type' object is not iterable")

    def __reversed__(self):
        if has_attr(self, "__class_reversed__"):
            return self.__class_reversed__()
        else:
            raise TypeError("'type' object is not reversible")

    def __len__(self):
        if has_attr(self, "__class_len__"):
            return self.__class_len__()
        else:
            raise TypeError("object of type 'type' has no len()")

    def __bool__(self):
        return True

    def __contains__(self, x):
        if has_attr(self, "__class_contains__"):
            return self.__class_contains__(x)
        else:
            raise TypeError("argument of type 'type' is not iterable")

    def __repr__(self):
        if has_attr(self, "__class_repr__"):
            return self.__class_repr__()
        if self.__module__ == "builtins":
            return "<class '" + self.__qualname__ + "'>"
        return "<class '" + self.__module__ + "." + self.__qualname__ + "'>"

    def __hash__(self) -> int:
        return address(self) >> 4

    # `int | str` is for `isinstance`, which takes a tuple as well.
    def __or__(self, other):
        if is_static_tuple(other):
            return cons(self, other)
        return (self, other)

    def __ror__(self, other):
        if is_static_tuple(other):
            return cons(self, other)
        return (other, self)

    def mro(self):
        return list(self.__mro__)

    def __subclasses__(self):
        return _subclasses(self)


# What `super()` and `type` have for a metaclass. They are no methods of the class `type`: that would be code which runs for
# every class.
@lang("type_new")
@special("type_new")
def _type_new(metaclass, name, bases, namespace, **keywords): ...
@lang("type_init")
def _type_init(cls, name, bases, namespace, **keywords):
    pass
@lang("type_call")
@special("type_call")
def _type_call(cls, *args, **keywords): ...


@native("function")
class function:
    """The type of functions."""

    def __get__(self, obj, owner=None):
        if obj is None:
            return self
        return bind(self, obj)

    def __repr__(self):
        return "<function " + self.__qualname__ + " at " + _place(address(self)) + ">"


class code:
    """`__code__` of a function: the few facts that are left of it."""

    def __init__(self, name, qualname, argcount, posonlyargcount, kwonlyargcount, varnames, freevars):
        self.co_name = name
        self.co_qualname = qualname
        self.co_argcount = argcount
        self.co_posonlyargcount = posonlyargcount
        self.co_kwonlyargcount = kwonlyargcount
        self.co_varnames = varnames
        self.co_freevars = freevars
        self.co_nlocals = len(varnames)


@lang("code")
def _make_code(name, qualname, argcount, posonlyargcount, kwonlyargcount, varnames, freevars):
    return code(name, qualname, argcount, posonlyargcount, kwonlyargcount, varnames, freevars)


class cell[T]:
    """A variable in the `__closure__` of a function."""

    cell_contents: T

    def __init__(self, contents):
        self.cell_contents = contents


@lang("closure_cell")
def _make_cell(contents):
    if is_done(contents):
        return None
    return cell(contents)


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
