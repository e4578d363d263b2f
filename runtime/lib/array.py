"""The module `array`: one class per kind of item, over one base.

`array("d", …)` with a literal code makes the class of that code directly, so that the items are
machine numbers in a row.
"""

from _core import Ptr, alloc, done, f32, has_attr, i8, i16, i32, i64, type_name, u8, u16, u32, u64
from builtins.equality import _same
from builtins.iterators import _Iterator
from builtins.slice import _index, _is_integer, _slice_bounds

_in_c = True

typecodes = "bBuhHiIlLqQfd"


# Rows take rooms of any type.
@runtime("memory_move")
def _memory_move(to: Ptr[u8], source: Ptr[u8], size: i64) -> None: ...
@runtime("memory_read_int")
def _read_int(room: Ptr[u8], size: i64, signed: i64, big: i64) -> int: ...
@runtime("memory_write_int")
def _write_int(room: Ptr[u8], value: int, size: i64, signed: i64, big: i64) -> None: ...
@runtime("bytes_new")
def _bytes_new(data: Ptr[u8], size: i64) -> bytes: ...
@runtime("bytes_data")
def _bytes_data(data: bytes) -> Ptr[u8]: ...
@intrinsic("ptr_add")
def _bytes_at(room: Ptr[u8], i: i64) -> Ptr[u8]: ...


def _whole(x):
    """An item of an array of ints."""
    if isinstance(x, int):
        return int(x)
    elif has_attr(x, "__index__"):
        return x.__index__()
    else:
        raise TypeError(f"'{type_name(x)}' object cannot be interpreted as an integer")


def _real(x):
    """An item of an array of floats."""
    if isinstance(x, float):
        number: float = x
        return number
    elif isinstance(x, int):
        return float(x)
    elif has_attr(x, "__float__"):
        return x.__float__()
    else:
        raise TypeError(f"must be real number, not {type_name(x)}")


def _checked(x, low, high, kind):
    """An int for a signed item, or a short one; larger ints pass through larger C types first, which shows in the message."""
    n = _whole(x)
    if low <= n <= high:
        return n
    if n >= 1 << 63 or n < -(1 << 63):
        raise OverflowError("Python int too large to convert to C long")
    if kind == "signed char" and not -32768 <= n <= 32767:
        kind = "signed short integer"
    elif kind == "unsigned short" and not -2147483648 <= n <= 2147483647:
        kind = "signed integer"
    raise OverflowError(kind + (" is greater than maximum" if n > high else " is less than minimum"))


def _checked_unsigned(x, high):
    n = _whole(x)
    if 0 <= n <= high:
        return n
    if n < 0:
        raise OverflowError("can't convert negative value to unsigned int")
    if n >= 1 << 64:
        raise OverflowError("Python int too large to convert to C unsigned long")
    raise OverflowError("unsigned int is greater than maximum")


def _checked_long(x, low, high, message):
    n = _whole(x)
    if n < low and low == 0:
        raise OverflowError("can't convert negative int to unsigned")
    if n < low or n > high:
        raise OverflowError(message)
    return n


