"""Tuples. Most have a length and element types that the compiler knows, and are values without an object: the methods of
`_static_tuple` recurse over them at compile time. `tuple` is the object for those of any length with one element type."""

from _core import (
    Ptr, alloc, cons, done, element, for_each, head, homogeneous, i64, is_static_tuple, new_object, null, static_len, tail, to_i64, to_u64,
    type_name,
)
from .builder import StringBuilder
from .equality import _same
from .iterators import _Iterator
from .iterators import tuple_iterator as _static_tuple_iterator
from .list import _answers_reflected
from .slice import _clamped, _index, _is_integer, _repeat_count, _slice_bounds


@lang("tuple")
class tuple[T]:
    """A tuple of any length with one element type."""

    _len: i64
    _data: Ptr[T]

    def __new__(cls, iterable=(), /):
        if cls is tuple and isinstance(iterable, tuple):
            return iterable
        else:
            self = new_object(cls)
            self._len = 0
            self._data = null()
            if is_static_tuple(iterable):
                _fill_static(self, iterable)
            elif isinstance(iterable, (list, tuple)) and (type(iterable) is list or type(iterable) is tuple):
                _copy_room(self, iterable._data, 0, iterable._len)
            else:
                _fill(self, iterable)
            return self

    def __drop__(self):
        self._data.drop(0, self._len)
        self._data.free_room(self._len)

    @inline
    def __len__(self) -> int:
        return self._len

    @inline
    def __bool__(self) -> bool:
        return self._len != 0

    @inline
    def __getitem__(self, index):
        if isinstance(index, slice):
            start, stop, step, count = _slice_bounds(index, self._len)
            return _part(self, start, step, count)
        else:
            i = _tuple_index(index)
            if i < 0:
                i = i + self._len
            if to_u64(i) >= to_u64(self._len):
                _raise_index()
            return self._data.get(i)

    def __contains__(self, x) -> bool:
        i: i64 = 0
        while i < self._len:
            if _same(self._data.get(i), x):
                return True
            i = i + 1
        return False

    def count(self, x, /) -> int:
        found: i64 = 0
        i: i64 = 0
        while i < self._len:
            if _same(self._data.get(i), x):
                found = found + 1
            i = i + 1
        return found

    def index(self, x, start=0, stop=9223372036854775807, /) -> int:
        i = _position(start, self._len)
        end = _position(stop, self._len)
        while i < end and i < self._len:
            if _same(self._data.get(i), x):
                return i
            i = i + 1
        raise ValueError("tuple.index(x): x not in tuple")

    def __add__(self, other):
        if is_static_tuple(other):
            return _joined(self, homogeneous(other))
        elif isinstance(other, tuple):
            return _joined(self, other)
        else:
            return _no_concatenation(other)

    def __mul__(self, count):
        if _is_integer(count):
            return _repeated(self, _repeat_count(count))
        elif _answers_reflected(count, "__rmul__"):
            return NotImplemented
        else:
            raise TypeError("can't multiply sequence by non-int of type '" + type_name(count) + "'")

    def __rmul__(self, count):
        if _is_integer(count):
            return _repeated(self, _repeat_count(count))
        else:
            raise TypeError("can't multiply sequence by non-int of type '" + type_name(count) + "'")

    def __eq__(self, other):
        if is_static_tuple(other):
            return _equal_rooms(self, homogeneous(other))
        elif isinstance(other, tuple):
            return _equal_rooms(self, other)
        return NotImplemented

    def __lt__(self, other):
        if is_static_tuple(other):
            return _less_rooms(self, homogeneous(other))
        elif isinstance(other, tuple):
            return _less_rooms(self, other)
        return NotImplemented

    def __le__(self, other):
        if is_static_tuple(other):
            return _less_equal_rooms(self, homogeneous(other))
        elif isinstance(other, tuple):
            return _less_equal_rooms(self, other)
        return NotImplemented

    def __gt__(self, other):
        if is_static_tuple(other):
            return _greater_rooms(self, homogeneous(other))
        elif isinstance(other, tuple):
            return _greater_rooms(self, other)
        return NotImplemented

    def __ge__(self, other):
        if is_static_tuple(other):
            return _greater_equal_rooms(self, homogeneous(other))
        elif isinstance(other, tuple):
            return _greater_equal_rooms(self, other)
        return NotImplemented

    def __hash__(self) -> int:
        state = _hash_start()
        i: i64 = 0
        while i < self._len:
            state = _hash_item(state, hash(self._data.get(i)))
            i = i + 1
        return _hash_end(state, self._len)

    def __repr__(self):
        if self._len == 0:
            return "()"
        out = StringBuilder()
        i: i64 = 0
        while i < self._len:
            out.add("(" if i == 0 else ", ")
            out.add(repr(self._data.get(i)))
            i = i + 1
        out.add(",)" if self._len == 1 else ")")
        return out.finish()

    @inline
    def __iter__(self):
        return tuple_iterator(self)

    def __reversed__(self):
        return reversed_tuple(self)


