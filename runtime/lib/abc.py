"""The module `abc`. That a class with abstract methods cannot be instantiated is checked by the compiler, by the attribute
that `abstractmethod` sets."""


@special("register_class")
def _register(cls, subclass): ...


@lang("ABCMeta")
class ABCMeta(type):
    """The metaclass of abstract classes."""

    def register(cls, subclass):
        _register(cls, subclass)
        return subclass


class ABC(metaclass=ABCMeta):
    """The base of abstract classes."""


def abstractmethod(funcobj):
    funcobj.__isabstractmethod__ = True
    return funcobj


def abstractproperty(funcobj):
    return property(abstractmethod(funcobj))


def abstractclassmethod(funcobj):
    return classmethod(abstractmethod(funcobj))


def abstractstaticmethod(funcobj):
    return staticmethod(abstractmethod(funcobj))


def update_abstractmethods(cls):
    return cls


def get_cache_token():
    return 0

# What CPython's module has beside (scripts/library_gaps.py).
_lacks = """
    abstractproperty.deleter abstractproperty.fdel abstractproperty.fget abstractproperty.fset abstractproperty.getter
    abstractproperty.setter
"""