class _Array[T]:
    """What arrays of all kinds have in common. `_pack` makes an item of a value, `_unpack` the value of an item."""

    _match_sequence = True

    _data: Ptr[T]
    _len: i64
    _cap: i64
    # Number of memoryviews; while there are any, the size stays.
    _exports: i64

    def __init__(self, initializer=()):
        self._data = alloc(8)
        self._data.init(0, self._blank())  # says what the room is for; bytes wouldn't
        self._len = 0
        self._cap = 8
        self._exports = 0
        if isinstance(initializer, (bytes, bytearray)):
            self.frombytes(initializer)
        elif isinstance(initializer, str):
            self._start_text(initializer)
        elif isinstance(initializer, _Array):
            self._start(initializer)
        else:
            self.extend(initializer)

    def _start(self, initializer):
        """The items of another array."""
        if initializer.typecode == "u" and self.typecode != "u":
            raise TypeError(f"cannot use a unicode array to initialize an array with typecode '{self.typecode}'")
        for x in initializer:
            self.append(x)

    @inline
    def _blank(self):
        """Some item."""
        return self._pack(0)

    def _start_text(self, text):
        raise TypeError(f"cannot use a str to initialize an array with typecode '{self.typecode}'")

    def fromunicode(self, text, /):
        raise ValueError("fromunicode() may only be called on unicode type arrays")

    def tounicode(self):
        raise ValueError("tounicode() may only be called on unicode type arrays")

    def __drop__(self):
        self._data.free()

    def _export(self):
        """A memoryview begins; with no room left, whatever adds an item finds out."""
        self._exports = self._exports + 1
        self._cap = self._len

    def _check_exports(self):
        if self._exports != 0:
            raise BufferError("cannot resize an array that is exporting buffers")

    @noinline
    def _grow(self, least: i64):
        self._check_exports()
        size = self._cap + (self._cap >> 1)
        if size < least:
            size = least
        self._data = self._data.resize(size)
        self._cap = size

    def _empty(self):
        """A new array of this kind."""
        return type(self)()

    # --- items --------------------------------------------------------------------------------------

    def __len__(self) -> int:
        return self._len

    @inline
    def _item(self, place: i64):
        """An item's value. What goes through arrays of several kinds at once asks for it here, where the kind is one."""
        return self._unpack(self._data.get(place))

    @inline
    def _place(self, i) -> i64:
        if not _is_integer(i):
            raise TypeError("array indices must be integers")
        place = _index(i)
        if place < 0:
            place = place + self._len
        return place

    @inline
    def __getitem__(self, i):
        if isinstance(i, slice):
            return self._slice(i)
        else:
            place = self._place(i)
            if place < 0 or place >= self._len:
                raise IndexError("array index out of range")
            return self._item(place)

    @inline
    def __setitem__(self, i, x):
        if isinstance(i, slice):
            self._set_slice(i, x)
        else:
            place = self._place(i)
            if place < 0 or place >= self._len:
                raise IndexError("array assignment index out of range")
            self._data.set(place, self._pack(x))

    def __delitem__(self, i):
        if isinstance(i, slice):
            start, stop, step, count = _slice_bounds(i, self._len)
            self._delete_every(start, step, count)
        else:
            place = self._place(i)
            if place < 0 or place >= self._len:
                raise IndexError("array assignment index out of range")
            self._remove_at(place)

    def _remove_at(self, place: i64):
        self._check_exports()
        rest = self._len - 1 - place
        if rest > 0:
            self._data.move(place, place + 1, rest)
        self._len = self._len - 1

    def _delete_every(self, start: i64, step: i64, count: i64):
        if count > 0:
            self._check_exports()
        if step < 0:
            start = start + step * (count - 1)
            step = 0 - step
        k: i64 = 0
        to = start
        i = start
        while i < self._len:
            if k < count and i == start + k * step:
                k = k + 1
            else:
                self._data.set(to, self._data.get(i))
                to = to + 1
            i = i + 1
        self._len = self._len - count

    def _slice(self, index):
        start, stop, step, count = _slice_bounds(index, self._len)
        out = self._empty()
        if count > 0:
            out._grow(count)
        k: i64 = 0
        while k < count:
            out._data.init(k, self._data.get(start + k * step))
            k = k + 1
        out._len = count
        return out

    def _set_slice(self, index, other):
        if not isinstance(other, _Array):
            raise TypeError(f"can only assign array (not \"{type_name(other)}\") to array slice")
        start, stop, step, count = _slice_bounds(index, self._len)
        source = other._slice(slice(None))
        if step == 1:
            self._replace(start, count, source)
            return
        if source._len == 0:
            self._delete_every(start, step, count)
            return
        if source._len != count:
            given: int = source._len
            wanted: int = count
            raise ValueError(f"attempt to assign array of size {given} to extended slice of size {wanted}")
        k: i64 = 0
        while k < count:
            self._data.set(start + k * step, self._pack(source._item(k)))
            k = k + 1

    def _replace(self, start: i64, count: i64, source):
        """Puts the items of another array in the place of `count` items."""
        new = source._len
        length = self._len - count + new
        if length != self._len:
            self._check_exports()
        if length > self._cap:
            self._grow(length)
        self._data.move(start + new, start + count, self._len - start - count)
        k: i64 = 0
        while k < new:
            self._data.init(start + k, self._pack(source._item(k)))
            k = k + 1
        self._len = length

    # --- methods -----------------------------------------------------------------------------------------

    @inline
    def append(self, x, /):
        item = self._pack(x)
        if self._len == self._cap:
            self._grow(self._len + 1)
        self._data.init(self._len, item)
        self._len = self._len + 1

    def extend(self, iterable, /):
        if isinstance(iterable, _Array):
            if iterable.typecode != self.typecode:
                raise TypeError("can only extend with array of same kind")
            count = iterable._len
            if self._len + count > self._cap:
                self._grow(self._len + count)
            k: i64 = 0
            while k < count:
                self._data.init(self._len + k, self._pack(iterable._item(k)))
                k = k + 1
            self._len = self._len + count
        else:
            for x in iterable:
                self.append(x)

    def fromlist(self, list, /):
        length = self._len
        try:
            for x in list:
                self.append(x)
        except BaseException:
            self._len = length
            raise

    def insert(self, i, x, /):
        item = self._pack(x)
        place = self._place(i)
        if place < 0:
            place = 0
        if place > self._len:
            place = self._len
        if self._len == self._cap:
            self._grow(self._len + 1)
        self._data.move(place + 1, place, self._len - place)
        self._data.init(place, item)
        self._len = self._len + 1

    def pop(self, i=-1, /):
        if self._len == 0:
            raise IndexError("pop from empty array")
        place = self._place(i)
        if place < 0 or place >= self._len:
            raise IndexError("pop index out of range")
        x = self._item(place)
        self._remove_at(place)
        return x

    def _find(self, x, start: i64, stop: i64) -> i64:
        i = start
        while i < stop and i < self._len:
            if _same(self._item(i), x):
                return i
            i = i + 1
        return -1

    def index(self, x, start=0, stop=9223372036854775807, /):
        low = self._place(start)
        high = self._place(stop)
        found: int = self._find(x, low if low > 0 else 0, high)
        if found < 0:
            raise ValueError("array.index(x): x not in array")
        return found

    def remove(self, x, /):
        found = self._find(x, 0, self._len)
        if found < 0:
            raise ValueError("array.remove(x): x not in array")
        self._remove_at(found)

    def count(self, x, /):
        total = 0
        for item in self:
            if _same(item, x):
                total += 1
        return total

    def __contains__(self, x):
        return self._find(x, 0, self._len) >= 0

    def reverse(self):
        low: i64 = 0
        high = self._len - 1
        while low < high:
            x = self._data.get(low)
            self._data.set(low, self._data.get(high))
            self._data.set(high, x)
            low = low + 1
            high = high - 1

    def tolist(self):
        out = []
        for x in self:
            out.append(x)
        return out

    def buffer_info(self):
        return (id(self), len(self))

    def tobytes(self):
        return _bytes_new(self._data, self._len * self._size())

    def _size(self) -> i64:
        return self.itemsize

    # What makes it bytes-like.

    def _buffer(self) -> Ptr[u8]:
        return _bytes_at(self._data, 0)

    def _buffer_size(self) -> i64:
        return self._len * self._size()

    def frombytes(self, buffer, /):
        self._append_bytes(bytes(buffer))

    def _append_bytes(self, data):
        size = self._size()
        given: i64 = len(data)
        if given % size != 0:
            raise ValueError("bytes length not a multiple of item size")
        count = given // size
        if count == 0:
            return
        if self._len + count > self._cap:
            self._grow(self._len + count)
        # A first item that is overwritten: bytes alone do not tell what the items are.
        self._data.init(self._len, self._pack(0))
        _memory_move(self._data.offset(self._len), _bytes_data(data), given)
        self._len = self._len + count

    def byteswap(self):
        size = self._size()
        k: i64 = 0
        while k < self._len:
            place = self._data.offset(k)
            _write_int(place, _read_int(place, size, 0, 1), size, 0, 0)
            k = k + 1

    def tofile(self, f, /):
        f.write(self.tobytes())

    def fromfile(self, f, n, /):
        data = f.read(n * self.itemsize)
        self.frombytes(data)
        if len(data) < n * self.itemsize:
            raise EOFError("read() didn't return enough bytes")

    # --- operators --------------------------------------------------------------------------------------------

    def __iter__(self):
        return _array_iterator(self)

    def __copy__(self):
        return self._slice(slice(None))

    def __deepcopy__(self, memo):
        return self._slice(slice(None))

    def __add__(self, other):
        if not isinstance(other, _Array):
            raise TypeError(f"can only append array (not \"{type_name(other)}\") to array")
        out = self._slice(slice(None))
        out.extend(other)
        return out

    def __iadd__(self, other):
        if not isinstance(other, _Array):
            raise TypeError(f"can only extend with array (not \"{type_name(other)}\")")
        self.extend(other)
        return self

    def __mul__(self, n):
        out = self._empty()
        for _ in range(n):
            out.extend(self)
        return out

    __rmul__ = __mul__

    def __imul__(self, n):
        once = self._slice(slice(None))
        self._check_exports()
        self._len = 0
        for _ in range(n):
            self.extend(once)
        return self

    def __eq__(self, other):
        if not isinstance(other, _Array):
            return NotImplemented
        if self._len != other._len:
            return False
        for x, y in zip(self, other):
            if not x == y:
                return False
        return True

    def __lt__(self, other):
        if not isinstance(other, _Array):
            return NotImplemented
        for x, y in zip(self, other):
            if not x == y:
                return x < y
        return self._len < other._len

    def __le__(self, other):
        if not isinstance(other, _Array):
            return NotImplemented
        for x, y in zip(self, other):
            if not x == y:
                return x < y
        return self._len <= other._len

    def __gt__(self, other):
        if not isinstance(other, _Array):
            return NotImplemented
        for x, y in zip(self, other):
            if not x == y:
                return x > y
        return self._len > other._len

    def __ge__(self, other):
        if not isinstance(other, _Array):
            return NotImplemented
        for x, y in zip(self, other):
            if not x == y:
                return x > y
        return self._len >= other._len

    def __hash__(self):
        raise TypeError("unhashable type: 'array.array'")

    def __repr__(self):
        if self._len == 0:
            return f"array('{self.typecode}')"
        return f"array('{self.typecode}', {self.tolist()!r})"


