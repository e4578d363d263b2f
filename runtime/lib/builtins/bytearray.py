"""`bytearray`: bytes that change."""

from _core import Ptr, done, has_special, i64, null, runtime, to_u64, type_name, u8
from .byte_methods import _ByteMethods
from .bytes import _data_of, _encoded, _is_bytes_like, _size_of
from .iterators import _Iterator
from .slice import _bounds, _clamped, _index, _integer, _is_integer, _repeat_count, _slice_bounds


@runtime("memory_move")
def _move(to: Ptr[u8], source: Ptr[u8], size: i64) -> None: ...
@runtime("bytes_new")
def _new(data: Ptr[u8], size: i64) -> bytes: ...
@runtime("bytes_slice")
def _slice(data: Ptr[u8], start: i64, step: i64, count: i64) -> bytes: ...
@runtime("bytes_concat")
def _concat(a: Ptr[u8], a_size: i64, b: Ptr[u8], b_size: i64) -> bytes: ...
@runtime("bytes_repeat")
def _repeat(data: Ptr[u8], size: i64, count: i64) -> bytes: ...
@runtime("bytes_repr")
def _repr(data: Ptr[u8], size: i64) -> str: ...
@runtime("bytes_fromhex")
def _fromhex(text: str) -> bytes: ...


