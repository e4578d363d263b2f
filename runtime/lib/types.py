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

# What CPython's module has beside (scripts/library_gaps.py).
_lacks = """
    CellType CoroutineType AsyncGeneratorType WrapperDescriptorType MethodWrapperType MethodDescriptorType ClassMethodDescriptorType
    GetSetDescriptorType MemberDescriptorType new_class resolve_bases prepare_class GenericAlias UnionType CodeType.co_argcount
    CodeType.co_cellvars CodeType.co_code CodeType.co_consts CodeType.co_exceptiontable CodeType.co_filename CodeType.co_firstlineno
    CodeType.co_flags CodeType.co_freevars CodeType.co_kwonlyargcount CodeType.co_lines CodeType.co_linetable CodeType.co_lnotab
    CodeType.co_name CodeType.co_names CodeType.co_nlocals CodeType.co_positions CodeType.co_posonlyargcount CodeType.co_qualname
    CodeType.co_stacksize CodeType.co_varnames CodeType.replace GeneratorType.gi_code GeneratorType.gi_frame
    GeneratorType.gi_suspended GeneratorType.gi_yieldfrom TracebackType.tb_lasti FrameType.clear FrameType.f_back FrameType.f_builtins
    FrameType.f_code FrameType.f_globals FrameType.f_lasti FrameType.f_lineno FrameType.f_locals FrameType.f_trace
    FrameType.f_trace_lines FrameType.f_trace_opcodes
"""
