"""The module `abc`. That a class with abstract methods cannot be instantiated is checked by the compiler, by the mark on the
methods."""


class ABCMeta:
    """The metaclass of abstract classes; naming it changes nothing but that `abstractmethod` counts."""

    def register(cls, subclass):
        return subclass


class ABC:
    """The base of abstract classes."""


@lang("abstractmethod")
def abstractmethod(funcobj):
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