class tuple_iterator[L](_Iterator):
    """Goes through a tuple."""

    _tuple: L
    _i: i64

    @inline
    def __init__(self, target):
        self._tuple = target
        self._i = 0

    @inline
    def __step__(self):
        i = self._i
        if i >= self._tuple._len:
            return done()
        self._i = i + 1
        return self._tuple._data.get(i)

    def __length_hint__(self) -> int:
        return self._tuple._len - self._i


class reversed_tuple[L](_Iterator):
    """Goes through a tuple from its end."""

    _tuple: L
    _i: i64

    @inline
    def __init__(self, target):
        self._tuple = target
        self._i = target._len

    @inline
    def __step__(self):
        if self._i <= 0:
            return done()
        self._i = self._i - 1
        return self._tuple._data.get(self._i)

    def __length_hint__(self) -> int:
        return self._i


# --- tuples of any length -------------------------------------------------------------------------


@inline
def _copy_room(out, data, start: i64, count: i64):
    """Makes an empty tuple a copy of `count` elements of a room."""
    if count > 0:
        out._data = alloc(count)
        out._data.copy_from(0, data, start, count)
        out._len = count


def _fill(out, iterable):
    """Makes an empty tuple one of an iterable's elements. They stand in a list meanwhile, for the iterable may raise."""
    items = list(iterable)
    items._fit()
    out._data = items._data
    out._len = items._len
    items._data = null()
    items._len = 0
    items._cap = 0


def _fill_static(out, items):
    if static_len(items) > 0:
        out._data = alloc(static_len(items))
        _init_from(out, items)


def _init_from(out, items):
    if static_len(items) > 0:
        out._data.init(out._len, head(items))
        out._len = out._len + 1
        _init_from(out, tail(items))


def _part(source, start: i64, step: i64, count: i64):
    if step == 1 and count == source._len:
        return source
    out = new_object(tuple)
    out._len = 0
    out._data = null()
    if step == 1:
        _copy_room(out, source._data, start, count)
    elif count > 0:
        out._data = alloc(count)
        k: i64 = 0
        while k < count:
            out._data.init(k, source._data.get(start + k * step))
            k = k + 1
        out._len = count
    return out


def _joined(first, second):
    out = new_object(tuple)
    out._len = 0
    out._data = null()
    count = first._len + second._len
    if count > 0:
        out._data = alloc(count)
        out._data.copy_from(0, first._data, 0, first._len)
        out._data.copy_from(first._len, second._data, 0, second._len)
        out._len = count
    return out


def _repeated(source, times: i64):
    out = new_object(tuple)
    out._len = 0
    out._data = null()
    length = source._len
    if length > 0 and times > 0:
        most: i64 = 0x0FFFFFFFFFFFFFFF
        if times > most // length:
            raise MemoryError()
        out._data = alloc(length * times)
        k: i64 = 0
        while k < length * times:
            out._data.copy_from(k, source._data, 0, length)
            k = k + length
        out._len = length * times
    return out


