"""`set` and `frozenset`."""

from _core import Ptr, address, done, has_attr, i64, new_object, type_name
from .builder import StringBuilder
from .iterators import _Iterator
from .repr_guard import _enter, _leave
from .set_table import (
    _add, _clear, _discard, _equal, _find, _hash, _hash_sought, _intersect, _is_key, _is_set, _is_subset, _merge, _release,
    _remove_all, _set_hash, _start, _subtract, _swap, _toggle_all, _toggle_keys, _update,
)


@lang("set")
class set[T]:
    """A mutable set. All fields zero is an empty one; `set_table.py` says what they mean."""

    _used: i64
    _fill: i64
    _mask: i64
    _finger: i64
    _hashes: Ptr[i64]
    _keys: Ptr[T]

    __hash__ = None

    def __init__(self, iterable=(), /):
        _start(self)
        _update(self, iterable)

    def __drop__(self):
        _release(self._hashes, self._keys, self._mask)

    def _find(self, key, h: i64) -> i64:
        return _find(self, key, h)

    # --- elements ---------------------------------------------------------------------------------

    @inline
    def __len__(self) -> int:
        return self._used

    @inline
    def __bool__(self) -> bool:
        return self._used != 0

    @inline
    def __contains__(self, x) -> bool:
        return _find(self, x, _hash_sought(x)) >= 0

    @inline
    def __iter__(self):
        return set_iterator(self)

    @inline
    def add(self, x, /):
        _add(self, x, _hash(x))

    def discard(self, x, /):
        _discard(self, x, _hash_sought(x))

    def remove(self, x, /):
        if not _discard(self, x, _hash_sought(x)):
            raise KeyError(x)

    @unordered
    def pop(self):
        if self._used == 0:
            raise KeyError("pop from an empty set")
        i = self._finger & self._mask
        while not _is_key(self._hashes.get(i)):
            i = i + 1
            if i > self._mask:
                i = 0
        removed: i64 = -1
        self._hashes.set(i, removed)
        self._used = self._used - 1
        self._finger = i + 1
        return self._keys.take(i)

    def clear(self):
        _clear(self)

    # --- whole sets -------------------------------------------------------------------------------

    def copy(self):
        out = set()
        _merge(out, self)
        return out

    def update(self, *others):
        for other in others:
            _update(self, other)

    def union(self, *others):
        out = set()
        _merge(out, self)
        for other in others:
            if other is not self:
                _update(out, other)
        return out

    def intersection(self, *others):
        out = set()
        first = True
        for other in others:
            if not first:
                _narrow(out, other)
            elif other is self:
                _merge(out, self)
            else:
                _intersect(out, self, other)
            first = False
        if first:
            _merge(out, self)
        return out

    def intersection_update(self, *others):
        for other in others:
            _narrow(self, other)

    def difference(self, *others):
        out = set()
        first = True
        for other in others:
            if first:
                _subtract(out, self, other)
            else:
                _remove_all(out, other)
            first = False
        if first:
            _merge(out, self)
        return out

    def difference_update(self, *others):
        for other in others:
            _remove_all(self, other)

    def symmetric_difference(self, other, /):
        out = set()
        _update(out, other)
        _toggle_all(out, self)
        return out

    def symmetric_difference_update(self, other, /):
        if has_attr(other, "_native_set"):
            _toggle_all(self, other._native_set())
        elif _is_set(other):
            _toggle_all(self, other)
        elif isinstance(other, dict):
            _toggle_keys(self, other)
        else:
            walked = set()
            _update(walked, other)
            _toggle_all(self, walked)

    def isdisjoint(self, other, /) -> bool:
        return _are_disjoint(self, other)

    def issubset(self, other, /) -> bool:
        if _is_set(other):
            return _is_subset(self, other)
        else:
            return _is_subset(self, set(other))

    def issuperset(self, other, /) -> bool:
        if _is_set(other):
            return _is_subset(other, self)
        else:
            return _has_all(self, other)

    # --- operators --------------------------------------------------------------------------------

    def __or__(self, other):
        if _is_set(other):
            out = set()
            _merge(out, self)
            if other is not self:
                _merge(out, other)
            return out
        return NotImplemented

    def __and__(self, other):
        if _is_set(other):
            out = set()
            if other is self:
                _merge(out, self)
            else:
                _intersect(out, self, other)
            return out
        return NotImplemented

    def __sub__(self, other):
        if _is_set(other):
            out = set()
            _subtract(out, self, other)
            return out
        return NotImplemented

    def __xor__(self, other):
        if _is_set(other):
            out = set()
            _merge(out, other)
            _toggle_all(out, self)
            return out
        return NotImplemented

    def __ior__(self, other):
        if has_attr(other, "_native_set"):
            return self.__ior__(other._native_set())
        if _is_set(other):
            _merge(self, other)
            return self
        return NotImplemented

    def __iand__(self, other):
        if has_attr(other, "_native_set"):
            return self.__iand__(other._native_set())
        if _is_set(other):
            _narrow(self, other)
            return self
        return NotImplemented

    def __isub__(self, other):
        if has_attr(other, "_native_set"):
            return self.__isub__(other._native_set())
        if _is_set(other):
            _remove_all(self, other)
            return self
        return NotImplemented

    def __ixor__(self, other):
        if has_attr(other, "_native_set"):
            return self.__ixor__(other._native_set())
        if _is_set(other):
            _toggle_all(self, other)
            return self
        return NotImplemented

    def __eq__(self, other):
        if _is_set(other):
            return _equal(self, other)
        return NotImplemented

    def __le__(self, other):
        if _is_set(other):
            return _is_subset(self, other)
        return NotImplemented

    def __lt__(self, other):
        if _is_set(other):
            return self._used < other._used and _is_subset(self, other)
        return NotImplemented

    def __ge__(self, other):
        if _is_set(other):
            return _is_subset(other, self)
        return NotImplemented

    def __gt__(self, other):
        if _is_set(other):
            return other._used < self._used and _is_subset(other, self)
        return NotImplemented

    def __repr__(self):
        return _repr(self)


