"""`list`: a growing array of unboxed elements."""

from _core import (
    Ptr, address, alloc, done, end_is_noticed, has_special, head, i64, is_static_tuple, null, same_type, static_len, tail, to_u64,
    type_name,
)
from .builder import StringBuilder
from .equality import _same
from .iterators import _Iterator
from .repr_guard import _enter, _leave
from .slice import _bounds, _clamped, _index, _is_integer, _repeat_count, _ssize
from .sort import _sort_list


@lang("list")
class list[T]:
    """A growing array. All fields zero is an empty list."""

    _len: i64
    _cap: i64
    _data: Ptr[T]

    __hash__ = None

    def __init__(self, iterable=(), /):
        self._len = 0
        self._cap = 0
        self._data = null()
        if isinstance(iterable, list) and type(iterable) is list:
            self._copy_from(iterable, 0, iterable._len)
        elif is_static_tuple(iterable):
            _append_all(self, iterable)
        else:
            list.extend(self, iterable)

    def __drop__(self):
        self._data.drop(0, self._len)
        self._data.free_room(self._cap)

    # --- room -------------------------------------------------------------------------------------

    @noinline
    def _grow(self, needed: i64):
        """Room for at least so many elements, and some to spare."""
        cap = needed + needed + 2
        self._data = self._data.resize(cap)
        self._cap = cap

    @inline
    def _reserve(self, needed: i64):
        """Room for exactly so many elements."""
        if needed > self._cap:
            self._data = self._data.resize(needed)
            self._cap = needed

    @noinline
    def _shrink(self):
        """Gives most of the free room back."""
        cap = self._len + (self._len >> 1)
        if cap == 0:
            self._data.free_room(self._cap)
            self._data = null()
        else:
            self._data = self._data.resize(cap)
        self._cap = cap

    def _fit(self):
        """No free room."""
        if self._len < self._cap:
            if self._len == 0:
                self._data.free_room(self._cap)
                self._data = null()
            else:
                self._data = self._data.resize(self._len)
            self._cap = self._len

    @inline
    def _hold(self):
        """Called behind the last use of the list's room by others: it lives until here."""

    def _copy_from(self, other, start: i64, count: i64):
        """Appends `count` elements of another list from `start` on, which must be there."""
        if count > 0:
            end = self._len + count
            if end > self._cap:
                if self._len == 0:
                    self._reserve(end)
                else:
                    self._grow(end)
            self._data.copy_from(self._len, other._data, start, count)
            self._len = end

    def _swap(self, other):
        """Exchanges the contents of two lists."""
        data = self._data
        length = self._len
        cap = self._cap
        self._data = other._data
        self._len = other._len
        self._cap = other._cap
        other._data = data
        other._len = length
        other._cap = cap

    # --- elements ---------------------------------------------------------------------------------

    @inline
    def __len__(self) -> int:
        return self._len

    @inline
    def __bool__(self) -> bool:
        return self._len != 0

    @inline
    def __getitem__(self, index):
        if isinstance(index, slice):
            return self._slice(index.start, index.stop, index.step)
        else:
            i = _list_index(index)
            if i < 0:
                i = i + self._len
            if to_u64(i) >= to_u64(self._len):
                _raise_index()
            return self._data.get(i)

    @inline
    def __setitem__(self, index, value):
        if isinstance(index, slice):
            self._set_slice(index.start, index.stop, index.step, value)
        else:
            i = _list_index(index)
            if i < 0:
                i = i + self._len
            if to_u64(i) >= to_u64(self._len):
                _raise_assignment_index()
            self._data.set(i, value)

    def __delitem__(self, index):
        if isinstance(index, slice):
            self._delete_slice(index.start, index.stop, index.step)
        else:
            i = _list_index(index)
            if i < 0:
                i = i + self._len
            if to_u64(i) >= to_u64(self._len):
                _raise_assignment_index()
            self._take(i)

    def _take(self, i: i64):
        """Removes and returns element i, which must be there."""
        x = self._data.take(i)
        rest = self._len - 1 - i
        if rest > 0:
            self._data.move(i, i + 1, rest)
        self._len = self._len - 1
        return x

    def _slice(self, from_, to, by):
        start, stop, step, count = _bounds(from_, to, by, self._len)
        out = []
        if count > 0:
            data = self._data
            copy = alloc(count)
            if step == 1:
                copy.copy_from(0, data, start, count)
            else:
                place = start
                k: i64 = 0
                while k < count:
                    copy.copy_from(k, data, place, 1)
                    place = place + step
                    k = k + 1
            out._data = copy
            out._cap = count
            out._len = count
        return out

    @inline
    def _set_slice(self, from_, to, by, value):
        if not (has_special(value, "__iter__") or has_special(value, "__getitem__")):
            if by is None:
                raise TypeError("can only assign an iterable")
            raise TypeError("must assign iterable to extended slice")
        # Another list is only read; whatever else may change while it is iterated, or be this list itself.
        if isinstance(value, list) and type(value) is list and value is not self:
            self._assign(from_, to, by, value)
        else:
            self._assign(from_, to, by, list(value))

    def _assign(self, from_, to, by, items):
        """`self[from_:to:by] = items`, which is another list."""
        start, stop, step, count = _bounds(from_, to, by, self._len)
        new = items._len
        # Passes over all elements at once are worth their start only for many.
        if step == 1 and (new != count or count > 64):
            self._replace(start, count, items._data, new)
            return
        if new != count:
            _raise_extended_slice(new, count)
        if end_is_noticed(self._data):
            return self._exchange(start, step, items)
        place = start
        k: i64 = 0
        while k < new:
            _assign_element(self._data, place, items._data, k)
            place = place + step
            k = k + 1

    def _exchange(self, start: i64, step: i64, items):
        """Puts `items` in the place of as many elements; returns these, so that they are released when all is done: from the last one on, and
        those of an extended slice from the first one on."""
        removed = []
        removed._reserve(items._len)
        place = start
        k: i64 = 0
        while k < items._len:
            to = k if step == 1 else items._len - 1 - k
            removed._data.init(to, self._data.take(place))
            self._data.init(place, items._data.get(k))
            place = place + step
            k = k + 1
        removed._len = k
        return removed

    def _replace(self, start: i64, count: i64, source, new: i64):
        """Puts `new` elements of another list's room in the place of `count`. No user code runs before the list is whole again."""
        if end_is_noticed(self._data):
            removed = self._cut(start, count)
            self._open(start, 0, new)
        else:
            removed = None
            self._open(start, count, new)
        if same_type(self._data, source):
            self._data.copy_from(start, source, 0, new)
        else:
            k: i64 = 0
            while k < new:
                self._data.init(start + k, source.get(k))
                k = k + 1
        return removed

    def _open(self, start: i64, count: i64, new: i64):
        """Makes uninitialised room for `new` elements in the place of `count`, whose end nobody notices."""
        length = self._len + new - count
        if length > self._cap:
            self._grow(length)
        self._data.drop(start, count)
        rest = self._len - start - count
        if rest > 0 and new != count:
            self._data.move(start + new, start + count, rest)
        self._len = length

    def _cut(self, start: i64, count: i64):
        """Removes `count` elements from `start` on; returns them, so that they are released last."""
        removed = []
        if count <= 0:
            return removed
        removed._reserve(count)
        k: i64 = 0
        while k < count:
            removed._data.init(k, self._data.take(start + k))
            k = k + 1
        removed._len = count
        rest = self._len - start - count
        if rest > 0:
            self._data.move(start, start + count, rest)
        self._len = self._len - count
        return removed

    def _delete_slice(self, from_, to, by):
        start, stop, step, count = _bounds(from_, to, by, self._len)
        if count == 0:
            return
        if step < 0:
            start = start + step * (count - 1)
            step = 0 - step
        if step == 1:
            self._cut(start, count)
            if self._len < self._cap >> 2:
                self._shrink()
            return
        self._delete_every(start, step, count)

    def _delete_every(self, start: i64, step: i64, count: i64):
        removed = []
        removed._reserve(count)
        to = start
        i = start
        k: i64 = 0
        while i < self._len:
            if k < count and i == start + k * step:
                removed._data.init(k, self._data.take(i))
                k = k + 1
            else:
                self._data.init(to, self._data.take(i))
                to = to + 1
            i = i + 1
        removed._len = count
        self._len = to

    # --- methods ----------------------------------------------------------------------------------

    @inline
    def append(self, x, /):
        n = self._len
        if n == self._cap:
            self._grow(n + 1)
        self._data.init(n, x)
        self._len = n + 1

    def extend(self, iterable, /):
        if isinstance(iterable, list) and type(iterable) is list:
            self._extend_list(iterable)
        elif is_static_tuple(iterable):
            _append_all(self, iterable)
        else:
            if self._len == 0:
                self._reserve(_size_hint(iterable))
            for x in iterable:
                list.append(self, x)

    def _extend_list(self, other):
        """One by one, so that the elements' types flow from the other list into this one only."""
        count = other._len
        length = self._len
        if length + count > self._cap:
            self._grow(length + count)
        k: i64 = 0
        while k < count:
            self._data.init(length + k, other._data.get(k))
            k = k + 1
        self._len = length + count

    def insert(self, index, x, /):
        n = self._len
        i = _ssize(index)
        if i < 0:
            i = i + n
            if i < 0:
                i = 0
        elif i > n:
            i = n
        if n == self._cap:
            self._grow(n + 1)
        if i < n:
            self._data.move(i + 1, i, n - i)
        self._data.init(i, x)
        self._len = n + 1

    def pop(self, index=-1, /):
        n = self._len
        i = _ssize(index)
        if n == 0:
            _raise_pop_empty()
        if i < 0:
            i = i + n
        if to_u64(i) >= to_u64(n):
            _raise_pop_index()
        x = self._take(i)
        if n < self._cap >> 3:
            self._shrink()
        return x

    def remove(self, x, /):
        i: i64 = 0
        while i < self._len:
            if _same(self._data.get(i), x):
                if i < self._len:
                    self._take(i)
                return
            i = i + 1
        raise ValueError("list.remove(x): x not in list")

    def clear(self):
        data = self._data
        length = self._len
        cap = self._cap
        self._data = null()
        self._len = 0
        self._cap = 0
        data.drop(0, length)
        data.free_room(cap)

    def copy(self):
        out = []
        out._copy_from(self, 0, self._len)
        return out

    def count(self, x, /) -> int:
        found: i64 = 0
        i: i64 = 0
        while i < self._len:
            if _same(self._data.get(i), x):
                found = found + 1
            i = i + 1
        return found

    def index(self, x, start=0, stop=9223372036854775807, /) -> int:
        i = _inside_list(_position(start), self._len)
        end = _inside_list(_position(stop), self._len)
        while i < end and i < self._len:
            if _same(self._data.get(i), x):
                return i
            i = i + 1
        raise ValueError(repr(x) + " is not in list")

    def reverse(self):
        low: i64 = 0
        high = self._len - 1
        while low < high:
            x = self._data.take(low)
            self._data.init(low, self._data.take(high))
            self._data.init(high, x)
            low = low + 1
            high = high - 1

    def sort(self, *, key=None, reverse=False):
        _sort_list(self, key, reverse)

    # --- operators --------------------------------------------------------------------------------

    def __contains__(self, x) -> bool:
        i: i64 = 0
        while i < self._len:
            if _same(self._data.get(i), x):
                return True
            i = i + 1
        return False

    def __add__(self, other):
        if isinstance(other, list):
            out = []
            out._reserve(self._len + other._len)
            out._copy_from(self, 0, self._len)
            out._copy_from(other, 0, other._len)
            return out
        elif _answers_reflected(other, "__radd__"):
            return NotImplemented
        else:
            raise TypeError("can only concatenate list (not \"" + type_name(other) + "\") to list")

    @inline
    def __iadd__(self, other):
        list.extend(self, other)
        return self

    def __mul__(self, count):
        if _is_integer(count):
            out = []
            _repeat(out, self, _repeat_count(count))
            return out
        elif _answers_reflected(count, "__rmul__"):
            return NotImplemented
        else:
            raise TypeError("can't multiply sequence by non-int of type '" + type_name(count) + "'")

    def __rmul__(self, count):
        if _is_integer(count):
            out = []
            _repeat(out, self, _repeat_count(count))
            return out
        else:
            raise TypeError("can't multiply sequence by non-int of type '" + type_name(count) + "'")

    def __imul__(self, count):
        if _is_integer(count):
            times = _repeat_count(count)
            if times == 0:
                list.clear(self)
            else:
                _repeat(self, self, times - 1)
            return self
        elif _answers_reflected(count, "__rmul__"):
            return NotImplemented
        else:
            raise TypeError("can't multiply sequence by non-int of type '" + type_name(count) + "'")

    def __eq__(self, other):
        if isinstance(other, list):
            if self._len != other._len:
                return False
            i: i64 = 0
            while i < self._len and i < other._len:
                if not _same(self._data.get(i), other._data.get(i)):
                    return False
                i = i + 1
            return self._len == other._len
        return NotImplemented

    def _first_difference(self, other) -> i64:
        """Index of the first elements that differ, or the length of the shorter list."""
        i: i64 = 0
        while i < self._len and i < other._len:
            if not _same(self._data.get(i), other._data.get(i)):
                return i
            i = i + 1
        return i

    def __lt__(self, other):
        if isinstance(other, list):
            i = self._first_difference(other)
            if i < self._len and i < other._len:
                return self._data.get(i) < other._data.get(i)
            return self._len < other._len
        return NotImplemented

    def __le__(self, other):
        if isinstance(other, list):
            i = self._first_difference(other)
            if i < self._len and i < other._len:
                return self._data.get(i) <= other._data.get(i)
            return self._len <= other._len
        return NotImplemented

    def __gt__(self, other):
        if isinstance(other, list):
            i = self._first_difference(other)
            if i < self._len and i < other._len:
                return self._data.get(i) > other._data.get(i)
            return self._len > other._len
        return NotImplemented

    def __ge__(self, other):
        if isinstance(other, list):
            i = self._first_difference(other)
            if i < self._len and i < other._len:
                return self._data.get(i) >= other._data.get(i)
            return self._len >= other._len
        return NotImplemented

    def __repr__(self):
        if self._len == 0:
            return "[]"
        if not _enter(address(self)):
            return "[...]"
        out = StringBuilder()
        try:
            i: i64 = 0
            while i < self._len:
                out.add("[" if i == 0 else ", ")
                out.add(repr(self._data.get(i)))
                i = i + 1
            out.add("]")
        finally:
            _leave()
        return out.finish()

    # --- iteration --------------------------------------------------------------------------------

    @inline
    def __iter__(self):
        return list_iterator(self)

    def __reversed__(self):
        return list_reverseiterator(self)


