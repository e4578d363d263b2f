"""Dicts and sets of Python's in native code, read and changed in place as lists are. Keys are ints and strs; where the interpreter would have
to ask a key of another type whether it is equal, native code ends."""

from _core import Ptr, done, has_attr, i64, noinline, runtime, static_len
from _ext_give import give
from _ext_list import give_item, put_number
from _ext_misfit import raise_misfit
from _ext_python import at, dict_class, misfit, set_class, version
from builtins.dict import _raise_key_error
from builtins.dict_views import _raise_changed_keys
from builtins.iterators import _Iterator

__all__ = ["dict_kind", "dict_view", "set_kind", "set_view", "take_dict", "take_set"]


@runtime("py_give_object")
def _give_object(address: i64) -> i64: ...
@runtime("py_take_dict")
def _take_dict(args: i64, i: i64, key: i64, value: i64) -> i64: ...
@runtime("py_dict_find_int")
def _dict_find_int(dict: i64, key: int) -> i64: ...
@runtime("py_dict_find_str")
def _dict_find_str(dict: i64, key: str) -> i64: ...
@runtime("py_dict_assign")
def _dict_assign(dict: i64, slot: i64, value: i64) -> bool: ...
@runtime("py_dict_add")
def _dict_add(dict: i64, key: i64, value: i64) -> bool: ...
@runtime("py_dict_remove")
def _dict_remove(dict: i64, slot: i64) -> bool: ...
@runtime("py_dict_clear")
def _dict_clear(dict: i64) -> bool: ...
@runtime("py_dict_next")
def _dict_next(dict: i64, place: i64) -> i64: ...
@runtime("py_dict_before")
def _dict_before(dict: i64, place: i64) -> i64: ...
@runtime("py_dict_place")
def _dict_place(dict: i64, slot: i64) -> i64: ...
@runtime("py_take_set")
def _take_set(args: i64, i: i64, kind: i64) -> i64: ...
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
@runtime("py_set_size")
def _set_size(set: i64) -> i64: ...


@value
class dict_kind[K, V]:
    """Dicts as elements."""

    _class: i64
    _key: K
    _value: V

    def __init__(self, key, value):
        self._class = dict_class()
        self._key = key
        self._value = value

    def _load(self, items: i64, i: i64):
        address = _take_dict(items, i, self._key._class, self._value._class)
        if misfit():
            raise_misfit()
        return dict_view(address, self._key, self._value)


@value
class set_kind[K]:
    """Sets as elements."""

    _class: i64
    _kind: K

    def __init__(self, kind):
        self._class = set_class()
        self._kind = kind

    def _load(self, items: i64, i: i64):
        address = _take_set(items, i, self._kind._class)
        if misfit():
            raise_misfit()
        return set_view(address, self._kind)


def take_dict(args: i64, i: i64, key, value):
    """Argument i, a dict whose keys and values are of two kinds."""
    return dict_view(_take_dict(args, i, key._class, value._class), key, value)


def take_set(args: i64, i: i64, kind):
    """Argument i, a set whose items are of a kind."""
    return set_view(_take_set(args, i, kind._class), kind)