@lang("frozenset")
class frozenset[T]:
    """An immutable set."""

    _used: i64
    _fill: i64
    _mask: i64
    _finger: i64
    _hashes: Ptr[i64]
    _keys: Ptr[T]

    def __new__(cls, iterable=(), /):
        if cls is frozenset and isinstance(iterable, frozenset):
            return iterable
        elif cls is frozenset and has_attr(iterable, "_native_frozenset"):
            return iterable._native_frozenset()
        else:
            self = new_object(cls)
            _start(self)
            _update(self, iterable)
            return self

    def __drop__(self):
        _release(self._hashes, self._keys, self._mask)

    def _find(self, key, h: i64) -> i64:
        return _find(self, key, h)

    @inline
    def __len__(self) -> int:
        return self._used

    @inline
    def __bool__(self) -> bool:
        return self._used != 0

    @inline
    def __contains__(self, x) -> bool:
        return _find(self, x, _hash_sought(x)) >= 0

    @inline
    def __iter__(self):
        return set_iterator(self)

    def __hash__(self) -> int:
        return _set_hash(self)

    def copy(self):
        return self

    def union(self, *others):
        out = frozenset()
        _merge(out, self)
        for other in others:
            if other is not self:
                _update(out, other)
        return out

    def intersection(self, *others):
        out = frozenset()
        first = True
        for other in others:
            if not first:
                _narrow(out, other)
            elif other is self:
                _merge(out, self)
            else:
                _intersect(out, self, other)
            first = False
        if first:
            _merge(out, self)
        return out

    def difference(self, *others):
        out = frozenset()
        first = True
        for other in others:
            if first:
                _subtract(out, self, other)
            else:
                _remove_all(out, other)
            first = False
        if first:
            _merge(out, self)
        return out

    def symmetric_difference(self, other, /):
        out = frozenset()
        _update(out, other)
        _toggle_all(out, self)
        return out

    def isdisjoint(self, other, /) -> bool:
        return _are_disjoint(self, other)

    def issubset(self, other, /) -> bool:
        if _is_set(other):
            return _is_subset(self, other)
        else:
            return _is_subset(self, set(other))

    def issuperset(self, other, /) -> bool:
        if _is_set(other):
            return _is_subset(other, self)
        else:
            return _has_all(self, other)

    def __or__(self, other):
        if _is_set(other):
            out = frozenset()
            _merge(out, self)
            if other is not self:
                _merge(out, other)
            return out
        return NotImplemented

    def __and__(self, other):
        if _is_set(other):
            out = frozenset()
            if other is self:
                _merge(out, self)
            else:
                _intersect(out, self, other)
            return out
        return NotImplemented

    def __sub__(self, other):
        if _is_set(other):
            out = frozenset()
            _subtract(out, self, other)
            return out
        return NotImplemented

    def __xor__(self, other):
        if _is_set(other):
            out = frozenset()
            _merge(out, other)
            _toggle_all(out, self)
            return out
        return NotImplemented

    def __eq__(self, other):
        if _is_set(other):
            return _equal(self, other)
        return NotImplemented

    def __le__(self, other):
        if _is_set(other):
            return _is_subset(self, other)
        return NotImplemented

    def __lt__(self, other):
        if _is_set(other):
            return self._used < other._used and _is_subset(self, other)
        return NotImplemented

    def __ge__(self, other):
        if _is_set(other):
            return _is_subset(other, self)
        return NotImplemented

    def __gt__(self, other):
        if _is_set(other):
            return other._used < self._used and _is_subset(other, self)
        return NotImplemented

    def __repr__(self):
        return _repr(self)


