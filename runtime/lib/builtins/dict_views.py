"""Iterators over dicts, and the views that `keys`, `values` and `items` give."""

from _core import address, done, i64
from .equality import _same
from .iterators import _Iterator
from .repr_guard import _enter, _leave


# --- iterators ------------------------------------------------------------------------------------
# Each has `_dict`, `_i` (the next entry), `_used` (the dict's size at the start), `_left` (elements still to come).


@inline
def _start(it, target):
    it._dict = target
    it._i = 0
    it._used = target._used
    it._left = target._used


@inline
def _advance(it) -> i64:
    """Index of the next entry, or -1."""
    target = it._dict
    if it._used != target._used:
        return _changed_size(it)
    i = it._i
    if target._used != target._fill:
        while i < target._fill and target._hashes.get(i) == -1:
            i = i + 1
    if i >= target._fill:
        # Exhausted for good.
        it._i = 0x3FFFFFFFFFFFFFFF
        return -1
    if it._left == 0:
        _raise_changed_keys()
    it._left = it._left - 1
    it._i = i + 1
    return i


@noinline
def _changed_size(it) -> i64:
    if it._i == 0x3FFFFFFFFFFFFFFF:
        return -1
    # It stays so.
    it._used = -1
    raise RuntimeError("dictionary changed size during iteration")


@noinline
def _raise_changed_keys():
    raise RuntimeError("dictionary keys changed during iteration")


@inline
def _start_reversed(it, target):
    it._dict = target
    it._i = target._fill - 1
    it._used = target._used
    it._left = target._used


@inline
def _retreat(it) -> i64:
    """Index of the entry before, or -1."""
    target = it._dict
    i = it._i
    if i < 0:
        return -1
    if it._used != target._used:
        return _changed_size(it)
    if i >= target._fill:
        i = target._fill - 1
    while i >= 0 and target._hashes.get(i) == -1:
        i = i - 1
    it._i = i - 1
    it._left = it._left - 1
    return i


class dict_keyiterator[D](_Iterator):
    """Keys in order."""

    _dict: D
    _i: i64
    _used: i64
    _left: i64

    @inline
    def __init__(self, target):
        _start(self, target)

    @inline
    def __step__(self):
        i = _advance(self)
        if i < 0:
            return done()
        return self._dict._keys.get(i)

    def __length_hint__(self) -> int:
        return self._left


class dict_valueiterator[D](_Iterator):
    """Values in order."""

    _dict: D
    _i: i64
    _used: i64
    _left: i64

    @inline
    def __init__(self, target):
        _start(self, target)

    @inline
    def __step__(self):
        i = _advance(self)
        if i < 0:
            return done()
        return self._dict._values.get(i)

    def __length_hint__(self) -> int:
        return self._left


class dict_itemiterator[D](_Iterator):
    """Pairs in order."""

    _dict: D
    _i: i64
    _used: i64
    _left: i64

    @inline
    def __init__(self, target):
        _start(self, target)

    @inline
    def __step__(self):
        i = _advance(self)
        if i < 0:
            return done()
        return (self._dict._keys.get(i), self._dict._values.get(i))

    def __length_hint__(self) -> int:
        return self._left


class dict_reversekeyiterator[D](_Iterator):
    """Keys from the last to the first."""

    _dict: D
    _i: i64
    _used: i64
    _left: i64

    def __init__(self, target):
        _start_reversed(self, target)

    def __step__(self):
        i = _retreat(self)
        if i < 0:
            return done()
        return self._dict._keys.get(i)

    def __length_hint__(self) -> int:
        return self._left


class dict_reversevalueiterator[D](_Iterator):
    """Values from the last to the first."""

    _dict: D
    _i: i64
    _used: i64
    _left: i64

    def __init__(self, target):
        _start_reversed(self, target)

    def __step__(self):
        i = _retreat(self)
        if i < 0:
            return done()
        return self._dict._values.get(i)

    def __length_hint__(self) -> int:
        return self._left


class dict_reverseitemiterator[D](_Iterator):
    """Pairs from the last to the first."""

    _dict: D
    _i: i64
    _used: i64
    _left: i64

    def __init__(self, target):
        _start_reversed(self, target)

    def __step__(self):
        i = _retreat(self)
        if i < 0:
            return done()
        return (self._dict._keys.get(i), self._dict._values.get(i))

    def __length_hint__(self) -> int:
        return self._left


# --- views ----------------------------------------------------------------------------------------


@inline
def _is_view(x):
    return isinstance(x, (dict_keys, dict_items))


@inline
def _is_setlike(x):
    return isinstance(x, (set, frozenset, dict_keys, dict_items))


def _all_in(x, container):
    for item in x:
        if item not in container:
            return False
    return True


def _meet(out, view, other):
    """Adds to `out` what is in both; the smaller one decides the order, as in CPython."""
    if isinstance(other, (set, frozenset)) and len(view) <= len(other):
        for item in view:
            if item in other:
                out.add(item)
    elif _is_view(other) and len(other) > len(view):
        for item in view:
            if item in other:
                out.add(item)
    else:
        for item in other:
            if item in view:
                out.add(item)


def _differing_items(out, first, second):
    """Adds to `out` the pairs that only one of two dicts has."""
    left = first.copy()
    for key, value in second.items():
        index = left._find(key, hash(key))
        if index >= 0 and left._values.get(index) == value:
            left._take(index)
        else:
            out.add((key, value))
    out.update(left.items())


