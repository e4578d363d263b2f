"""The module `copy`."""

from _core import (
    address, at_address, base_value, cons, done, has_attr, head, is_done, is_static_tuple, map_fields, new_object, same_type, split_call,
    static_len, tail,
)
from builtins.types import builtin_function_or_method, function, method, module


class Error(Exception):
    pass


error = Error


def _same(x):
    return x


def copy(x):
    """A shallow copy."""
    return split_call(_copy_one, x)


def _copy_one(x):
    if has_attr(x, "__copy__"):
        return x.__copy__()
    elif _holds_value(x):
        result = type(x).__new__(type(x), base_value(x))
        map_fields(result, x, _same)
        return result
    elif _is_atomic(x) or isinstance(x, (tuple, frozenset)) or is_static_tuple(x):
        return x
    elif isinstance(x, (list, dict, set, bytearray)):
        return x.copy()
    else:
        result = new_object(type(x))
        map_fields(result, x, _same)
        return result


@inline
def _holds_value(x):
    """Whether x is of a class that derives from int, str and the like."""
    return not same_type(base_value(x), x)


@inline
def _is_atomic(x):
    return x is None or isinstance(x, (int, float, complex, str, bytes, range, type, function, builtin_function_or_method, method, module))


class _Memo:
    """Copies made so far, by the address of the original.

    Only addresses are kept: while a copy is being made, the frames above hold what they have copied. Copies that the
    program itself asked for inside a `__deepcopy__` may be dropped there, so these are held here."""

    def __init__(self):
        self._places = {}
        self._held = []

    def _find(self, x):
        """The copy of x, or done()."""
        place: int = address(x)
        if place not in self._places:
            return done()
        return at_address(self._places[place], x)

    def _note(self, x, copied):
        place: int = address(x)
        copy_place: int = address(copied)
        self._places[place] = copy_place

    def __setitem__(self, key, value):
        self._held.append(value)
        place: int = address(value)
        self._places[key] = place

    def __contains__(self, key):
        return key in self._places

    def get(self, key, default=None):
        return default


def deepcopy(x, memo=None):
    """A copy of everything that can be reached."""
    if memo is None:
        return _deep(x, _Memo())
    else:
        result = _deep(x, memo)
        memo._held.append(result)
        return result


def _deep(x, memo):
    return split_call(_deep_one, x, memo)


def _deep_one(x, memo):
    if has_attr(x, "__deepcopy__"):
        return _deep_custom(x, memo)
    elif _holds_value(x):
        return _deep_shared(x, memo)
    elif _is_atomic(x):
        return x
    elif is_static_tuple(x):
        return _deep_items(x, memo)
    elif isinstance(x, tuple):
        return tuple([_deep(item, memo) for item in x])
    elif isinstance(x, frozenset):
        return frozenset([_deep(item, memo) for item in x])
    elif isinstance(x, bytearray):
        return x.copy()
    else:
        return _deep_shared(x, memo)


def _deep_items(items, memo):
    if static_len(items) == 0:
        return ()
    else:
        return cons(_deep(head(items), memo), _deep_items(tail(items), memo))


def _deep_custom(x, memo):
    found = memo._find(x)
    if not is_done(found):
        return found
    result = x.__deepcopy__(memo)
    memo._note(x, result)
    return result


def _deep_shared(x, memo):
    """What may be reached twice, or contain itself."""
    found = memo._find(x)
    if not is_done(found):
        return found
    result = _blank(x)
    if isinstance(x, list):
        list.__init__(result)
    elif isinstance(x, dict):
        dict.__init__(result)
    elif isinstance(x, set):
        set.__init__(result)
    memo._note(x, result)
    if isinstance(x, (list, dict, set)):
        _fill(result, x, memo)
    map_fields(result, x, _deep, memo)
    return result


def _blank(x):
    """A new object of the class of x, of a class that derives from int and the like with the same value."""
    if _holds_value(x):
        return type(x).__new__(type(x), base_value(x))
    else:
        return new_object(type(x))


def _fill(result, x, memo):
    if isinstance(x, list):
        for item in x:
            result.append(_deep(item, memo))
    elif isinstance(x, set):
        for item in x:
            result.add(_deep(item, memo))
    else:
        for key, value in x.items():
            result[_deep(key, memo)] = _deep(value, memo)