class set_iterator[S](_Iterator):
    """Goes through the table of a set or frozenset."""

    _set: S
    _i: i64
    _used: i64

    @inline
    def __init__(self, target):
        self._set = target
        self._i = 0
        self._used = target._used

    @inline
    @unordered
    def __step__(self):
        target = self._set
        if self._used != target._used:
            return self._changed()
        i = self._i
        if target._used == 0:
            return done()
        while i <= target._mask:
            if _is_key(target._hashes.get(i)):
                self._i = i + 1
                return target._keys.get(i)
            i = i + 1
        # Exhausted for good.
        self._i = 0x3FFFFFFFFFFFFFFF
        return done()

    @noinline
    def _changed(self):
        if self._i == 0x3FFFFFFFFFFFFFFF:
            return done()
        # It stays so.
        self._used = -1
        raise RuntimeError("Set changed size during iteration")

    def __length_hint__(self) -> int:
        count: i64 = 0
        i = self._i
        while i <= self._set._mask and self._set._used > 0:
            if _is_key(self._set._hashes.get(i)):
                count = count + 1
            i = i + 1
        return count


def _narrow(s, other):
    """`intersection_update`: the table of the intersection takes the place of the set's."""
    common = set()
    if other is s:
        _merge(common, s)
    else:
        _intersect(common, s, other)
    _swap(s, common)


def _are_disjoint(s, other) -> bool:
    if _is_set(other):
        if other._used > s._used:
            for x in s:
                if x in other:
                    return False
            return True
    for x in other:
        if x in s:
            return False
    return True


def _has_all(s, other) -> bool:
    for x in other:
        if x not in s:
            return False
    return True


def _repr(s):
    """`{1, 2}`; with the name of the class unless that is `set`."""
    name = type_name(s)
    if s._used == 0:
        return name + "()"
    if not _enter(address(s)):
        return name + "(...)"
    out = StringBuilder()
    try:
        if name != "set":
            out.add(name + "(")
        first = True
        for x in s:
            out.add("{" if first else ", ")
            out.add(repr(x))
            first = False
        out.add("}" if name == "set" else "})")
    finally:
        _leave()
    return out.finish()
