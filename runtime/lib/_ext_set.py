"""Sets and frozensets of Python's in native code, read and changed in place as dicts are (`_ext_dict.py`). What they are compared with may also be sets of native code's
and the keys of dicts."""

from _core import content, done, has_attr, head, hold, i64, is_static_tuple, new_object, runtime, tail
from _ext_dict import _items_view, _keys_view
from _ext_list import _check_nan, give_item
from _ext_misfit import raise_misfit
from _ext_python import frozenset_class, misfit, set_class
from builtins.dict import _raise_key_error
from builtins.dict_views import dict_items, dict_keys
from builtins.iterators import _Iterator
from builtins.set_table import _add, _allocate, _clear, _hash, _start

__all__ = ["frozenset_kind", "frozenset_view", "set_kind", "set_view", "take_frozenset", "take_set", "view_frozenset", "view_set"]


@runtime("py_give_object")
def _give_object(address: i64) -> i64: ...
@runtime("py_set_find_object")
def _set_find_object(set: i64, item: i64) -> i64: ...
@runtime("py_take_set")
def _take_set(args: i64, i: i64, kind: i64) -> i64: ...
@runtime("py_take_frozenset")
def _take_frozenset(args: i64, i: i64, kind: i64) -> i64: ...
@runtime("py_set_find_int")
def _set_find_int(set: i64, item: int) -> i64: ...
@runtime("py_set_find_str")
def _set_find_str(set: i64, item: str) -> i64: ...
@runtime("py_set_put")
def _set_put(set: i64, item: i64) -> bool: ...
@runtime("py_set_remove")
def _set_remove(set: i64, place: i64) -> None: ...
@runtime("py_set_finger")
def _set_finger(set: i64) -> i64: ...
@runtime("py_set_pop")
def _set_pop(set: i64, place: i64) -> None: ...
@runtime("py_set_clear")
def _set_clear(set: i64) -> None: ...
@runtime("py_set_next")
def _set_next(set: i64, place: i64) -> i64: ...
@runtime("py_set_slot")
def _set_slot(set: i64, place: i64) -> i64: ...
@runtime("py_set_mask")
def _set_mask(set: i64) -> i64: ...
@runtime("py_set_fill")
def _set_fill(set: i64) -> i64: ...
@runtime("py_set_hash")
def _set_hash(set: i64, place: i64) -> i64: ...
@runtime("py_set_size")
def _set_size(set: i64) -> i64: ...


@inline
def set_kind(kind):
    return hold(_set_kind, (kind,))


@held("tuple")
class _set_kind[T]:
    """Sets as elements."""

    @inline
    def _class(self) -> i64:
        return set_class()

    def _load(self, items: i64, i: i64):
        kind = head(content(self))
        address = _take_set(items, i, kind._class())
        if misfit():
            raise_misfit()
        return hold(set_view, (address, kind))


@inline
def frozenset_kind(kind):
    return hold(_frozenset_kind, (kind,))


@held("tuple")
class _frozenset_kind[T]:
    """Frozensets as elements."""

    @inline
    def _class(self) -> i64:
        return frozenset_class()

    def _load(self, items: i64, i: i64):
        kind = head(content(self))
        address = _take_frozenset(items, i, kind._class())
        if misfit():
            raise_misfit()
        return hold(frozenset_view, (address, kind))


def take_set(args: i64, i: i64, kind):
    """Argument i, a set whose items are of a kind."""
    return hold(set_view, (_take_set(args, i, kind._class()), kind))


def take_frozenset(args: i64, i: i64, kind):
    """Argument i, a frozenset whose items are of a kind."""
    return hold(frozenset_view, (_take_frozenset(args, i, kind._class()), kind))


@inline
def view_set(address: i64, kind):
    """The set at an address."""
    return hold(set_view, (address, kind))


@inline
def view_frozenset(address: i64, kind):
    """The frozenset at an address."""
    return hold(frozenset_view, (address, kind))


@inline
def _address(view) -> i64:
    return head(content(view))


@inline
def _key(view):
    """The kind of the items."""
    return head(tail(content(view)))


