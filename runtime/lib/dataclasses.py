"""The module `dataclasses`. The front end writes the methods of a dataclass; here is what works on their instances.

It gives each class `__dataclass_names__`, `__dataclass_fields__` (a tuple of records), `__dataclass_values__(self)` (a tuple),
and `__dataclass_replace__(self, **changes)`.
"""

from _core import cons, has_attr, head, is_static_tuple, static_len, tail
from copy import deepcopy


@lang("FrozenInstanceError")
class FrozenInstanceError(AttributeError):
    """An assignment to a field of a frozen dataclass."""


@lang("dataclass_missing")
class _Missing:
    """Stands for an argument that is not given."""


MISSING = _Missing


@lang("InitVar")
class InitVar:
    """Marks a field that is only passed to `__post_init__`."""

    def __class_getitem__(cls, type):
        return cls


@lang("KW_ONLY")
class KW_ONLY:
    """Fields after it are keyword-only."""


@lang("dataclass")
def dataclass(cls=None, /, *, init=True, repr=True, eq=True, order=False, unsafe_hash=False, frozen=False, match_args=True,
              kw_only=False, slots=False, weakref_slot=False):
    raise NotImplementedError("dataclass() on a class that is not known at compile time")


@lang("dataclass_field")
def field(*, default=MISSING, default_factory=MISSING, init=True, repr=True, hash=None, compare=True, metadata=None,
          kw_only=MISSING):
    raise NotImplementedError("field() outside of the body of a dataclass")


@lang("dataclass_init_only")
def _init_only(name):
    """The value of an `InitVar` without default, which `replace` cannot know."""
    raise ValueError(f"InitVar {name!r} must be specified with replace()")


@lang("dataclass_field_record")
class Field[D]:
    """What `fields` tells of a field."""

    name: str
    default: D

    def __init__(self, name, default, init, repr, hash, compare, kw_only):
        self.name = name
        self.default = default
        self.default_factory = MISSING
        self.init = init
        self.repr = repr
        self.hash = hash
        self.compare = compare
        self.kw_only = kw_only
        self.metadata = {}
        self.type = None


# --- instances --------------------------------------------------------------------------------------

def is_dataclass(obj):
    return has_attr(obj, "__dataclass_fields__")


def fields(class_or_instance):
    if has_attr(class_or_instance, "__dataclass_fields__"):
        return class_or_instance.__dataclass_fields__
    else:
        raise TypeError("must be called with a dataclass type or instance")


def replace(obj, /, **changes):
    if has_attr(obj, "__dataclass_replace__") and not isinstance(obj, type):
        return obj.__dataclass_replace__(**changes)
    else:
        raise TypeError("replace() should be called on dataclass instances")


def asdict(obj, *, dict_factory=dict):
    if has_attr(obj, "__dataclass_values__") and not isinstance(obj, type):
        return _dict_of(obj, dict_factory)
    else:
        raise TypeError("asdict() should be called on dataclass instances")


def _dict_of(obj, dict_factory):
    pairs = []
    _add_pairs(pairs, obj.__dataclass_names__, obj.__dataclass_values__(), dict_factory)
    return dict_factory(pairs)


def _add_pairs(pairs, names, values, dict_factory):
    if static_len(names) > 0:
        pairs.append((head(names), _plain(head(values), dict_factory)))
        _add_pairs(pairs, tail(names), tail(values), dict_factory)


def _plain(value, dict_factory):
    """The value with dataclasses in it, at any depth, as dicts."""
    if has_attr(value, "__dataclass_values__") and not isinstance(value, type):
        return _dict_of(value, dict_factory)
    elif is_static_tuple(value):
        return _plain_items(value, dict_factory)
    elif isinstance(value, tuple):
        return tuple([_plain(x, dict_factory) for x in value])
    elif isinstance(value, list):
        return [_plain(x, dict_factory) for x in value]
    elif isinstance(value, dict):
        return {_plain(k, dict_factory): _plain(v, dict_factory) for k, v in value.items()}
    else:
        return deepcopy(value)


def _plain_items(items, dict_factory):
    if static_len(items) == 0:
        return ()
    else:
        return cons(_plain(head(items), dict_factory), _plain_items(tail(items), dict_factory))


def astuple(obj, *, tuple_factory=None):
    if has_attr(obj, "__dataclass_values__") and not isinstance(obj, type):
        if tuple_factory is None:
            return _tuple_items(obj.__dataclass_values__())
        else:
            return tuple_factory(list(_tuple_items(obj.__dataclass_values__())))
    else:
        raise TypeError("astuple() should be called on dataclass instances")


def _tuple_items(items):
    if static_len(items) == 0:
        return ()
    else:
        return cons(_tuple_of(head(items)), _tuple_items(tail(items)))


def _tuple_of(value):
    """The value with dataclasses in it, at any depth, as tuples."""
    if has_attr(value, "__dataclass_values__") and not isinstance(value, type):
        return _tuple_items(value.__dataclass_values__())
    elif is_static_tuple(value):
        return _tuple_items(value)
    elif isinstance(value, tuple):
        return tuple([_tuple_of(x) for x in value])
    elif isinstance(value, list):
        return [_tuple_of(x) for x in value]
    elif isinstance(value, dict):
        return {_tuple_of(k): _tuple_of(v) for k, v in value.items()}
    else:
        return deepcopy(value)


def make_dataclass(cls_name, fields, *, bases=(), namespace=None):
    raise NotImplementedError("make_dataclass() needs a class that is known at compile time")

# What CPython's module has beside (scripts/library_gaps.py).
_lacks = """
    Field.compare Field.default Field.default_factory Field.hash Field.init Field.kw_only Field.metadata Field.name Field.repr
    Field.type InitVar.type
"""