@inline
def _no_concatenation(other):
    if _answers_reflected(other, "__radd__"):
        return NotImplemented
    else:
        raise TypeError("can only concatenate tuple (not \"" + type_name(other) + "\") to tuple")


def _equal_rooms(a, b) -> bool:
    if a._len != b._len:
        return False
    i: i64 = 0
    while i < a._len:
        if not _same(a._data.get(i), b._data.get(i)):
            return False
        i = i + 1
    return True


def _first_difference(a, b) -> i64:
    i: i64 = 0
    while i < a._len and i < b._len:
        if not _same(a._data.get(i), b._data.get(i)):
            return i
        i = i + 1
    return i


def _less_rooms(a, b):
    i = _first_difference(a, b)
    if i < a._len and i < b._len:
        return a._data.get(i) < b._data.get(i)
    return a._len < b._len


def _less_equal_rooms(a, b):
    i = _first_difference(a, b)
    if i < a._len and i < b._len:
        return a._data.get(i) <= b._data.get(i)
    return a._len <= b._len


def _greater_rooms(a, b):
    i = _first_difference(a, b)
    if i < a._len and i < b._len:
        return a._data.get(i) > b._data.get(i)
    return a._len > b._len


def _greater_equal_rooms(a, b):
    i = _first_difference(a, b)
    if i < a._len and i < b._len:
        return a._data.get(i) >= b._data.get(i)
    return a._len >= b._len


@inline
def _tuple_index(x) -> i64:
    if _is_integer(x):
        return _index(x)
    else:
        raise TypeError("tuple indices must be integers or slices, not " + type_name(x))


@inline
def _position(x, length: i64) -> i64:
    """The `start` or `stop` of `index`, not below 0."""
    if _is_integer(x):
        i = _clamped(x)
        if i < 0:
            i = i + length
            if i < 0:
                return 0
        return i
    else:
        raise TypeError("slice indices must be integers or have an __index__ method")


@lang("raise_tuple_index")
@noinline
def _raise_index():
    raise IndexError("tuple index out of range")


# --- hashing: xxHash as CPython uses it for tuples ----------------------------------------------------


@inline
def _hash_start() -> i64:
    return 2870177450012600261


@inline
def _hash_item(state: i64, item: i64) -> i64:
    state = state + item * -4417276706812531889
    state = (state << 31) | to_i64(to_u64(state) >> 33)
    return state * -7046029288634856825


@inline
def _hash_end(state: i64, length: i64) -> i64:
    state = state + (length ^ 2870177450013471926)
    if state == -1:
        return 1546275796
    return state


# --- tuples of static length --------------------------------------------------------------------------