def _place_in(view, item) -> i64:
    """The place of an item in a set or frozenset, or -1."""
    place: i64 = -2
    if has_attr(item, "_key"):
        place = _place_in(view, item._key())
    elif has_attr(item, "_given"):
        raise_misfit()
    elif isinstance(item, int):
        place = _set_find_int(_address(view), item)
    elif isinstance(item, str):
        place = _set_find_str(_address(view), item)
    elif isinstance(item, (float, bytes)) or item is None or is_static_tuple(item):
        place = _set_find_object(_address(view), give_item(item))
    else:
        raise_misfit()
    if place == -2:
        raise_misfit()
    return place


class _view:
    """What sets and frozensets have in common. Such an object consists of the address and the kind of the items."""

    def _given(self) -> i64:
        return _give_object(_address(self))

    @inline
    def _place_of(self) -> i64:
        return _address(self)

    def _at(self, place: i64):
        return _key(self)._load(_set_slot(_address(self), place), 0)

    def __len__(self) -> int:
        return _set_size(_address(self))

    def __bool__(self) -> bool:
        return _set_size(_address(self)) != 0

    def __contains__(self, item) -> bool:
        return _place_in(self, item) >= 0

    def __iter__(self):
        return _set_iterator(self)

    def isdisjoint(self, other) -> bool:
        return _is_apart(self, other)

    def issuperset(self, other) -> bool:
        return _has_all(self, other)

    def issubset(self, other) -> bool:
        return _is_in(self, other)

    def __eq__(self, other):
        return _equals(self, other)

    def __le__(self, other):
        return _at_most(self, other)

    def __ge__(self, other):
        return _at_least(self, other)

    def __lt__(self, other):
        return _less(self, other)

    def __gt__(self, other):
        return _greater(self, other)

    def __repr__(self):
        raise_misfit()

    # --- new sets ------------------------------------------------------------------------------------

    def union(self, *others):
        return self._native_set().union(*others)

    def intersection(self, *others):
        return self._native_set().intersection(*others)

    def difference(self, *others):
        return self._native_set().difference(*others)

    def symmetric_difference(self, other, /):
        return self._native_set().symmetric_difference(other)

    def __or__(self, other):
        return self._native_set() | other

    def __and__(self, other):
        return self._native_set() & other

    def __sub__(self, other):
        if isinstance(other, (set_view, frozenset_view, set, frozenset)):
            if _set_size(_address(self)) >> 2 <= len(other):
                return self._without(other)
        return self._native_set() - other

    def _without(self, other):
        out = self._nothing()
        for key in self:
            _check_nan(key)
            if key not in other:
                _add(out, key, _hash(key))
        return out

    def __xor__(self, other):
        return self._native_set() ^ other

    def __ror__(self, other):
        return other | self._native_set()

    def __rand__(self, other):
        return other & self._native_set()

    def __rsub__(self, other):
        return other - self._native_set()

    def __rxor__(self, other):
        return other ^ self._native_set()


def _fill(out, view):
    """Puts the items of a set of Python's into an empty one of native code's, in the same places, so that what is made of it has CPython's order. Where hashes
    are salted there is none."""
    address = _address(view)
    mask = _set_mask(address)
    _allocate(out, mask + 1)
    place: i64 = 0
    while place <= mask:
        h = _set_hash(address, place)
        if h == -1:
            out._hashes.set(place, h)
        elif h != -0x7FFFFFFFFFFFFFFF:
            key = view._at(place)
            _check_nan(key)
            if _hash(key) != h:
                # Nothing is in it yet, or what is in it is salted as well.
                _clear(out)
                _add_each(out, view)
                return
            out._hashes.set(place, h)
            out._keys.init(place, key)
            out._used = out._used + 1
        place = place + 1
    out._fill = _set_fill(address)


def _add_each(out, view):
    for key in view:
        _check_nan(key)
        _add(out, key, _hash(key))