class list_iterator[L](_Iterator):
    """Goes through a list; elements appended meanwhile are seen."""

    _list: L
    _i: i64

    @inline
    def __init__(self, target):
        self._list = target
        self._i = 0

    @inline
    def __step__(self):
        i = self._i
        if i >= self._list._len:
            # Exhausted for good, even if the list grows again.
            self._i = 0x3FFFFFFFFFFFFFFF
            return done()
        self._i = i + 1
        return self._list._data.get(i)

    def __length_hint__(self) -> int:
        if self._i >= self._list._len:
            return 0
        return self._list._len - self._i


class list_reverseiterator[L](_Iterator):
    """Goes through a list from its end."""

    _list: L
    _i: i64

    @inline
    def __init__(self, target):
        self._list = target
        self._i = target._len - 1

    @inline
    def __step__(self):
        i = self._i
        if to_u64(i) >= to_u64(self._list._len):
            self._i = -1
            return done()
        self._i = i - 1
        return self._list._data.get(i)

    def __length_hint__(self) -> int:
        if self._i >= self._list._len:
            return 0
        return self._i + 1


@inline
def _assign_element(data, i: i64, source, k: i64):
    """An element of one room becomes one of another room."""
    if same_type(data, source):
        data.drop(i, 1)
        data.copy_from(i, source, k, 1)
    else:
        data.set(i, source.get(k))