class _array_iterator[A](_Iterator):
    """Goes through an array."""

    _array: A
    _i: i64

    @inline
    def __init__(self, target):
        self._array = target
        self._i = 0

    @inline
    def __step__(self):
        i = self._i
        if i >= self._array._len:
            return done()
        self._i = i + 1
        return self._array._item(i)


# --- kinds ---------------------------------------------------------------------------------------------------

class _Ints[T](_Array[T]):
    """Arrays of ints."""

    @inline
    def _unpack(self, item) -> int:
        return item


@lang("array:b")
@in_c("array.array")
class _array_b[T](_Ints[T]):
    typecode = "b"
    itemsize = 1

    @inline
    def _pack(self, x) -> i8:
        return _checked(x, -128, 127, "signed char")


@lang("array:B")
@in_c("array.array")
class _array_upper_b[T](_Ints[T]):
    typecode = "B"
    itemsize = 1

    @inline
    def _pack(self, x) -> u8:
        return _checked(x, 0, 255, "unsigned byte integer")


@lang("array:h")
@in_c("array.array")
class _array_h[T](_Ints[T]):
    typecode = "h"
    itemsize = 2

    @inline
    def _pack(self, x) -> i16:
        return _checked(x, -32768, 32767, "signed short integer")


@lang("array:H")
@in_c("array.array")
class _array_upper_h[T](_Ints[T]):
    typecode = "H"
    itemsize = 2

    @inline
    def _pack(self, x) -> u16:
        return _checked(x, 0, 65535, "unsigned short")


