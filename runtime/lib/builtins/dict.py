"""`dict`: a compact hash table that keeps the order of insertion.

Entries stand in three parallel rooms in the order of insertion: hash, key, value. `_table` maps a hash to the index of its
entry: open addressing with a power-of-two size, perturbed probing as in CPython. A removed entry stays as a hole
(hash -1, which no key has) until the next resize; its place in the table says "removed", so that probing goes on.

Equality of keys may run the program's code, which may change the dictionary; after each such call the entry is
checked again.
"""

from _core import (
    Ptr, address, has_attr, has_special, i32, i64, invoke, is_only_int, is_static_tuple, null, static_len, to_i32, to_i64, to_u64,
)
from .builder import StringBuilder
from .dict_views import dict_items, dict_keyiterator, dict_keys, dict_reversekeyiterator, dict_values
from .equality import _same
from .int import is_word
from .repr_guard import _enter, _leave


@lang("dict")
class dict[K, V]:
    """All fields zero is an empty dict. `_room`: insertions until the next resize; a table exists iff `_fill + _room > 0`."""

    _used: i64
    _fill: i64
    _room: i64
    _mask: i64
    _table: Ptr[i32]
    _hashes: Ptr[i64]
    _keys: Ptr[K]
    _values: Ptr[V]

    __hash__ = None

    def __init__(self, other=(), /, **kwargs):
        self._start()
        _update(self, other)
        _update_keywords(self, kwargs)

    @inline
    def _start(self):
        self._used = 0
        self._fill = 0
        self._room = 0
        self._mask = 0
        self._table = null()
        self._hashes = null()
        self._keys = null()
        self._values = null()

    def __drop__(self):
        _release(self._table, self._hashes, self._keys, self._values, self._fill, self._used)

    @classmethod
    def fromkeys(cls, iterable, value=None, /):
        out = cls()
        for key in iterable:
            out[key] = value
        return out

    # --- the table --------------------------------------------------------------------------------

    @inline
    def _find(self, key, h: i64) -> i64:
        """Index of the key's entry, or -1."""
        if is_only_int(key) and is_only_int(self._keys):
            if is_word(key):
                return _find_word(self._table, self._mask, self._keys, key, h)
        return self._search(key, h)

    @noinline
    def _search(self, key, h: i64) -> i64:
        """The same for any key. Where equality does nothing but read, LLVM has two searches for the same key in a row done once."""
        if self._table.is_null():
            return -1
        perturb = to_u64(h)
        slot = h & self._mask
        while True:
            index = to_i64(self._table.get(slot))
            if index >= 0:
                if isinstance(key, int) and isinstance(self._keys.get(index), int):
                    # Comparing is cheaper than reading the hash first.
                    if self._keys.get(index) == key:
                        return index
                elif self._hashes.get(index) == h:
                    found = self._keys.get(index)
                    if found is key:
                        return index
                    equal = found == key
                    if self._table.is_null():
                        return -1
                    if equal:
                        if index < self._fill and self._hashes.get(index) == h:
                            return index
                        # The comparison has changed the dictionary: from the start.
                        perturb = to_u64(h)
                        slot = h & self._mask
                        continue
            elif index == -1:
                return -1
            perturb = perturb >> 5
            slot = (slot * 5 + to_i64(perturb) + 1) & self._mask

    @inline
    def _free_slot(self, h: i64) -> i64:
        """A place of the table for a new entry."""
        perturb = to_u64(h)
        slot = h & self._mask
        while to_i64(self._table.get(slot)) >= 0:
            perturb = perturb >> 5
            slot = (slot * 5 + to_i64(perturb) + 1) & self._mask
        return slot

    def _slot_of(self, index: i64) -> i64:
        """The place of the table that names an entry."""
        h = self._hashes.get(index)
        perturb = to_u64(h)
        slot = h & self._mask
        while to_i64(self._table.get(slot)) != index:
            perturb = perturb >> 5
            slot = (slot * 5 + to_i64(perturb) + 1) & self._mask
        return slot

    @inline
    def _insert(self, key, h: i64, value):
        """Adds a key that is not there."""
        if self._room == 0:
            self._resize(self._used * 2 if self._used > 50000 else self._used * 3)
        index = self._fill
        self._table.set(self._free_slot(h), to_i32(index))
        self._hashes.init(index, h)
        self._keys.init(index, key)
        self._values.init(index, value)
        self._fill = index + 1
        self._room = self._room - 1
        self._used = self._used + 1

    @inline
    def _put(self, key, h: i64, value):
        index = self._find(key, h)
        if index >= 0:
            self._values.set(index, value)
        else:
            self._insert(key, h, value)

    def _take(self, index: i64):
        """Removes an entry; returns its value."""
        removed: i32 = -2
        self._table.set(self._slot_of(index), removed)
        hole: i64 = -1
        self._hashes.set(index, hole)
        self._used = self._used - 1
        value = self._values.take(index)
        # May run the program's code; all is in order by now.
        self._keys.drop(index, 1)
        return value

    @noinline
    def _resize(self, least: i64):
        """A new table of at least so many places, two thirds of which may be used; no holes in the entries."""
        size: i64 = 8
        while size < least:
            size = size << 1
        if size > 0x80000000:
            raise MemoryError()
        # What is in it is of no use, but a room that grows in place needs no second one.
        self._table = self._table.resize(size)
        self._close_holes()
        self._mask = size - 1
        self._room = 0
        self._rebuild(size)
        capacity = (size << 1) // 3
        self._hashes = self._hashes.resize(capacity)
        self._keys = self._keys.resize(capacity)
        self._values = self._values.resize(capacity)
        self._room = capacity - self._used

    def _close_holes(self):
        if self._used == self._fill:
            return
        to: i64 = 0
        i: i64 = 0
        while i < self._fill:
            if self._hashes.get(i) != -1:
                if to < i:
                    self._hashes.set(to, self._hashes.get(i))
                    self._keys.init(to, self._keys.take(i))
                    self._values.init(to, self._values.take(i))
                to = to + 1
            i = i + 1
        self._fill = to

    def _rebuild(self, size: i64):
        """Fills the table from the hashes."""
        free: i32 = -1
        i: i64 = 0
        while i < size:
            self._table.init(i, free)
            i = i + 1
        i = 0
        while i < self._fill:
            self._table.set(self._free_slot(self._hashes.get(i)), to_i32(i))
            i = i + 1

    def _reserve(self, more: i64):
        """Room for so many insertions."""
        if more > self._room:
            self._resize((self._used + more) * 3 // 2 + 1)

    def _add_all(self, other):
        """Adds all of another dict, keeping its hashes."""
        count = other._used
        if count == 0:
            return
        fresh = self._used == 0
        if fresh and count == other._fill:
            self._become(other)
            return
        if fresh or count > self._room:
            self._reserve(count)
        i: i64 = 0
        while i < other._fill:
            h = other._hashes.get(i)
            if h != -1:
                if fresh:
                    self._insert(other._keys.get(i), h, other._values.get(i))
                else:
                    self._put(other._keys.get(i), h, other._values.get(i))
                    if other._used != count:
                        raise RuntimeError("dict mutated during update")
            i = i + 1

    def _become(self, other):
        """Of an empty dict: a copy of another one, which has no holes, table and all."""
        size = other._mask + 1
        self._resize(size)
        i: i64 = 0
        while i < size:
            self._table.set(i, other._table.get(i))
            i = i + 1
        count = other._fill
        i = 0
        while i < count:
            self._hashes.set(i, other._hashes.get(i))
            self._keys.init(i, other._keys.get(i))
            self._values.init(i, other._values.get(i))
            i = i + 1
        self._used = count
        self._fill = count
        self._room = self._room - count

    # --- elements ---------------------------------------------------------------------------------

    @inline
    def __len__(self) -> int:
        return self._used

    @inline
    def __bool__(self) -> bool:
        return self._used != 0

    @inline
    def __contains__(self, key) -> bool:
        return self._find(key, hash(key)) >= 0

    @inline
    def __getitem__(self, key):
        index = self._find(key, hash(key))
        if index < 0:
            if has_special(self, "__missing__"):
                return invoke(self, "__missing__", key)
            else:
                _raise_key_error(key)
        return self._values.get(index)

    @inline
    def __setitem__(self, key, value):
        self._put(key, hash(key), value)

    def __delitem__(self, key):
        index = self._find(key, hash(key))
        if index < 0:
            _raise_key_error(key)
        self._take(index)

    # --- methods ----------------------------------------------------------------------------------

    @inline
    def get(self, key, default=None, /):
        index = self._find(key, hash(key))
        if index < 0:
            return default
        return self._values.get(index)

    def setdefault(self, key, default=None, /):
        h: i64 = hash(key)
        index = self._find(key, h)
        if index >= 0:
            return self._values.get(index)
        self._insert(key, h, default)
        # Read back, so that the result has the type of the dictionary's values alone.
        return self._values.get(self._fill - 1)

    def pop(self, key, /, *default):
        index = self._find(key, hash(key))
        if index < 0:
            if static_len(default) == 0:
                _raise_key_error(key)
            else:
                return default[0]
        return self._take(index)

    def popitem(self):
        if self._used == 0:
            raise KeyError("popitem(): dictionary is empty")
        index = self._fill - 1
        while self._hashes.get(index) == -1:
            index = index - 1
        removed: i32 = -2
        self._table.set(self._slot_of(index), removed)
        self._fill = index
        self._used = self._used - 1
        return (self._keys.take(index), self._values.take(index))

    def clear(self):
        table = self._table
        hashes = self._hashes
        keys = self._keys
        values = self._values
        fill = self._fill
        used = self._used
        self._start()
        _release(table, hashes, keys, values, fill, used)

    def copy(self):
        out = {}
        out._add_all(self)
        return out

    def update(self, other=(), /, **kwargs):
        _update(self, other)
        _update_keywords(self, kwargs)

    @inline
    def keys(self):
        return dict_keys(self)

    @inline
    def values(self):
        return dict_values(self)

    @inline
    def items(self):
        return dict_items(self)

    # --- operators --------------------------------------------------------------------------------

    def __or__(self, other):
        if isinstance(other, dict):
            out = {}
            out._add_all(self)
            out._add_all(other)
            return out
        return NotImplemented

    def __ror__(self, other):
        if isinstance(other, dict):
            out = {}
            out._add_all(other)
            out._add_all(self)
            return out
        return NotImplemented

    def __ior__(self, other):
        _update(self, other)
        return self

    def __eq__(self, other):
        if isinstance(other, dict):
            if self._used != other._used:
                return False
            i: i64 = 0
            while i < self._fill:
                h = self._hashes.get(i)
                if h != -1:
                    value = self._values.get(i)
                    index = other._find(self._keys.get(i), h)
                    if index < 0:
                        return False
                    if not _same(value, other._values.get(index)):
                        return False
                i = i + 1
            return True
        return NotImplemented

    def __repr__(self):
        if self._used == 0:
            return "{}"
        if not _enter(address(self)):
            return "{...}"
        out = StringBuilder()
        try:
            first = True
            i: i64 = 0
            while i < self._fill:
                if self._hashes.get(i) != -1:
                    value = self._values.get(i)
                    out.add("{" if first else ", ")
                    out.add(repr(self._keys.get(i)))
                    out.add(": ")
                    out.add(repr(value))
                    first = False
                i = i + 1
            out.add("}")
        finally:
            _leave()
        return out.finish()

    @inline
    def __iter__(self):
        return dict_keyiterator(self)

    def __reversed__(self):
        return dict_reversekeyiterator(self)


@noinline
def _find_word(table: Ptr[i32], mask: i64, keys, key: int, h: i64) -> i64:
    """The same among ints. It does nothing but read and meets no big int."""
    if table.is_null():
        return -1
    perturb = to_u64(h)
    slot = h & mask
    while True:
        index = to_i64(table.get(slot))
        if index >= 0:
            if keys.holds(index, key):
                return index
        elif index == -1:
            return -1
        perturb = perturb >> 5
        slot = (slot * 5 + to_i64(perturb) + 1) & mask


def _release(table, hashes, keys, values, fill: i64, used: i64):
    """Releases the entries and their rooms."""
    i: i64 = 0
    while i < fill:
        if used == fill or hashes.get(i) != -1:
            keys.drop(i, 1)
            values.drop(i, 1)
        i = i + 1
    table.free()
    hashes.free()
    keys.free()
    values.free()


def _update(target, other):
    """`update` with a mapping, or an iterable of pairs."""
    if isinstance(other, dict):
        if other is not target:
            target._add_all(other)
    elif is_static_tuple(other) and static_len(other) == 0:
        pass
    elif has_attr(other, "keys"):
        for key in other.keys():
            dict.__setitem__(target, key, other[key])
    else:
        position: i64 = 0
        for pair in other:
            _put_pair(target, pair, position)
            position = position + 1


def _update_keywords(target, keywords):
    for name in keywords:
        dict.__setitem__(target, name, keywords[name])


@inline
def _put_pair(target, pair, position: i64):
    """Stores a pair, which may be any iterable of two elements."""
    if is_static_tuple(pair):
        if static_len(pair) == 2:
            dict.__setitem__(target, pair[0], pair[1])
        else:
            _raise_pair_length(position, static_len(pair))
    elif has_special(pair, "__iter__") or has_special(pair, "__getitem__"):
        parts = list(pair)
        if len(parts) != 2:
            _raise_pair_length(position, len(parts))
        dict.__setitem__(target, parts[0], parts[1])
    else:
        _raise_no_pair(position)


@noinline
def _raise_pair_length(position: int, length: int):
    raise ValueError("dictionary update sequence element #" + str(position) + " has length " + str(length)
                     + "; 2 is required")


@noinline
def _raise_no_pair(position: int):
    raise TypeError("cannot convert dictionary update sequence element #" + str(position) + " to a sequence")


@noinline
def _raise_key_error(key):
    raise KeyError(key)
