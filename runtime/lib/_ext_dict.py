"""Dicts of Python's in native code, `defaultdict`s too, read and changed in place as lists are. Keys are scalars and tuples of these; where the interpreter would have
to ask a key of another type whether it is equal, native code ends."""

from _core import Ptr, content, done, has_attr, head, hold, i64, is_static_tuple, noinline, runtime, static_len, tail
from _ext_give import give_fresh
from _ext_list import give_item, put_number
from _ext_misfit import raise_misfit
from _ext_python import at, dict_class, is_default_dict, misfit, version
from _ext_set import _at_least, _at_most, _equals, _greater, _less
from builtins.dict import _raise_key_error
from builtins.dict_views import _raise_changed_keys
from builtins.iterators import _Iterator

__all__ = ["dict_kind", "dict_view", "take_dict", "view_dict"]


@runtime("py_give_object")
def _give_object(address: i64) -> i64: ...
@runtime("py_take_dict")
def _take_dict(args: i64, i: i64, key: i64, value: i64) -> i64: ...
@runtime("py_dict_find_int")
def _dict_find_int(dict: i64, key: int) -> i64: ...
@runtime("py_dict_find_str")
def _dict_find_str(dict: i64, key: str) -> i64: ...
@runtime("py_dict_find_object")
def _dict_find_object(dict: i64, key: i64) -> i64: ...
@runtime("py_dict_assign")
def _dict_assign(dict: i64, slot: i64, value: i64) -> bool: ...
@runtime("py_dict_add")
def _dict_add(dict: i64, key: i64, value: i64) -> bool: ...
@runtime("py_dict_default")
def _dict_default(dict: i64) -> i64: ...
@runtime("py_dict_remove")
def _dict_remove(dict: i64, slot: i64) -> bool: ...
@runtime("py_dict_clear")
def _dict_clear(dict: i64) -> bool: ...
@runtime("py_dict_next")
def _dict_next(dict: i64, place: i64) -> i64: ...
@runtime("py_dict_before")
def _dict_before(dict: i64, place: i64) -> i64: ...
@runtime("py_last")
def _last() -> Ptr[i64]: ...
@runtime("py_dict_place")
def _dict_place(dict: i64, slot: i64) -> i64: ...
@inline
def dict_kind(key, value):
    return hold(_dict_kind, (key, value))


@held("tuple")
class _dict_kind[T]:
    """Dicts as elements."""

    @inline
    def _class(self) -> i64:
        return dict_class()

    def _load(self, items: i64, i: i64):
        key, value = content(self)
        address = _take_dict(items, i, key._class(), value._class())
        if misfit():
            raise_misfit()
        return hold(dict_view, (address, key, value))


def take_dict(args: i64, i: i64, key, value):
    """Argument i, a dict whose keys and values are of two kinds."""
    return hold(dict_view, (_take_dict(args, i, key._class(), value._class()), key, value))


@inline
def view_dict(address: i64, key, value):
    """The dict at an address."""
    return hold(dict_view, (address, key, value))


@inline
def _address(view) -> i64:
    return head(content(view))


@inline
def _object(view):
    return at(_address(view))


@inline
def _key(view):
    """The kind of a dict's keys."""
    return head(tail(content(view)))


@inline
def _value(view):
    """The kind of a dict's values."""
    return head(tail(tail(content(view))))