@inline
def _list_index(x) -> i64:
    if _is_integer(x):
        return _index(x)
    else:
        raise TypeError("list indices must be integers or slices, not " + type_name(x))


@inline
def _position(x) -> i64:
    """The `start` or `stop` of `index`: any size, but not None."""
    if _is_integer(x):
        return _clamped(x)
    else:
        raise TypeError("slice indices must be integers or have an __index__ method")


@inline
def _inside_list(i: i64, length: i64) -> i64:
    if i < 0:
        i = i + length
        if i < 0:
            return 0
    return i


def _append_all(out, items):
    """Appends the elements of a static tuple."""
    if static_len(items) > 0:
        list.append(out, head(items))
        _append_all(out, tail(items))


def _repeat(out, source, times: i64):
    """Appends the list `times` times; `out` may be the list itself."""
    length = source._len
    if length == 0 or times == 0:
        return
    most: i64 = 0x0FFFFFFFFFFFFFFF
    if times > most // length:
        raise MemoryError()
    start = out._len
    end = start + length * times
    out._reserve(end)
    data = out._data
    if length == 1:
        x = source._data.get(0)
        i = start
        while i < end:
            data.init(i, x)
            i = i + 1
    else:
        k = start
        while k < end:
            data.copy_from(k, source._data, 0, length)
            k = k + length
    out._len = end


@inline
def _size_hint(iterable) -> i64:
    """How many elements to expect; 0 if that is not known."""
    if isinstance(iterable, (tuple, range, dict, set, frozenset, str, bytes, bytearray)):
        return len(iterable)
    return 0


@inline
@literals("name")
def _answers_reflected(x, name):
    """Whether the other operand's class may know what to do. The numbers do not."""
    if isinstance(x, (int, float, complex)):
        return False
    return has_special(x, name)


@noinline
def _raise_index():
    raise IndexError("list index out of range")


@noinline
def _raise_assignment_index():
    raise IndexError("list assignment index out of range")


@noinline
def _raise_pop_empty():
    raise IndexError("pop from empty list")


@noinline
def _raise_pop_index():
    raise IndexError("pop index out of range")


@noinline
def _raise_extended_slice(given: int, count: int):
    raise ValueError("attempt to assign sequence of size " + str(given) + " to extended slice of size " + str(count))
