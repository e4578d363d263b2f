"""The module `types`."""

from builtins.traceback import frame, traceback
from builtins.types import builtin_function_or_method, code, function, method, module


def _generator():
    yield None


FunctionType = function
LambdaType = function
MethodType = method
ModuleType = module
BuiltinFunctionType = type(len)
BuiltinMethodType = type(len)
GeneratorType = type(_generator())
NoneType = type(None)
NotImplementedType = type(NotImplemented)
EllipsisType = type(...)
TracebackType = traceback
FrameType = frame
CodeType = code


class SimpleNamespace:
    """An object for attributes."""

    def __init__(self, /, **kwargs):
        for name in kwargs:
            setattr(self, name, kwargs[name])

    def __repr__(self):
        items = [f"{name}={value!r}" for name, value in vars(self).items()]
        return f"namespace({', '.join(items)})"

    def __eq__(self, other):
        if isinstance(other, SimpleNamespace):
            return vars(self) == vars(other)
        return NotImplemented


class MappingProxyType[M]:
    """A dict that cannot be changed through this view."""

    _mapping: M

    def __init__(self, mapping):
        self._mapping = mapping

    def __getitem__(self, key):
        return self._mapping[key]

    def __contains__(self, key):
        return key in self._mapping

    def __iter__(self):
        return iter(self._mapping)

    def __len__(self):
        return len(self._mapping)

    def get(self, key, default=None):
        return self._mapping.get(key, default)

    def keys(self):
        return self._mapping.keys()

    def values(self):
        return self._mapping.values()

    def items(self):
        return self._mapping.items()

    def copy(self):
        return self._mapping.copy()

    def __eq__(self, other):
        if isinstance(other, MappingProxyType):
            return self._mapping == other._mapping
        return self._mapping == other

    def __or__(self, other):
        return self._mapping | other

    def __repr__(self):
        return f"mappingproxy({self._mapping!r})"


class DynamicClassAttribute(property):
    pass


def coroutine(func):
    return func
