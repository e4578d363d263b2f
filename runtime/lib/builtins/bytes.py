"""`bytes`. Its work is the runtime's, on data and length, so that `bytearray` and `memoryview` share it: the methods
that they have in common are in `byte_methods.py`."""

from _core import Ptr, done, has_attr, has_special, i64, invoke, is_only_int, runtime, to_u64, type_name, u8
from .byte_methods import _ByteMethods
from .bytearray import bytearray
from .iterators import _Iterator
from .memoryview import memoryview
from .errors import wrong_argument
from .slice import _bounds, _index, _integer, _is_integer, _repeat_count


@runtime("bytes_new")
def _new(data: Ptr[u8], size: i64) -> bytes: ...
@runtime("bytes_zeroed")
def _zeroed(size: i64) -> bytes: ...
@runtime("bytes_data")
def _data(b: bytes) -> Ptr[u8]: ...
@runtime("bytes_len")
def _len(b: bytes) -> i64: ...
@intrinsic("bytes_room")
def _room(size: i64) -> bytes: ...
@runtime("bytes_slice")
def _slice(data: Ptr[u8], start: i64, step: i64, count: i64) -> bytes: ...
@runtime("bytes_concat")
def _concat(a: Ptr[u8], a_size: i64, b: Ptr[u8], b_size: i64) -> bytes: ...
@runtime("bytes_repeat")
def _repeat(data: Ptr[u8], size: i64, count: i64) -> bytes: ...
@runtime("bytes_hash")
def _hash(data: Ptr[u8], size: i64) -> i64: ...
@runtime("bytes_repr")
def _repr(data: Ptr[u8], size: i64) -> str: ...
@runtime("bytes_fromhex")
def _fromhex(text: str) -> bytes: ...
@runtime("str_encode")
def _encode(s: str, encoding: str, errors: str) -> bytes: ...


@native("bytes")
class bytes(_ByteMethods):
    """Immutable bytes."""

    @inline
    def __new__(cls, source=None, encoding=None, errors=None):
        if encoding is not None or errors is not None:
            return _encoded(source, encoding, errors)
        if source is None:
            return b""
        if isinstance(source, bytes):
            data: bytes = source
            return data
        if isinstance(source, str):
            raise TypeError("string argument without an encoding")
        if has_special(source, "__bytes__"):
            return _checked(invoke(source, "__bytes__"))
        return _bytes_of(source)

    def _wrap(self, result):
        """A result of the methods in common: for a bytes it is itself."""
        return result

    @inline
    def _place(self) -> Ptr[u8]:
        return _data(self)

    @inline
    def _size(self) -> i64:
        return _len(self)

    @inline
    def __getitem__(self, index):
        if isinstance(index, slice):
            return self._slice_of(index.start, index.stop, index.step)
        if _is_integer(index):
            i = _index(index)
            if i < 0:
                i = i + _len(self)
            if to_u64(i) >= to_u64(_len(self)):
                _out_of_range()
            value: int = _data(self).get(i)
            return value
        raise TypeError("byte indices must be integers or slices, not " + type_name(index))

    def _slice_of(self, from_, to, by):
        start, stop, step, count = _bounds(from_, to, by, _len(self))
        if count == _len(self) and step == 1:
            return self
        if step == 1:
            part = _room(count)
            _data(part).copy_from(0, _data(self), start, count)
            return part
        return _slice(_data(self), start, step, count)

    @inline
    def __iter__(self):
        return bytes_iterator(self)

    def __add__(self, other):
        if _is_bytes_like(other):
            return _concat(_data(self), _len(self), _data_of(other), _size_of(other))
        return NotImplemented

    def __mul__(self, other):
        if _is_integer(other):
            return _times(self, _repeat_count(other))
        return NotImplemented

    def __rmul__(self, other):
        if _is_integer(other):
            return _times(self, _repeat_count(other))
        return NotImplemented

    def __hash__(self) -> int:
        return _hash(_data(self), _len(self))

    def __repr__(self):
        return _repr(_data(self), _len(self))

    def __str__(self):
        return _repr(_data(self), _len(self))

    def __bytes__(self):
        return self

    def __sizeof__(self) -> int:
        return 33 + _len(self)

    @classmethod
    def fromhex(cls, string, /):
        return cls(_fromhex(string))