@counts_as("dict")
class dict_view[K, V]:
    """The dict at an address, which lives as long as the call."""

    _address: i64
    _object: Ptr[i64]
    _key: K
    _value: V

    __hash__ = None

    def __init__(self, address: i64, key, value):
        self._address = address
        self._object = at(address)
        self._key = key
        self._value = value

    def _given(self) -> i64:
        return _give_object(self._address)

    # --- items: a slot is where the key is, and behind it the value ---------------------------------

    def _find(self, key) -> i64:
        """The slot of a key, or 0."""
        slot: i64 = 1
        if has_attr(key, "_given"):
            raise_misfit()
        elif isinstance(key, int):
            slot = _dict_find_int(self._address, key)
        elif isinstance(key, str):
            slot = _dict_find_str(self._address, key)
        else:
            raise_misfit()
        if slot == 1:
            raise_misfit()
        return slot

    @inline
    def _key_at(self, slot: i64):
        return self._key._load(slot, 0)

    @inline
    def _value_at(self, slot: i64):
        return self._value._load(slot, 1)

    @inline
    def _is_watched(self) -> bool:
        """Whether somebody is told of each change."""
        return version() >= 12 and self._object.get(3) & 255 != 0

    def _there(self, key) -> i64:
        slot = self._find(key)
        if slot == 0:
            _raise_key_error(key)
        return slot

    def _remove(self, slot: i64):
        if not _dict_remove(self._address, slot):
            raise_misfit()

    def __len__(self) -> int:
        return self._object.get(2)

    def __bool__(self) -> bool:
        return self._object.get(2) != 0

    def __contains__(self, key) -> bool:
        return self._find(key) != 0

    def __getitem__(self, key):
        return self._value_at(self._there(key))

    def __setitem__(self, key, value):
        self._put(self._find(key), key, value)

    def _put(self, slot: i64, key, value):
        if slot != 0 and not self._is_watched():
            if put_number(slot + 8, value):
                return
        self._put_given(slot, key, give_item(value))

    def __delitem__(self, key):
        self._remove(self._there(key))

    def get(self, key, default=None, /):
        slot = self._find(key)
        if slot == 0:
            return default
        return self._value_at(slot)

    def setdefault(self, key, default=None, /):
        slot = self._find(key)
        if slot == 0:
            self._put(0, key, default)
            # Read back, so that the result has the type of the dict's values alone.
            slot = self._find(key)
        return self._value_at(slot)

    def _set_fresh(self, key, value):
        self._put_given(self._find(key), key, give(value))

    def _put_given(self, slot: i64, key, value: i64):
        if slot != 0:
            if not _dict_assign(self._address, slot, value):
                raise_misfit()
        else:
            if not _dict_add(self._address, give(key), value):
                raise_misfit()

    def _setdefault_fresh(self, key, default):
        slot = self._find(key)
        if slot == 0:
            self._put_given(0, key, give(default))
            slot = self._find(key)
        return self._value_at(slot)

    def pop(self, key, /, *default):
        slot = self._find(key)
        if slot == 0:
            if static_len(default) == 0:
                _raise_key_error(key)
            else:
                return default[0]
        value = self._value_at(slot)
        self._remove(slot)
        return value

    def popitem(self):
        slot = _dict_before(self._address, 0x3FFFFFFFFFFFFFFF)
        if slot == 0:
            raise KeyError("popitem(): dictionary is empty")
        key = self._key_at(slot)
        value = self._value_at(slot)
        self._remove(slot)
        return (key, value)

    def clear(self):
        if not _dict_clear(self._address):
            raise_misfit()

    def copy(self):
        out = {}
        for key, value in self.items():
            out[key] = value
        return out

    def update(self, other=(), /):
        if isinstance(other, dict_view):
            if other._address != self._address:
                for key, value in other.items():
                    self[key] = value
        elif isinstance(other, dict):
            for key, value in other.items():
                self[key] = value
        else:
            for pair in other:
                key, value = pair
                self[key] = value

    def keys(self):
        return _keys_view(self)

    def values(self):
        return _values_view(self)

    def items(self):
        return _items_view(self)

    def __iter__(self):
        return _key_iterator(self)

    def __reversed__(self):
        return reversed(self.copy())

    def __or__(self, other):
        return self.copy() | _own(other)

    def __ror__(self, other):
        return other | self.copy()

    def __ior__(self, other):
        self.update(other)
        return self

    def __eq__(self, other):
        for value in self.values():
            if isinstance(value, float):
                # As an object a NaN equals itself.
                if value != value:
                    raise_misfit()
        return self.copy() == _own(other)

    def __repr__(self):
        return repr(self.copy())


def _own(other):
    if isinstance(other, (dict_view, set_view)):
        return other.copy()
    else:
        return other


# --- iteration -------------------------------------------------------------------------------------------
# Each iterator has `_dict`, `_i` (the next entry), `_used` (the dict's size at the start), `_left` (items still to come).

@inline
def _start(it, target):
    it._dict = target
    it._i = 0
    it._used = target._object.get(2)
    it._left = it._used


@inline
def _advance(it) -> i64:
    """The slot of the next item, or 0."""
    target = it._dict
    if it._used != target._object.get(2):
        return _changed_size(it)
    i = it._i
    slot = _slot(target._object.get(4), i)
    if slot != 0 and it._left != 0:
        it._i = i + 1
        it._left = it._left - 1
        return slot
    slot = _dict_next(target._address, i)
    if slot == 0:
        it._i = 0x3FFFFFFFFFFFFFFF
        return 0
    if it._left == 0:
        _raise_changed_keys()
    it._left = it._left - 1
    it._i = _dict_place(target._address, slot) + 1
    return slot


@inline
def _slot(keys: i64, i: i64) -> i64:
    """The slot of entry i, if there is one that is not empty."""
    sizes = at(keys).get(1)
    slot = keys + 32 + (1 << ((sizes >> 8) & 255)) + (i * 16 if (sizes >> 16) & 255 != 0 else i * 24 + 8)
    if i < at(keys).get(3):
        if at(slot).get(1) != 0:
            return slot
    return 0


