"""Weak references. A reference keeps its object in a room of one element that does not count; the runtime's cell says whether the
object is alive."""

from _core import Ptr, address, alloc, has_attr, i64, null, runtime, type_name
from builtins.object import _place


@runtime("weak_cell")
def _weak_cell(place: i64) -> i64: ...
@runtime("weak_alive")
def _weak_alive(cell: i64) -> i64: ...
@runtime("weak_free")
def _weak_free(cell: i64) -> None: ...
@runtime("weak_watch")
def _weak_watch(cell: i64, watcher: i64) -> i64: ...
@runtime("weak_unwatch")
def _weak_unwatch(cell: i64, slot: i64) -> None: ...
@runtime("weak_next")
def _weak_next() -> i64: ...
@runtime("weak_count")
def _weak_count(place: i64) -> i64: ...


def _check(referent):
    """TypeError for what can't have weak references."""
    plain = type(referent) is list or type(referent) is dict or type(referent) is object
    if plain or isinstance(referent, (int, float, complex, str, bytes, tuple)) or referent is None:
        raise TypeError("cannot create weak reference to '" + type_name(referent) + "' object")


class _Weak[T]:
    """An object that may be gone. What lives for ever has no cell. All fields zero is one that was refused."""

    _room: Ptr[T]
    _cell: i64
    # Of a watcher: its slot, plus one.
    _slot: i64

    def _point(self, referent):
        self._slot = 0
        self._cell = 0
        self._room = alloc(1)
        self._room.init(0, referent)
        place: i64 = address(referent)
        if place != 0:
            self._cell = _weak_cell(place)
            self._room.weaken(0)

    def __drop__(self):
        if self._slot != 0:
            _weak_unwatch(self._cell, self._slot - 1)
        if self._cell != 0:
            _weak_free(self._cell)
        self._room.free()

    @inline
    def _is_alive(self):
        return self._cell == 0 or _weak_alive(self._cell) != 0

    def _get(self):
        if self._is_alive():
            return self._room.get(0)
        return None


class _Watchers[R]:
    """The references with a callback, by slot."""

    _room: Ptr[R]
    _size: i64

    def __init__(self):
        self._room = null()
        self._size = 0

    def _put(self, slot: i64, watcher):
        if slot >= self._size:
            self._size = slot + slot + 8
            self._room = self._room.resize(self._size)
        self._room.init(slot, watcher)
        self._room.weaken(slot)

    def __drop__(self):
        self._room.free()


_watchers = _Watchers()


@lang("weak_callbacks")
def _call_back():
    while True:
        slot = _weak_next()
        if slot < 0:
            return
        watcher = _watchers._room.get(slot)
        watcher._notify()


class ReferenceType[T, C](_Weak):
    """`weakref.ref`."""

    _callback: C
    _hash: int
    _is_hashed: bool

    def __init__(self, referent, callback=None, /):
        _check(referent)
        self._point(referent)
        self._is_hashed = False
        self._hash = 0
        self._callback = callback
        if callback is not None and self._cell != 0:
            self._slot = _weak_watch(self._cell, address(self)) + 1
            _watchers._put(self._slot - 1, self)

    @inline
    def __call__(self):
        return self._get()

    @property
    def __callback__(self):
        if self._is_alive():
            return self._callback
        return None

    def _notify(self):
        callback = self._callback
        if callback is not None:
            callback(self)

    def __hash__(self) -> int:
        if not self._is_hashed:
            referent = self._get()
            if referent is None:
                raise TypeError("weak object has gone away")
            self._hash = hash(referent)
            self._is_hashed = True
        return self._hash

    def __eq__(self, other):
        if not isinstance(other, ReferenceType):
            return NotImplemented
        mine = self._get()
        others = other._get()
        if mine is None or others is None:
            return self is other
        return mine == others

    def __repr__(self):
        referent = self._get()
        if referent is None:
            return "<weakref at " + _place(address(self)) + "; dead>"
        return "<weakref at " + _place(address(self)) + "; to '" + type_name(referent) + "' at " + _place(address(referent)) + ">"


ref = ReferenceType


def getweakrefcount(object):
    count: int = _weak_count(address(object))
    return count