class bytearray(_ByteMethods):
    """A growing array of bytes."""

    _len: i64
    _cap: i64
    _data: Ptr[u8]
    # Number of memoryviews; while there are any, the size stays.
    _exports: i64

    __hash__ = None

    def __init__(self, source=None, encoding=None, errors=None):
        self._len = 0
        self._cap = 0
        self._data = null()
        self._exports = 0
        if encoding is not None or errors is not None:
            self._extend_with(_encoded(source, encoding, errors))
        elif source is not None:
            self._start(source)

    def __drop__(self):
        self._data.free()

    def _start(self, source):
        """The first contents."""
        if isinstance(source, str):
            raise TypeError("string argument without an encoding")
        elif _is_bytes_like(source):
            self._extend_with(source)
        elif _is_integer(source):
            count = _repeat_count(source)
            if _integer(source) < 0:
                raise ValueError("negative count")
            self._make_room(0, 0, count)
            self._data.zero(0, count)
        elif has_special(source, "__iter__") or has_special(source, "__getitem__"):
            for number in source:
                self._push(_byte(number))
        else:
            raise TypeError("cannot convert '" + type_name(source) + "' object to bytearray")

    # --- room -----------------------------------------------------------------------------------

    def _export(self):
        """A memoryview begins; with no room left, whatever adds a byte finds out."""
        self._exports = self._exports + 1
        self._cap = self._len

    @inline
    def _push(self, value: u8):
        if self._len == self._cap:
            self._grow(self._len + 1)
        self._data.init(self._len, value)
        self._len = self._len + 1

    @noinline
    def _grow(self, needed: i64):
        if self._exports != 0:
            raise BufferError("Existing exports of data: object cannot be re-sized")
        cap = needed + (needed >> 1) + 8
        self._data = self._data.resize(cap)
        self._cap = cap

    def _make_room(self, start: i64, removed: i64, added: i64):
        """Replaces the bytes start … start + removed by so many uninitialised ones."""
        if removed != added:
            if self._exports != 0:
                raise BufferError("Existing exports of data: object cannot be re-sized")
            size = self._len + added - removed
            if size > self._cap:
                self._grow(size)
            rest = self._len - start - removed
            if rest > 0:
                self._data.move(start + added, start + removed, rest)
            self._len = size

    @inline
    def _extend_with(self, other):
        """Appends the data of a bytes-like object, perhaps itself."""
        count = _size_of(other)
        start = self._len
        if start + count > self._cap:
            self._grow(start + count)
        self._data.copy_from(start, _data_of(other), 0, count)
        self._len = start + count

    def _wrap(self, result):
        """A result of the methods in common."""
        return bytearray(result)

    @inline
    def _place(self) -> Ptr[u8]:
        return self._data

    @inline
    def _size(self) -> i64:
        return self._len

    # --- items ------------------------------------------------------------------------------------

    @inline
    def __getitem__(self, index):
        if isinstance(index, slice):
            return self._slice_of(index.start, index.stop, index.step)
        if _is_integer(index):
            value: int = self._data.get(self._position(index))
            return value
        _bad_index(type_name(index))

    def _slice_of(self, from_, to, by):
        start, stop, step, count = _bounds(from_, to, by, self._len)
        return bytearray(_slice(self._data, start, step, count))

    @inline
    def __setitem__(self, index, value):
        if isinstance(index, slice):
            self._assign_slice(index, value)
        elif _is_integer(index):
            # An `__index__` of the value may change the size.
            i = _index(index)
            byte = _byte(value)
            self._data.set(self._place_of(i), byte)
        else:
            _bad_index(type_name(index))

    def __delitem__(self, index):
        if isinstance(index, slice):
            self._delete_slice(index)
        elif _is_integer(index):
            i = self._position(index)
            self._make_room(i, 1, 0)
        else:
            _bad_index(type_name(index))

    @inline
    def _position(self, index) -> i64:
        return self._place_of(_index(index))

    @inline
    def _place_of(self, i: i64) -> i64:
        if i < 0:
            i = i + self._len
        if to_u64(i) >= to_u64(self._len):
            _out_of_range()
        return i

    def _assign_slice(self, index, value):
        if isinstance(value, bytes):
            self._set_slice(index, value)
        elif _is_bytes_like(value):
            # Perhaps this very bytearray, or memory of it.
            self._set_slice(index, _new(_data_of(value), _size_of(value)))
        elif _is_integer(value):
            raise TypeError("can assign only bytes, buffers, or iterables of ints in range(0, 256)")
        else:
            self._set_slice(index, bytes(bytearray(value)))

    def _set_slice(self, index, values):
        start, stop, step, count = _slice_bounds(index, self._len)
        added = _size_of(values)
        if step == 1:
            self._make_room(start, count, added)
            if added > 0:
                _move(self._data.offset(start), _data_of(values), added)
            return
        if added != count:
            given: int = added
            wanted: int = count
            text = "attempt to assign bytes of size " + str(given) + " to extended slice of size " + str(wanted)
            raise ValueError(text)
        i: i64 = 0
        while i < count:
            self._data.set(start + i * step, _data_of(values).get(i))
            i = i + 1

    def _delete_slice(self, index):
        start, stop, step, count = _slice_bounds(index, self._len)
        if step == 1:
            self._make_room(start, count, 0)
            return
        if step < 0:
            start = start + (count - 1) * step
            step = 0 - step
        removed: i64 = 0
        while removed < count:
            # Each removal moves what follows one place down for every one before it.
            self._make_room(start + removed * (step - 1), 1, 0)
            removed = removed + 1

    @inline
    def __iter__(self):
        return bytearray_iterator(self)

    # --- operators --------------------------------------------------------------------------------

    def __add__(self, other):
        if _is_bytes_like(other):
            return bytearray(_concat(self._data, self._len, _data_of(other), _size_of(other)))
        return NotImplemented

    @inline
    def __iadd__(self, other):
        if _is_bytes_like(other):
            self._extend_with(other)
            return self
        return NotImplemented

    def __mul__(self, other):
        if _is_integer(other):
            return bytearray(_repeat(self._data, self._len, _repeat_count(other)))
        return NotImplemented

    def __rmul__(self, other):
        if _is_integer(other):
            return bytearray(_repeat(self._data, self._len, _repeat_count(other)))
        return NotImplemented

    def __imul__(self, other):
        if _is_integer(other):
            repeated = _repeat(self._data, self._len, _repeat_count(other))
            self._make_room(0, self._len, 0)
            self._extend_with(repeated)
            return self
        return NotImplemented

    def __repr__(self):
        return "bytearray(" + _repr(self._data, self._len) + ")"

    def __str__(self):
        return "bytearray(" + _repr(self._data, self._len) + ")"

    def __sizeof__(self) -> int:
        return 56 + self._cap

    # --- methods ----------------------------------------------------------------------------------

    @inline
    def append(self, item, /):
        self._push(_byte(item))

    def extend(self, iterable, /):
        if _is_bytes_like(iterable):
            self._extend_with(iterable)
        else:
            added = bytearray()
            for number in iterable:
                added._push(_byte(number))
            self._extend_with(added)

    def insert(self, index, item, /):
        i = _clamped(index)
        if i < 0:
            i = i + self._len
            if i < 0:
                i = 0
        if i > self._len:
            i = self._len
        value = _byte(item)
        self._make_room(i, 0, 1)
        self._data.set(i, value)

    def pop(self, index=-1, /) -> int:
        if self._len == 0:
            raise IndexError("pop from empty bytearray")
        i = _index(index)
        if i < 0:
            i = i + self._len
        if i < 0 or i >= self._len:
            raise IndexError("pop index out of range")
        value: int = self._data.get(i)
        self._make_room(i, 1, 0)
        return value

    def remove(self, value, /):
        wanted = _byte(value)
        i: i64 = 0
        while i < self._len:
            if self._data.get(i) == wanted:
                self._make_room(i, 1, 0)
                return
            i = i + 1
        raise ValueError("value not found in bytearray")

    def clear(self):
        self._make_room(0, self._len, 0)

    def copy(self):
        return bytearray(self)

    def reverse(self):
        i: i64 = 0
        j = self._len - 1
        while i < j:
            value = self._data.get(i)
            self._data.set(i, self._data.get(j))
            self._data.set(j, value)
            i = i + 1
            j = j - 1

    @classmethod
    def fromhex(cls, string, /):
        return cls(_fromhex(string))


class bytearray_iterator(_Iterator):
    """The numbers in a bytearray, which may change."""

    _bytes: bytearray
    _i: i64

    @inline
    def __init__(self, b):
        self._bytes = b
        self._i = 0

    @inline
    def __step__(self):
        i = self._i
        if i >= self._bytes._len:
            return done()
        self._i = i + 1
        value: int = self._bytes._data.get(i)
        return value

    def __length_hint__(self) -> int:
        return self._bytes._len - self._i


@inline
def _byte(x) -> u8:
    """An item: a number in range(0, 256)."""
    n = _integer(x)
    if n < 0 or n > 255:
        _no_byte()
    return n


@noinline
def _no_byte():
    raise ValueError("byte must be in range(0, 256)")


@noinline
def _out_of_range():
    raise IndexError("bytearray index out of range")


@noinline
def _bad_index(name):
    raise TypeError("bytearray indices must be integers or slices, not " + name)