@held("tuple")
@counts_as("dict")
@may_be("defaultdict")
class dict_view[T]:
    """The dict at an address, which lives as long as the call. Such an object consists of the address and the kinds of keys and values. It may be a
    `defaultdict`, which only matters for keys that are missing and where the dict itself is copied or shown."""

    __hash__ = None
    _match_mapping = True

    def _given(self) -> i64:
        return _give_object(_address(self))

    @inline
    def _place_of(self) -> i64:
        return _address(self)

    def _room_in_set(self) -> i64:
        """For how many items a set makes room before it is given the keys."""
        return 0 if is_default_dict(_address(self)) else _object(self).get(2)

    # --- items: a slot is where the key is, and behind it the value ---------------------------------

    def _find(self, key) -> i64:
        """The slot of a key, or 0."""
        slot: i64 = 1
        if has_attr(key, "_key"):
            slot = self._find(key._key())
        elif has_attr(key, "_given"):
            raise_misfit()
        elif isinstance(key, int):
            slot = _dict_find_int(_address(self), key)
        elif isinstance(key, str):
            slot = _dict_find_str(_address(self), key)
        elif isinstance(key, (float, bytes)) or key is None or is_static_tuple(key):
            slot = _dict_find_object(_address(self), give_item(key))
        else:
            raise_misfit()
        if slot == 1:
            raise_misfit()
        return slot

    @inline
    def _key_at(self, slot: i64):
        return _key(self)._load(slot, 0)

    @inline
    def _value_at(self, slot: i64):
        return _value(self)._load(slot, 1)

    @inline
    def _is_watched(self) -> bool:
        """Whether somebody is told of each change."""
        return version() >= 12 and _object(self).get(3) & 255 != 0

    def _there(self, key) -> i64:
        slot = self._find(key)
        if slot == 0:
            _raise_key_error(key)
        return slot

    def _remove(self, slot: i64):
        if not _dict_remove(_address(self), slot):
            raise_misfit()

    def __len__(self) -> int:
        return _object(self).get(2)

    def __bool__(self) -> bool:
        return _object(self).get(2) != 0

    def __contains__(self, key) -> bool:
        return self._find(key) != 0

    def __getitem__(self, key):
        slot = self._find(key)
        if slot == 0:
            slot = self._missing(key)
        return self._value_at(slot)

    @noinline
    def _missing(self, key) -> i64:
        """The slot of a key that is missing, if the dict makes its value."""
        if _object(self).get(1) == dict_class():
            _raise_key_error(key)
        value = _dict_default(_address(self))
        if value == 0:
            raise_misfit()
        if not _dict_add(_address(self), give_item(key), value):
            raise_misfit()
        return self._find(key)

    @property
    def default_factory(self):
        raise_misfit()

    @inline
    def _check_plain(self):
        if _object(self).get(1) != dict_class():
            raise_misfit()

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
        self._put_given(self._find(key), key, give_fresh(value))

    def _put_given(self, slot: i64, key, value: i64):
        if slot != 0:
            if not _dict_assign(_address(self), slot, value):
                raise_misfit()
        else:
            if not _dict_add(_address(self), give_item(key), value):
                raise_misfit()

    def _setdefault_fresh(self, key, default):
        slot = self._find(key)
        if slot == 0:
            self._put_given(0, key, give_fresh(default))
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
        slot = _dict_before(_address(self), 0x3FFFFFFFFFFFFFFF)
        if slot == 0:
            raise KeyError("popitem(): dictionary is empty")
        key = self._key_at(slot)
        value = self._value_at(slot)
        self._remove(slot)
        return (key, value)

    def clear(self):
        if not _dict_clear(_address(self)):
            raise_misfit()

    def copy(self):
        self._check_plain()
        return self._items_copied()

    def _items_copied(self):
        out = {}
        for key, value in self.items():
            out[key] = value
        return out

    def update(self, other=(), /):
        if isinstance(other, dict_view):
            if _address(other) != _address(self):
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
        return reversed(self._items_copied())

    def __or__(self, other):
        # The result of a `defaultdict` on the other side is one, too.
        if isinstance(other, dict_view):
            other._check_plain()
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
        return self._items_copied() == _own(other)

    def __repr__(self):
        return repr(self.copy())


def _own(other):
    if isinstance(other, dict_view):
        return other._items_copied()
    else:
        return other


# --- iteration -------------------------------------------------------------------------------------------
# Each iterator has `_dict`, `_i` (the next entry), `_used` (the dict's size at the start), `_left` (items still to come).

@inline
def _start(it, target):
    it._dict = target
    it._i = 0
    it._used = _object(target).get(2)
    it._left = it._used


@inline
def _advance(it) -> i64:
    """The slot of the next item, or 0."""
    target = it._dict
    if it._used != _object(target).get(2):
        return _changed_size(it)
    i = it._i
    slot = _slot(_object(target).get(4), i)
    if slot != 0 and it._left != 0:
        it._i = i + 1
        it._left = it._left - 1
        _last().set(0, _address(target))
        _last().set(1, i)
        return slot
    slot = _dict_next(_address(target), i)
    if slot == 0:
        it._i = 0x3FFFFFFFFFFFFFFF
        return 0
    if it._left == 0:
        _raise_changed_keys()
    it._left = it._left - 1
    it._i = _dict_place(_address(target), slot) + 1
    return slot


@inline
def _slot(keys: i64, i: i64) -> i64:
    """The slot of entry i, if there is one that is not empty."""
    sizes = at(keys).get(1)
    one: i64 = 1
    slot = keys + 32 + (one << ((sizes >> 8) & 255)) + (i * 16 if (sizes >> 16) & 255 != 0 else i * 24 + 8)
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

    def __hash__(self):
        raise_misfit()

    def __repr__(self):
        raise_misfit()


@counts_as("dict_values")
class _values_view[D]:
    _dict: D

    def __init__(self, target):
        self._dict = target

    def __iter__(self):
        return _value_iterator(self._dict)

    def __len__(self) -> int:
        return len(self._dict)

    def __hash__(self):
        raise_misfit()

    def __repr__(self):
        raise_misfit()


@counts_as("dict_items")
class _items_view[D]:
    _dict: D

    def __init__(self, target):
        self._dict = target

    def __iter__(self):
        return _item_iterator(self._dict)

    def __len__(self) -> int:
        return len(self._dict)

    def __eq__(self, other):
        raise_misfit()

    def __hash__(self):
        raise_misfit()

    def __repr__(self):
        raise_misfit()