@held("tuple")
@counts_as("frozenset")
class frozenset_view[T](_view):
    """The frozenset at an address, which lives as long as the call."""

    __slots__ = ()

    def __hash__(self):
        raise_misfit()

    def copy(self):
        return self

    def _native_set(self):
        return self._native_frozenset()

    def _native_frozenset(self):
        out = self._nothing()
        _fill(out, self)
        return out

    def _nothing(self):
        out = new_object(frozenset)
        _start(out)
        return out


@held("tuple")
@counts_as("set")
class set_view[T](_view):
    """The set at an address, which lives as long as the call."""

    __slots__ = ()
    __hash__ = None

    def _native_set(self):
        out = set()
        _fill(out, self)
        return out

    def _nothing(self):
        return set()

    def copy(self):
        return self._native_set().copy()

    def __ior__(self, other):
        raise_misfit()

    def __iand__(self, other):
        raise_misfit()

    def __isub__(self, other):
        raise_misfit()

    def __ixor__(self, other):
        raise_misfit()

    def add(self, item, /):
        if _place_in(self, item) < 0:
            if not _set_put(_address(self), give_item(item)):
                raise_misfit()

    def discard(self, item, /):
        place = _place_in(self, item)
        if place >= 0:
            _set_remove(_address(self), place)

    def remove(self, item, /):
        place = _place_in(self, item)
        if place < 0:
            _raise_key_error(item)
        _set_remove(_address(self), place)

    def pop(self):
        place = _set_finger(_address(self))
        if place < 0:
            raise KeyError("pop from an empty set")
        item = self._at(place)
        _set_pop(_address(self), place)
        return item

    def clear(self):
        _set_clear(_address(self))

    def update(self, *others):
        for other in others:
            self._add_all(other)

    def _add_all(self, other):
        if isinstance(other, (set_view, frozenset_view)) or has_attr(other, "_room_in_set"):
            # CPython makes room for all of them at once, which shows when it is iterated.
            raise_misfit()
        elif isinstance(other, (set, frozenset, dict)):
            raise_misfit()
        else:
            for item in other:
                self.add(item)


# What is like a set, Python's or native code's. The right operand may have another answer if it is nothing of these.

@inline
def _is_like(other) -> bool:
    return isinstance(other, (set_view, frozenset_view, _keys_view, set, frozenset, dict_keys))


@inline
def _knows(view, other):
    if isinstance(other, (_items_view, dict_items)):
        raise_misfit()
    return _is_like(other)


def _has_all(view, other) -> bool:
    for item in other:
        if isinstance(item, float):
            # As an object a NaN equals itself.
            if item != item:
                raise_misfit()
        if item not in view:
            return False
    return True


def _is_apart(view, other) -> bool:
    for item in other:
        if item in view:
            return False
    return True


def _is_in(view, other) -> bool:
    if not _is_like(other):
        raise_misfit()
    return len(view) <= len(other) and _has_all(other, view)


def _equals(view, other):
    if not _knows(view, other):
        return NotImplemented
    return len(view) == len(other) and _has_all(view, other)


def _at_most(view, other):
    if not _knows(view, other):
        return NotImplemented
    return len(view) <= len(other) and _has_all(other, view)


def _at_least(view, other):
    if not _knows(view, other):
        return NotImplemented
    return len(view) >= len(other) and _has_all(view, other)


def _less(view, other):
    if not _knows(view, other):
        return NotImplemented
    return len(view) < len(other) and _has_all(other, view)


def _greater(view, other):
    if not _knows(view, other):
        return NotImplemented
    return len(view) > len(other) and _has_all(view, other)


class _set_iterator[S](_Iterator):
    _set: S
    _i: i64
    _used: i64

    def __init__(self, target):
        self._set = target
        self._i = 0
        self._used = _set_size(_address(target))

    def __step__(self):
        if self._used < 0:
            return done()
        if self._used != _set_size(_address(self._set)):
            self._used = -1
            raise RuntimeError("Set changed size during iteration")
        place = _set_next(_address(self._set), self._i)
        if place < 0:
            self._used = -1
            return done()
        self._i = place + 1
        return self._set._at(place)