@lang("array:i")
@in_c("array.array")
class _array_i[T](_Ints[T]):
    typecode = "i"
    itemsize = 4

    @inline
    def _pack(self, x) -> i32:
        return _checked(x, -2147483648, 2147483647, "signed integer")


@lang("array:I")
@in_c("array.array")
class _array_upper_i[T](_Ints[T]):
    typecode = "I"
    itemsize = 4

    @inline
    def _pack(self, x) -> u32:
        return _checked_unsigned(x, 4294967295)


@lang("array:l")
@in_c("array.array")
class _array_l[T](_Ints[T]):
    typecode = "l"
    itemsize = 8

    @inline
    def _pack(self, x) -> i64:
        return _checked_long(x, -9223372036854775808, 9223372036854775807, "Python int too large to convert to C long")


@lang("array:L")
@in_c("array.array")
class _array_upper_l[T](_Ints[T]):
    typecode = "L"
    itemsize = 8

    @inline
    def _pack(self, x) -> u64:
        return _checked_unsigned(x, 18446744073709551615)


@lang("array:q")
@in_c("array.array")
class _array_q[T](_Ints[T]):
    typecode = "q"
    itemsize = 8

    @inline
    def _pack(self, x) -> i64:
        return _checked_long(x, -9223372036854775808, 9223372036854775807, "int too big to convert")


