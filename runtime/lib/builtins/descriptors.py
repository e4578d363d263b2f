"""`property`, `classmethod` and `staticmethod`."""

from _core import has_attr, special, type_name


# The function as a method of the receiver.
@special("bind")
def _bind(function, receiver): ...


class property[G, S, D, T]:
    """An attribute that functions compute."""

    fget: G
    fset: S
    fdel: D
    __doc__: T
    _name: str

    def __init__(self, fget=None, fset=None, fdel=None, doc=None):
        self.fget = fget
        self.fset = fset
        self.fdel = fdel
        self._name = ""
        if doc is None and fget is not None and has_attr(fget, "__doc__"):
            self.__doc__ = fget.__doc__
        else:
            self.__doc__ = doc

    def __set_name__(self, owner, name):
        self._name = name

    def __get__(self, obj, owner=None):
        if obj is None:
            return self
        else:
            fget = self.fget
            if fget is None:
                _missing(self._name, type_name(obj), "getter")
            else:
                return fget(obj)

    def __set__(self, obj, value):
        fset = self.fset
        if fset is None:
            _missing(self._name, type_name(obj), "setter")
        else:
            fset(obj, value)

    def __delete__(self, obj):
        fdel = self.fdel
        if fdel is None:
            _missing(self._name, type_name(obj), "deleter")
        else:
            fdel(obj)

    def getter(self, fget, /):
        return property(fget, self.fset, self.fdel, self.__doc__)

    def setter(self, fset, /):
        return property(self.fget, fset, self.fdel, self.__doc__)

    def deleter(self, fdel, /):
        return property(self.fget, self.fset, fdel, self.__doc__)


@noinline
def _missing(name, type_name, what):
    raise AttributeError("property '" + name + "' of '" + type_name + "' object has no " + what)


class _getset[G]:
    """A read-only attribute of a class that is in C in CPython: computed there."""

    _get: G
    _name: str
    _owner: str

    def __init__(self, get):
        self._get = get
        self._name = ""
        self._owner = ""

    def __set_name__(self, owner, name):
        self._name = name
        self._owner = owner.__name__ if owner.__module__ == "builtins" else owner.__module__ + "." + owner.__name__

    def __get__(self, obj, owner=None):
        if obj is None:
            return self
        else:
            return self._get(obj)

    def __set__(self, obj, value):
        self._refuse()

    def __delete__(self, obj):
        self._refuse()

    def _refuse(self):
        raise AttributeError("attribute '" + self._name + "' of '" + self._owner + "' objects is not writable")


class _member[G](_getset[G]):
    """The same, stored there."""

    def __set__(self, obj, value):
        raise AttributeError("readonly attribute")

    def __delete__(self, obj):
        raise AttributeError("readonly attribute")


class classmethod[F]:
    """A function that is bound to the class."""

    __func__: F

    def __init__(self, function, /):
        self.__func__ = function

    def __get__(self, obj, owner=None):
        return _bind(self.__func__, owner)


class staticmethod[F]:
    """A function that is bound to nothing."""

    __func__: F

    def __init__(self, function, /):
        self.__func__ = function

    def __get__(self, obj, owner=None):
        return self.__func__

    def __call__(self, *args, **kwargs):
        return self.__func__(*args, **kwargs)