class WeakValueDictionary:
    """A mapping whose entries go with their values."""

    def __init__(self, other=(), /):
        self._entries = {}
        self.update(other)

    def _live(self):
        """The entries whose values are alive; forgets the others."""
        live = []
        dead = []
        for key, reference in self._entries.items():
            value = reference._get()
            if value is None:
                dead.append(key)
            else:
                live.append((key, value))
        for key in dead:
            del self._entries[key]
        return live

    def __setitem__(self, key, value):
        self._entries[key] = ref(value)

    def __getitem__(self, key):
        value = self._entries[key]._get()
        if value is None:
            raise KeyError(key)
        return value

    def __delitem__(self, key):
        self[key]
        del self._entries[key]

    def __contains__(self, key):
        return key in self._entries and self._entries[key]._is_alive()

    def __len__(self):
        return len(self._live())

    def __iter__(self):
        return iter([key for key, value in self._live()])

    def get(self, key, default=None):
        if key in self._entries:
            value = self._entries[key]._get()
            if value is not None:
                return value
        return default

    def setdefault(self, key, default):
        if key in self._entries:
            value = self._entries[key]._get()
            if value is not None:
                return value
        self[key] = default
        return default

    def pop(self, key):
        value = self[key]
        del self._entries[key]
        return value

    def keys(self):
        return iter(self)

    def values(self):
        return iter([value for key, value in self._live()])

    def items(self):
        return iter(self._live())

    def clear(self):
        self._entries.clear()

    def update(self, other=(), /):
        if has_attr(other, "items"):
            for key, value in other.items():
                self[key] = value
        else:
            for key, value in other:
                self[key] = value

    def copy(self):
        return WeakValueDictionary(self)

    def __repr__(self):
        return "<WeakValueDictionary at " + _place(address(self)) + ">"


class WeakKeyDictionary:
    """A mapping whose entries go with their keys."""

    def __init__(self, other=()):
        self._entries = {}
        self.update(other)

    def _live(self):
        live = []
        dead = []
        for reference, value in self._entries.items():
            key = reference._get()
            if key is None:
                dead.append(reference)
            else:
                live.append((key, value))
        for reference in dead:
            del self._entries[reference]
        return live

    def __setitem__(self, key, value):
        self._entries[ref(key)] = value

    def __getitem__(self, key):
        reference = ref(key)
        if reference not in self._entries:
            raise KeyError(key)
        return self._entries[reference]

    def __delitem__(self, key):
        del self._entries[ref(key)]

    def __contains__(self, key):
        return ref(key) in self._entries

    def __len__(self):
        return len(self._live())

    def __iter__(self):
        return iter([key for key, value in self._live()])

    def get(self, key, default=None):
        return self._entries.get(ref(key), default)

    def setdefault(self, key, default=None):
        return self._entries.setdefault(ref(key), default)

    def pop(self, key):
        return self._entries.pop(ref(key))

    def keys(self):
        return iter(self)

    def values(self):
        return iter([value for key, value in self._live()])

    def items(self):
        return iter(self._live())

    def update(self, other=()):
        if has_attr(other, "items"):
            for key, value in other.items():
                self[key] = value
        else:
            for key, value in other:
                self[key] = value

    def copy(self):
        return WeakKeyDictionary(self)

    def __repr__(self):
        return "<WeakKeyDictionary at " + _place(address(self)) + ">"


class WeakSet:
    """A set whose elements go when nothing else refers to them."""

    def __init__(self, data=()):
        self._references = set()
        self.update(data)

    def _live(self):
        live = []
        dead = []
        for reference in self._references:
            item = reference._get()
            if item is None:
                dead.append(reference)
            else:
                live.append(item)
        for reference in dead:
            self._references.discard(reference)
        return live

    def add(self, item):
        self._references.add(ref(item))

    def discard(self, item):
        self._references.discard(ref(item))

    def remove(self, item):
        self._references.remove(ref(item))

    def update(self, other):
        for item in other:
            self.add(item)

    def clear(self):
        self._references.clear()

    def __contains__(self, item):
        return ref(item) in self._references

    def __len__(self):
        return len(self._live())

    def __iter__(self):
        return iter(self._live())

# What CPython's module has beside (scripts/library_gaps.py).
_lacks = """
    proxy getweakrefs ProxyType CallableProxyType ProxyTypes WeakMethod finalize WeakKeyDictionary.clear WeakKeyDictionary.keyrefs
    WeakKeyDictionary.popitem WeakValueDictionary.itervaluerefs WeakValueDictionary.popitem WeakValueDictionary.valuerefs WeakSet.copy
    WeakSet.difference WeakSet.difference_update WeakSet.intersection WeakSet.intersection_update WeakSet.isdisjoint WeakSet.issubset
    WeakSet.issuperset WeakSet.pop WeakSet.symmetric_difference WeakSet.symmetric_difference_update WeakSet.union
"""