def _times(b, count: i64):
    most: i64 = 0x7FFFFFFFFFFFFFFF
    if count > 0x40000000 and _len(b) > most // count:
        raise OverflowError("repeated bytes are too long")
    return _repeat(_data(b), _len(b), count)


class bytes_iterator(_Iterator):
    """The numbers in a bytes."""

    _bytes: bytes
    _i: i64

    @inline
    def __init__(self, b):
        self._bytes = b
        self._i = 0

    @inline
    def __step__(self):
        i = self._i
        if i >= _len(self._bytes):
            return done()
        self._i = i + 1
        value: int = _data(self._bytes).get(i)
        return value

    def __length_hint__(self) -> int:
        return _len(self._bytes) - self._i


# --- bytes-like objects -----------------------------------------------------------------------


@inline
def _is_bytes_like(x):
    return isinstance(x, bytes) or isinstance(x, bytearray) or has_attr(x, "_buffer")


@inline
def _data_of(x) -> Ptr[u8]:
    """Where the data of a bytes-like object is; valid while the object is alive and unchanged."""
    if isinstance(x, bytes):
        return _data(x)
    elif isinstance(x, bytearray):
        return x._data
    elif has_attr(x, "_buffer"):
        return x._buffer()
    else:
        _no_buffer(type_name(x))


@inline
def _size_of(x) -> i64:
    """How many bytes a bytes-like object has."""
    if isinstance(x, bytes):
        return _len(x)
    elif isinstance(x, bytearray):
        return x._len
    elif has_attr(x, "_buffer"):
        return x._buffer_size()
    else:
        _no_buffer(type_name(x))


@noinline
def _no_buffer(name):
    raise TypeError("a bytes-like object is required, not '" + name + "'")


@noinline
def _out_of_range():
    raise IndexError("index out of range")


# --- construction -----------------------------------------------------------------------------


def _encoded(source, encoding, errors):
    """`bytes(text, encoding, errors)`."""
    if not isinstance(source, str):
        raise TypeError("encoding without a string argument")
    codec = "utf-8"
    if encoding is not None:
        codec = _text_argument(encoding, "encoding")
    policy = "strict"
    if errors is not None:
        policy = _text_argument(errors, "errors")
    return _encode(source, codec, policy)


def _text_argument(value, name):
    if isinstance(value, str):
        return value
    wrong_argument("bytes() argument '" + name + "'", value)


@inline
def _bytes_of(source):
    """A bytes of a count of zeros, a buffer or numbers."""
    if _is_bytes_like(source):
        return _new(_data_of(source), _size_of(source))
    if _is_integer(source):
        count = _repeat_count(source)
        if _integer(source) < 0:
            raise ValueError("negative count")
        return _zeroed(count)
    if isinstance(source, list) and type(source) is list:
        return _bytes_of_list(source)
    if not (has_special(source, "__iter__") or has_special(source, "__getitem__")):
        raise TypeError("cannot convert '" + type_name(source) + "' object to bytes")
    room = bytearray()
    for number in source:
        room._push(_byte_in_bytes(number))
    return _new(room._data, room._len)


@inline
def _bytes_of_list(numbers):
    """Goes by what the list is at each step: an element's `__index__` may change it, unless it is an int."""
    size = numbers._len
    out = _room(size)
    i: i64 = 0
    while i < size and i < numbers._len:
        _data(out).init(i, _byte_in_bytes(numbers._data.get(i)))
        i = i + 1
    if is_only_int(numbers._data):
        return out
    if i == size and i == numbers._len:
        return out
    return _bytes_of_changed(out, i, numbers)


@noinline
def _bytes_of_changed(start, i: i64, numbers):
    """Goes on when the list has another length than at first; `start` has the first `i` bytes."""
    room = bytearray(_new(_data(start), i))
    while i < numbers._len:
        room._push(_byte_in_bytes(numbers._data.get(i)))
        i = i + 1
    return _new(room._data, room._len)


@inline
def _byte_in_bytes(x) -> u8:
    """An element of an iterable that `bytes` takes."""
    n = _integer(x)
    if n < 0 or n > 255:
        _no_byte()
    return n


@noinline
def _no_byte():
    raise ValueError("bytes must be in range(0, 256)")


def _checked(result):
    if isinstance(result, bytes):
        return result
    raise TypeError("__bytes__ returned non-bytes (type " + type_name(result) + ")")