@native("tuple")
class _static_tuple:
    """The methods of tuples whose length and element types the compiler knows."""

    @inline
    def __len__(self) -> int:
        return static_len(self)

    @inline
    def __bool__(self) -> bool:
        return static_len(self) != 0

    def __getitem__(self, index):
        if isinstance(index, slice):
            return homogeneous(self)[index]
        else:
            i = _tuple_index(index)
            if i < 0:
                i = i + static_len(self)
            return element(self, i)

    def __contains__(self, x) -> bool:
        return _has(self, x)

    def count(self, x, /) -> int:
        return _count(self, x)

    def index(self, x, start=0, stop=9223372036854775807, /) -> int:
        return homogeneous(self).index(x, start, stop)

    def __add__(self, other):
        if is_static_tuple(other):
            return _concatenated(self, other)
        elif isinstance(other, tuple):
            return _joined(homogeneous(self), other)
        else:
            return _no_concatenation(other)

    def __mul__(self, count):
        return homogeneous(self) * count

    def __rmul__(self, count):
        return homogeneous(self) * count

    def __eq__(self, other):
        if is_static_tuple(other):
            if static_len(self) != static_len(other):
                return False
            else:
                return _equal(self, other)
        elif isinstance(other, tuple):
            return _equal_rooms(homogeneous(self), other)
        return NotImplemented

    def __ne__(self, other):
        if isinstance(other, tuple):
            return not self == other
        return NotImplemented

    def __lt__(self, other):
        if is_static_tuple(other):
            return _less(self, other)
        elif isinstance(other, tuple):
            return _less_rooms(homogeneous(self), other)
        return NotImplemented

    def __le__(self, other):
        if is_static_tuple(other):
            return _less_equal(self, other)
        elif isinstance(other, tuple):
            return _less_equal_rooms(homogeneous(self), other)
        return NotImplemented

    def __gt__(self, other):
        if is_static_tuple(other):
            return _greater(self, other)
        elif isinstance(other, tuple):
            return _greater_rooms(homogeneous(self), other)
        return NotImplemented

    def __ge__(self, other):
        if is_static_tuple(other):
            return _greater_equal(self, other)
        elif isinstance(other, tuple):
            return _greater_equal_rooms(homogeneous(self), other)
        return NotImplemented

    def __hash__(self) -> int:
        hasher = _Hasher()
        for_each(self, _hash_into, hasher)
        return _hash_end(hasher._state, static_len(self))

    def __repr__(self):
        if static_len(self) == 0:
            return "()"
        elif static_len(self) == 1:
            return "(" + repr(head(self)) + ",)"
        else:
            out = StringBuilder()
            out.add("(")
            out.add(repr(head(self)))
            for_each(tail(self), _add_repr, out)
            out.add(")")
            return out.finish()

    @inline
    def __iter__(self):
        if static_len(self) <= 8:
            return _static_tuple_iterator(self)
        else:
            return tuple_iterator(homogeneous(self))

    def __reversed__(self):
        return reversed_tuple(homogeneous(self))


def _has(items, x) -> bool:
    if static_len(items) == 0:
        return False
    else:
        if _same(head(items), x):
            return True
        return _has(tail(items), x)


def _count(items, x) -> i64:
    if static_len(items) == 0:
        return 0
    else:
        found: i64 = 0
        if _same(head(items), x):
            found = 1
        return found + _count(tail(items), x)


@inline
def _concatenated(a, b):
    if static_len(a) == 0:
        return b
    else:
        return cons(head(a), _concatenated(tail(a), b))


@inline
def _equal(a, b) -> bool:
    if static_len(a) == 0:
        return True
    else:
        if not _same(head(a), head(b)):
            return False
        return _equal(tail(a), tail(b))


def _less(a, b):
    if static_len(b) == 0:
        return False
    elif static_len(a) == 0:
        return True
    else:
        if not _same(head(a), head(b)):
            return head(a) < head(b)
        return _less(tail(a), tail(b))


def _less_equal(a, b):
    if static_len(a) == 0:
        return True
    elif static_len(b) == 0:
        return False
    else:
        if not _same(head(a), head(b)):
            return head(a) <= head(b)
        return _less_equal(tail(a), tail(b))


def _greater(a, b):
    if static_len(a) == 0:
        return False
    elif static_len(b) == 0:
        return True
    else:
        if not _same(head(a), head(b)):
            return head(a) > head(b)
        return _greater(tail(a), tail(b))


def _greater_equal(a, b):
    if static_len(b) == 0:
        return True
    elif static_len(a) == 0:
        return False
    else:
        if not _same(head(a), head(b)):
            return head(a) >= head(b)
        return _greater_equal(tail(a), tail(b))


class _Hasher:
    """The hash of the elements so far."""

    _state: i64

    @inline
    def __init__(self):
        self._state = _hash_start()


@inline
def _hash_into(item, hasher):
    hasher._state = _hash_item(hasher._state, hash(item))


def _add_repr(item, out):
    out.add(", ")
    out.add(repr(item))