@noinline
def _changed_size(it) -> i64:
    if it._i == 0x3FFFFFFFFFFFFFFF:
        return 0
    it._used = -1
    raise RuntimeError("dictionary changed size during iteration")


class _key_iterator[D](_Iterator):
    _dict: D
    _i: i64
    _used: i64
    _left: i64

    @inline
    def __init__(self, target):
        _start(self, target)

    @inline
    def __step__(self):
        slot = _advance(self)
        if slot == 0:
            return done()
        return self._dict._key_at(slot)


class _value_iterator[D](_Iterator):
    _dict: D
    _i: i64
    _used: i64
    _left: i64

    @inline
    def __init__(self, target):
        _start(self, target)

    @inline
    def __step__(self):
        slot = _advance(self)
        if slot == 0:
            return done()
        return self._dict._value_at(slot)


class _item_iterator[D](_Iterator):
    _dict: D
    _i: i64
    _used: i64
    _left: i64

    @inline
    def __init__(self, target):
        _start(self, target)

    @inline
    def __step__(self):
        slot = _advance(self)
        if slot == 0:
            return done()
        return (self._dict._key_at(slot), self._dict._value_at(slot))


@counts_as("dict_keys")
class _keys_view[D]:
    _dict: D

    def __init__(self, target):
        self._dict = target

    def __iter__(self):
        return _key_iterator(self._dict)

    def __len__(self) -> int:
        return len(self._dict)

    def __contains__(self, key) -> bool:
        return key in self._dict


@counts_as("dict_values")
class _values_view[D]:
    _dict: D

    def __init__(self, target):
        self._dict = target

    def __iter__(self):
        return _value_iterator(self._dict)

    def __len__(self) -> int:
        return len(self._dict)


@counts_as("dict_items")
class _items_view[D]:
    _dict: D

    def __init__(self, target):
        self._dict = target

    def __iter__(self):
        return _item_iterator(self._dict)

    def __len__(self) -> int:
        return len(self._dict)


# --- sets -------------------------------------------------------------------------------------------------

@counts_as("set")
class set_view[K]:
    """The set at an address, which lives as long as the call."""

    _address: i64
    _kind: K

    __hash__ = None

    def __init__(self, address: i64, kind):
        self._address = address
        self._kind = kind

    def _given(self) -> i64:
        return _give_object(self._address)

    def _find(self, item) -> i64:
        """The place of an item, or -1."""
        place: i64 = -2
        if has_attr(item, "_given"):
            raise_misfit()
        elif isinstance(item, int):
            place = _set_find_int(self._address, item)
        elif isinstance(item, str):
            place = _set_find_str(self._address, item)
        else:
            raise_misfit()
        if place == -2:
            raise_misfit()
        return place

    def _at(self, place: i64):
        return self._kind._load(_set_slot(self._address, place), 0)

    def __len__(self) -> int:
        return _set_size(self._address)

    def __bool__(self) -> bool:
        return _set_size(self._address) != 0

    def __contains__(self, item) -> bool:
        return self._find(item) >= 0

    def __iter__(self):
        return _set_iterator(self)

    def add(self, item, /):
        if self._find(item) < 0:
            if not _set_put(self._address, give(item)):
                raise_misfit()

    def discard(self, item, /):
        place = self._find(item)
        if place >= 0:
            _set_remove(self._address, place)

    def remove(self, item, /):
        place = self._find(item)
        if place < 0:
            _raise_key_error(item)
        _set_remove(self._address, place)

    def pop(self):
        place = _set_finger(self._address)
        if place < 0:
            raise KeyError("pop from an empty set")
        item = self._at(place)
        _set_pop(self._address, place)
        return item

    def clear(self):
        _set_clear(self._address)

    def update(self, *others):
        for other in others:
            self._add_all(other)

    def _add_all(self, other):
        if isinstance(other, set_view):
            # CPython makes room for all of them at once, which shows when it is iterated.
            raise_misfit()
        elif isinstance(other, (set, frozenset, dict)):
            raise_misfit()
        else:
            for item in other:
                self.add(item)

    def isdisjoint(self, other) -> bool:
        for item in other:
            if item in self:
                return False
        return True


class _set_iterator[S](_Iterator):
    _set: S
    _i: i64
    _used: i64

    def __init__(self, target):
        self._set = target
        self._i = 0
        self._used = _set_size(target._address)

    def __step__(self):
        if self._used < 0:
            return done()
        if self._used != _set_size(self._set._address):
            self._used = -1
            raise RuntimeError("Set changed size during iteration")
        place = _set_next(self._set._address, self._i)
        if place < 0:
            self._used = -1
            return done()
        self._i = place + 1
        return self._set._at(place)
