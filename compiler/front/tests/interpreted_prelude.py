"""What Python code written from untyped mir calls. See interpreted.rs."""
import builtins, importlib, operator, sys, types

sys.setrecursionlimit(20000)


class _Unbound:
    pass


UNBOUND, DONE = _Unbound(), _Unbound()
MODULES, RUN, CLASSES, HANDLED, BODIES, FILES = {}, {}, {}, [], {}, {}


class Cell:
    def __init__(self, value):
        self.value = value


def check(value, name, free):
    if value is UNBOUND:
        if free:
            raise NameError(f"cannot access free variable '{name}' where it is not associated with a value in enclosing scope")
        raise UnboundLocalError(f"cannot access local variable '{name}' where it is not associated with a value")
    return value


def library(module, name):
    if module == "_core":
        return CORE[name]
    if (module, name) in STAND_INS:
        return STAND_INS[module, name]
    if module.startswith("builtins"):
        return getattr(builtins, name)
    if (module, name) in STAND_INS:
        return STAND_INS[module, name]
    return getattr(importlib.import_module(module), name)


def load(module, name, fallback):
    try:
        return MODULES[module].__dict__[name]
    except KeyError:
        if fallback:
            return getattr(builtins, name)
        raise NameError(f"name '{name}' is not defined") from None


def delete(module, name):
    try:
        del MODULES[module].__dict__[name]
    except KeyError:
        raise NameError(f"name '{name}' is not defined") from None


def no_name(name):
    raise NameError(f"name '{name}' is not defined")


def run_module(module):
    if module not in RUN:
        RUN[module] = True
        sys.modules[MODULES[module].__name__] = MODULES[module]
        BODIES[module]()
    return MODULES[module]


def no_module(name):
    raise ModuleNotFoundError(f"No module named '{name}'", name=name)


def make_class(ident, name, qualname, module, bases, keywords, body):
    def execute(ns):
        ns["__module__"], ns["__qualname__"] = MODULES[module].__name__, qualname
        body(ns)
        for key in [key for key, value in ns.items() if value is UNBOUND]:
            del ns[key]
    made = types.new_class(name, tuple(types.resolve_bases(bases)), keywords, execute)
    CLASSES[ident] = made
    return made


def matches(exc, classes):
    for one in classes if isinstance(classes, tuple) else (classes,):
        if not (isinstance(one, type) and issubclass(one, BaseException)):
            raise TypeError("catching classes that do not inherit from BaseException is not allowed")
    return isinstance(exc, classes)


def caught(exc):
    if HANDLED and exc.__context__ is None and exc is not HANDLED[-1]:
        exc.__context__ = HANDLED[-1]
    return exc


def leave(exc):
    for n in range(len(HANDLED) - 1, -1, -1):
        if HANDLED[n] is exc:
            del HANDLED[n]
            return


def raise_(exc, cause=UNBOUND):
    if isinstance(exc, type) and issubclass(exc, BaseException):
        exc = exc()
    if HANDLED and isinstance(exc, BaseException) and exc is not HANDLED[-1]:
        exc.__context__ = HANDLED[-1]
    if cause is not UNBOUND:
        raise exc from cause
    raise exc


def no_active():
    if HANDLED:
        raise HANDLED[-1]
    raise RuntimeError("No active exception to reraise")


def unpack(value, before, after, star):
    try:
        iterator = iter(value)
    except TypeError:
        raise TypeError(f"cannot unpack non-iterable {type(value).__name__} object") from None
    out = []
    for _ in range(before):
        one = next(iterator, DONE)
        if one is DONE:
            least = "at least " if star else ""
            raise ValueError(f"not enough values to unpack (expected {least}{before + after}, got {len(out)})")
        out.append(one)
    if not star:
        if next(iterator, DONE) is not DONE:
            raise ValueError(f"too many values to unpack (expected {before})")
        return tuple(out)
    rest = list(iterator)
    if len(rest) < after:
        raise ValueError(f"not enough values to unpack (expected at least {before + after}, got {before + len(rest)})")
    tail = rest[len(rest) - after:] if after else []
    return tuple(out + [rest[:len(rest) - after]] + tail)