@lang("array:Q")
@in_c("array.array")
class _array_upper_q[T](_Ints[T]):
    typecode = "Q"
    itemsize = 8

    @inline
    def _pack(self, x) -> u64:
        return _checked_long(x, 0, 18446744073709551615, "int too big to convert")


@lang("array:f")
@in_c("array.array")
class _array_f[T](_Array[T]):
    typecode = "f"
    itemsize = 4

    @inline
    def _pack(self, x) -> f32:
        return _real(x)

    @inline
    def _unpack(self, item) -> float:
        return item


@lang("array:d")
@in_c("array.array")
class _array_d[T](_Array[T]):
    typecode = "d"
    itemsize = 8

    @inline
    def _pack(self, x) -> float:
        return _real(x)

    @inline
    def _unpack(self, item) -> float:
        return item


@lang("array:u")
@in_c("array.array")
class _array_u[T](_Array[T]):
    """Characters, each as a number."""

    typecode = "u"
    itemsize = 4

    @inline
    def _blank(self) -> u32:
        return 0

    @inline
    def _pack(self, x) -> u32:
        if isinstance(x, str):
            if len(x) == 1:
                return ord(x)
        raise TypeError("array item must be unicode character")

    @inline
    def _unpack(self, item):
        code: int = item
        return chr(code)

    def _start_text(self, text):
        self.fromunicode(text)

    def fromunicode(self, text, /):
        for character in text:
            self.append(character)

    def tounicode(self):
        return "".join(self)

    def __repr__(self):
        if self._len == 0:
            return "array('u')"
        return f"array('u', {self.tounicode()!r})"


@on_literal("array")
def array(typecode, initializer=(), /):
    """An array of the kind of a code that is known only at run time."""
    if not isinstance(typecode, str):
        raise TypeError(f"array() argument 1 must be a unicode character, not {type_name(typecode)}")
    if typecode == "b":
        return _array_b(initializer)
    if typecode == "B":
        return _array_upper_b(initializer)
    if typecode == "u":
        return _array_u(initializer)
    if typecode == "h":
        return _array_h(initializer)
    if typecode == "H":
        return _array_upper_h(initializer)
    if typecode == "i":
        return _array_i(initializer)
    if typecode == "I":
        return _array_upper_i(initializer)
    if typecode == "l":
        return _array_l(initializer)
    if typecode == "L":
        return _array_upper_l(initializer)
    if typecode == "q":
        return _array_q(initializer)
    if typecode == "Q":
        return _array_upper_q(initializer)
    if typecode == "f":
        return _array_f(initializer)
    if typecode == "d":
        return _array_d(initializer)
    raise ValueError("bad typecode (must be b, B, u, h, H, i, I, l, L, q, Q, f or d)")


ArrayType = array

# What CPython's module has beside (scripts/library_gaps.py).
_lacks = """
    ArrayType.append ArrayType.buffer_info ArrayType.byteswap ArrayType.count ArrayType.extend ArrayType.frombytes ArrayType.fromfile
    ArrayType.fromlist ArrayType.fromunicode ArrayType.index ArrayType.insert ArrayType.itemsize ArrayType.pop ArrayType.remove
    ArrayType.reverse ArrayType.tobytes ArrayType.tofile ArrayType.tolist ArrayType.tounicode ArrayType.typecode array.append
    array.buffer_info array.byteswap array.count array.extend array.frombytes array.fromfile array.fromlist array.fromunicode
    array.index array.insert array.itemsize array.pop array.remove array.reverse array.tobytes array.tofile array.tolist
    array.tounicode array.typecode
"""