def _disjoint(view, other):
    if _is_setlike(other) and len(other) > len(view):
        for item in view:
            if item in other:
                return False
        return True
    for item in other:
        if item in view:
            return False
    return True


def _view_repr(view, name):
    if not _enter(address(view._dict) + 1):
        return "..."
    try:
        return name + "(" + repr(list(view)) + ")"
    finally:
        _leave()


class dict_keys[D]:
    """The keys of a dict, as a set-like view."""

    _dict: D

    __hash__ = None

    @inline
    def __init__(self, target):
        self._dict = target

    @property
    def mapping(self):
        return self._dict

    @inline
    def __len__(self) -> int:
        return self._dict._used

    @inline
    def __contains__(self, key) -> bool:
        return key in self._dict

    @inline
    def __iter__(self):
        return dict_keyiterator(self._dict)

    def __reversed__(self):
        return dict_reversekeyiterator(self._dict)

    def __repr__(self):
        return _view_repr(self, "dict_keys")

    def isdisjoint(self, other, /):
        return _disjoint(self, other)

    def __and__(self, other):
        out = set()
        _meet(out, self, other)
        return out

    def __rand__(self, other):
        out = set()
        _meet(out, self, other)
        return out

    def __or__(self, other):
        out = set(self._dict)
        out.update(other)
        return out

    def __ror__(self, other):
        out = set(other)
        out.update(self)
        return out

    def __sub__(self, other):
        out = set(self._dict)
        out.difference_update(other)
        return out

    def __rsub__(self, other):
        out = set(other)
        out.difference_update(self)
        return out

    def __xor__(self, other):
        out = set(self._dict)
        out.symmetric_difference_update(other)
        return out

    def __rxor__(self, other):
        out = set(other)
        out.symmetric_difference_update(self)
        return out

    def __eq__(self, other):
        if _is_setlike(other):
            return len(self) == len(other) and _all_in(self, other)
        return NotImplemented

    def __le__(self, other):
        if _is_setlike(other):
            return len(self) <= len(other) and _all_in(self, other)
        return NotImplemented

    def __lt__(self, other):
        if _is_setlike(other):
            return len(self) < len(other) and _all_in(self, other)
        return NotImplemented

    def __ge__(self, other):
        if _is_setlike(other):
            return len(self) >= len(other) and _all_in(other, self)
        return NotImplemented

    def __gt__(self, other):
        if _is_setlike(other):
            return len(self) > len(other) and _all_in(other, self)
        return NotImplemented


class dict_items[D]:
    """The pairs of a dict, as a set-like view."""

    _dict: D

    __hash__ = None

    @inline
    def __init__(self, target):
        self._dict = target

    @property
    def mapping(self):
        return self._dict

    @inline
    def __len__(self) -> int:
        return self._dict._used

    def __contains__(self, pair) -> bool:
        if isinstance(pair, tuple):
            if len(pair) == 2:
                target = self._dict
                index = target._find(pair[0], hash(pair[0]))
                if index >= 0:
                    return _same(target._values.get(index), pair[1])
        return False

    @inline
    def __iter__(self):
        return dict_itemiterator(self._dict)

    def __reversed__(self):
        return dict_reverseitemiterator(self._dict)

    def __repr__(self):
        return _view_repr(self, "dict_items")

    def isdisjoint(self, other, /):
        return _disjoint(self, other)

    def __and__(self, other):
        out = set()
        _meet(out, self, other)
        return out

    def __rand__(self, other):
        out = set()
        _meet(out, self, other)
        return out

    def __or__(self, other):
        out = set(self)
        out.update(other)
        return out

    def __ror__(self, other):
        out = set(other)
        out.update(self)
        return out

    def __sub__(self, other):
        out = set(self)
        out.difference_update(other)
        return out

    def __rsub__(self, other):
        out = set(other)
        out.difference_update(self)
        return out

    def __xor__(self, other):
        if isinstance(other, dict_items):
            out = set()
            _differing_items(out, self._dict, other._dict)
            return out
        else:
            out = set(self)
            out.symmetric_difference_update(other)
            return out

    def __rxor__(self, other):
        out = set(other)
        out.symmetric_difference_update(self)
        return out

    def __eq__(self, other):
        if _is_setlike(other):
            return len(self) == len(other) and _all_in(self, other)
        return NotImplemented

    def __le__(self, other):
        if _is_setlike(other):
            return len(self) <= len(other) and _all_in(self, other)
        return NotImplemented

    def __lt__(self, other):
        if _is_setlike(other):
            return len(self) < len(other) and _all_in(self, other)
        return NotImplemented

    def __ge__(self, other):
        if _is_setlike(other):
            return len(self) >= len(other) and _all_in(other, self)
        return NotImplemented

    def __gt__(self, other):
        if _is_setlike(other):
            return len(self) > len(other) and _all_in(other, self)
        return NotImplemented


class dict_values[D]:
    """The values of a dict."""

    _dict: D

    @inline
    def __init__(self, target):
        self._dict = target

    @property
    def mapping(self):
        return self._dict

    @inline
    def __len__(self) -> int:
        return self._dict._used

    @inline
    def __iter__(self):
        return dict_valueiterator(self._dict)

    def __reversed__(self):
        return dict_reversevalueiterator(self._dict)

    def __repr__(self):
        return _view_repr(self, "dict_values")