def import_from(module, name):
    raise ImportError(f"cannot import name '{name}' from '{module}'", name=name)


def _dict_extend(d, m):
    if not hasattr(m, "keys"):
        raise TypeError(f"'{type(m).__name__}' object is not a mapping")
    d.update(m)


def with_enter(manager):
    if not hasattr(type(manager), "__enter__"):
        raise TypeError(f"'{type(manager).__name__}' object does not support the context manager protocol")
    return type(manager).__enter__(manager)


from collections.abc import Mapping, Sequence

# --- what generated classes build on ---


class _Missing:
    pass


class _Record:
    def __init__(self, name, default, init, repr, hash, compare, kw_only):
        self.name, self.default = name, default


class _TupleBase(tuple):
    def __new__(cls, *values):
        raise AssertionError("subclasses define this")


def _asdict(obj):
    if hasattr(obj, "__dataclass_values__"):
        return {name: _asdict(value) for name, value in zip(obj.__dataclass_names__, obj.__dataclass_values__())}
    if isinstance(obj, (list, tuple)):
        return type(obj)(_asdict(one) for one in obj)
    return {_asdict(k): _asdict(v) for k, v in obj.items()} if isinstance(obj, dict) else obj


def _astuple(obj):
    if hasattr(obj, "__dataclass_values__"):
        return tuple(_astuple(value) for value in obj.__dataclass_values__())
    return type(obj)(_astuple(one) for one in obj) if isinstance(obj, (list, tuple)) else obj


STAND_INS = {
    ("dataclasses", "_Missing"): _Missing, ("dataclasses", "Field"): _Record, ("dataclasses", "_field_record"): _Record,
    ("dataclasses", "asdict"): _asdict, ("dataclasses", "astuple"): _astuple,
    ("dataclasses", "replace"): lambda obj, **changes: obj.__dataclass_replace__(**changes),
    ("dataclasses", "fields"): lambda obj: obj.__dataclass_fields__,
    ("builtins.repr_guard", "_enter"): lambda place: True, ("builtins.repr_guard", "_leave"): lambda: None,
}
LANG = {
    "with_enter": with_enter,
    "list_append": lambda xs, x: xs.append(x), "set_add": lambda s, x: s.add(x), "list_extend": lambda xs, x: xs.extend(x),
    "set_extend": lambda s, x: s.update(x), "dict_extend": _dict_extend, "tuple_from_list": tuple,
    "set_of_constants": lambda items: set(frozenset(items)), "repr": repr, "str": str, "ascii": ascii,
    "format_value": format, "join_strings": "".join, "exception_type": type, "len": len, "raise_import_from": import_from,
    "match_sequence": lambda x: isinstance(x, Sequence) and not isinstance(x, (str, bytes, bytearray)),
    "match_mapping": lambda x: isinstance(x, Mapping),
    "match_rest": lambda d, keys: {k: v for k, v in d.items() if k not in keys},
}
CORE = {"address": id, "new_object": object.__new__, "type_qualname": lambda x: type(x).__qualname__, "type_name": lambda x: type(x).__name__}
OPERATORS = {
    "+": operator.add, "-": operator.sub, "*": operator.mul, "/": operator.truediv, "//": operator.floordiv, "%": operator.mod,
    "** or pow()": operator.pow, "@": operator.matmul, "<<": operator.lshift, ">>": operator.rshift, "&": operator.and_,
    "|": operator.or_, "^": operator.xor, "+=": operator.iadd, "-=": operator.isub, "*=": operator.imul,
    "/=": operator.itruediv, "//=": operator.ifloordiv, "%=": operator.imod, "**=": operator.ipow, "@=": operator.imatmul,
    "<<=": operator.ilshift, ">>=": operator.irshift, "&=": operator.iand, "|=": operator.ior, "^=": operator.ixor,
    "==": operator.eq, "!=": operator.ne, "<": operator.lt, "<=": operator.le, ">": operator.gt, ">=": operator.ge,
    "u-": operator.neg, "u+": operator.pos, "u~": operator.invert,
}
