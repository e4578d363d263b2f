"""`collections.deque`: a ring buffer whose capacity is a power of two."""

from _core import Ptr, address, alloc, done, has_attr, i64, type_name
from builtins.descriptors import _getset
from builtins.equality import _same
from builtins.iterators import _Iterator
from builtins.repr_guard import _enter, _leave


def _position(i):
    if isinstance(i, int):
        return int(i)
    if has_attr(i, "__index__"):
        return i.__index__()
    raise TypeError(f"sequence index must be integer, not '{type_name(i)}'")


@in_c("collections.deque")
class deque[T]:
    """A sequence with fast ends."""

    _match_sequence = True

    _data: Ptr[T]
    _capacity: i64
    _first: i64
    _len: i64
    _limit: i64
    _changes: i64

    def __init__(self, iterable=(), maxlen=None):
        self._data = alloc(8)
        self._capacity = 8
        self._first = 0
        self._len = 0
        self._changes = 0
        self._limit = -1
        if maxlen is not None:
            if not isinstance(maxlen, int):
                raise TypeError("an integer is required")
            if maxlen < 0:
                raise ValueError("maxlen must be non-negative")
            self._limit = maxlen
        deque.extend(self, iterable)

    def __drop__(self):
        self._drop_all()
        self._data.free()

    def _drop_all(self):
        i: i64 = 0
        while i < self._len:
            self._data.drop(self._place(i), 1)
            i = i + 1

    @inline
    def _place(self, i: i64) -> i64:
        """Where element i is."""
        return (self._first + i) & (self._capacity - 1)

    @noinline
    def _grow(self):
        old = self._capacity
        self._data = self._data.resize(old * 2)
        # The buffer was full: what had wrapped to its front comes behind its old end.
        self._data.move(old, 0, self._first)
        self._capacity = old * 2

    @_getset
    def maxlen(self):
        if self._limit < 0:
            return None
        limit: int = self._limit
        return limit

    # --- ends --------------------------------------------------------------------------------------

    def append(self, x, /):
        if self._len == self._limit:
            if self._limit == 0:
                return
            self._drop_first()
        if self._len == self._capacity:
            self._grow()
        self._data.init((self._first + self._len) & (self._capacity - 1), x)
        self._len = self._len + 1
        self._changes = self._changes + 1

    def appendleft(self, x, /):
        if self._len == self._limit:
            if self._limit == 0:
                return
            self._drop_last()
        if self._len == self._capacity:
            self._grow()
        self._first = (self._first - 1) & (self._capacity - 1)
        self._data.init(self._first, x)
        self._len = self._len + 1
        self._changes = self._changes + 1

    def _drop_first(self):
        first = self._first
        self._first = (first + 1) & (self._capacity - 1)
        self._len = self._len - 1
        self._data.drop(first, 1)

    def _drop_last(self):
        self._len = self._len - 1
        self._data.drop(self._place(self._len), 1)

    def pop(self):
        if self._len == 0:
            raise IndexError("pop from an empty deque")
        self._len = self._len - 1
        self._changes = self._changes + 1
        return self._data.take((self._first + self._len) & (self._capacity - 1))

    def popleft(self):
        if self._len == 0:
            raise IndexError("pop from an empty deque")
        first = self._first
        self._first = (first + 1) & (self._capacity - 1)
        self._len = self._len - 1
        self._changes = self._changes + 1
        return self._data.take(first)

    def extend(self, iterable, /):
        if iterable is self:
            iterable = self.copy()
        for x in iterable:
            deque.append(self, x)

    def extendleft(self, iterable, /):
        if iterable is self:
            iterable = self.copy()
        for x in iterable:
            deque.appendleft(self, x)

    def clear(self):
        self._drop_all()
        self._first = 0
        self._len = 0
        self._changes = self._changes + 1

    def rotate(self, n=1, /):
        length: int = self._len
        if length <= 1:
            return
        left: i64 = n % length
        while left > 0:
            # One from the back to the front.
            self._len = self._len - 1
            x = self._data.take(self._place(self._len))
            self._first = (self._first - 1) & (self._capacity - 1)
            self._data.init(self._first, x)
            self._len = self._len + 1
            left = left - 1
        self._changes = self._changes + 1

    # --- items ----------------------------------------------------------------------------------------

    def _checked(self, i) -> i64:
        """The element that an index means."""
        position = _position(i)
        length: int = self._len
        if position < 0:
            position += length
        if position < 0 or position >= length:
            raise IndexError("deque index out of range")
        return position

    def __len__(self) -> int:
        return self._len

    def __bool__(self):
        return self._len != 0

    def __getitem__(self, i):
        return self._data.get(self._place(self._checked(i)))

    def __setitem__(self, i, x):
        self._data.set(self._place(self._checked(i)), x)

    def __delitem__(self, i):
        self._take_at(self._checked(i))

    def _take_at(self, at: i64):
        """Moves element `at` out and closes the gap."""
        x = self._data.take(self._place(at))
        last = self._len - 1
        i = at
        while i < last:
            self._data.init(self._place(i), self._data.take(self._place(i + 1)))
            i = i + 1
        self._len = last
        self._changes = self._changes + 1
        return x

    def insert(self, i, x, /):
        if self._len == self._limit:
            raise IndexError("deque already at its maximum size")
        length: int = self._len
        position = _position(i)
        if position < 0:
            position += length
            if position < 0:
                position = 0
        if position > length:
            position = length
        at: i64 = position
        if self._len == self._capacity:
            self._grow()
        k = self._len
        while k > at:
            self._data.init(self._place(k), self._data.take(self._place(k - 1)))
            k = k - 1
        self._data.init(self._place(at), x)
        self._len = self._len + 1
        self._changes = self._changes + 1

    def _find(self, x, start: i64, stop: i64) -> i64:
        changes = self._changes
        i = start
        while i < stop:
            if _same(self._data.get(self._place(i)), x):
                return i
            if self._changes != changes:
                raise RuntimeError("deque mutated during iteration")
            i = i + 1
        return -1

    def index(self, x, start=0, stop=None, /):
        length: int = self._len
        low = _clamp(start, length)
        high = length if stop is None else _clamp(stop, length)
        found: int = self._find(x, low, high)
        if found < 0:
            raise ValueError(f"{x!r} is not in deque")
        return found

    def remove(self, x, /):
        found = self._find(x, 0, self._len)
        if found < 0:
            raise ValueError(f"{x!r} is not in deque")
        self._take_at(found)

    def count(self, x, /):
        changes = self._changes
        total = 0
        i: i64 = 0
        while i < self._len:
            if _same(self._data.get(self._place(i)), x):
                total += 1
            if self._changes != changes:
                raise RuntimeError("deque mutated during iteration")
            i = i + 1
        return total

    def __contains__(self, x):
        return self._find(x, 0, self._len) >= 0

    def reverse(self):
        i: i64 = 0
        j = self._len - 1
        while i < j:
            a = self._place(i)
            b = self._place(j)
            x = self._data.take(a)
            self._data.init(a, self._data.take(b))
            self._data.init(b, x)
            i = i + 1
            j = j - 1

    def __iter__(self):
        return _deque_iterator(self)

    def __reversed__(self):
        return _deque_reverse_iterator(self)

    # --- whole deques -----------------------------------------------------------------------------------

    def copy(self):
        return deque(self, self.maxlen)

    __copy__ = copy

    def __deepcopy__(self, memo):
        from copy import _deep
        result = deque((), self.maxlen)
        memo._note(self, result)
        for x in self:
            result.append(_deep(x, memo))
        return result

    def __add__(self, other):
        if not isinstance(other, deque):
            raise TypeError(f'can only concatenate deque (not "{type_name(other)}") to deque')
        result = self.copy()
        result.extend(other)
        return result

    def __iadd__(self, other):
        self.extend(other)
        return self

    def __mul__(self, n):
        result = deque((), self.maxlen)
        for _ in range(n):
            result.extend(self)
        return result

    __rmul__ = __mul__

    def __imul__(self, n):
        if n <= 0:
            self.clear()
        else:
            once = self.copy()
            for _ in range(n - 1):
                self.extend(once)
        return self

    def __eq__(self, other):
        if not isinstance(other, deque):
            return NotImplemented
        if self._len != other._len:
            return False
        for x, y in zip(self, other):
            if not _same(x, y):
                return False
        return True

    def __lt__(self, other):
        if not isinstance(other, deque):
            return NotImplemented
        for x, y in zip(self, other):
            if not _same(x, y):
                return x < y
        return self._len < other._len

    def __le__(self, other):
        if not isinstance(other, deque):
            return NotImplemented
        for x, y in zip(self, other):
            if not _same(x, y):
                return x <= y
        return self._len <= other._len

    def __gt__(self, other):
        if not isinstance(other, deque):
            return NotImplemented
        for x, y in zip(self, other):
            if not _same(x, y):
                return x > y
        return self._len > other._len

    def __ge__(self, other):
        if not isinstance(other, deque):
            return NotImplemented
        for x, y in zip(self, other):
            if not _same(x, y):
                return x >= y
        return self._len >= other._len

    def __hash__(self):
        raise TypeError("unhashable type: 'collections.deque'")

    def __repr__(self):
        if not _enter(address(self)):
            return "[...]"
        try:
            text = "deque([" + ", ".join([repr(x) for x in self]) + "]"
        finally:
            _leave()
        if self._limit >= 0:
            limit: int = self._limit
            return text + f", maxlen={limit})"
        return text + ")"


def _clamp(i, length):
    """A bound of `index`, as slices count."""
    position = _position(i)
    if position < 0:
        position += length
        if position < 0:
            return 0
    return position if position < length else length


class _deque_iterator[D](_Iterator):
    """From the first element to the last."""

    _deque: D
    _i: i64
    _changes: i64

    def __init__(self, source):
        self._deque = source
        self._i = 0
        self._changes = source._changes

    def __step__(self):
        source = self._deque
        if source._changes != self._changes:
            raise RuntimeError("deque mutated during iteration")
        i = self._i
        if i >= source._len:
            return done()
        self._i = i + 1
        return source._data.get((source._first + i) & (source._capacity - 1))

    def __length_hint__(self) -> int:
        return self._deque._len - self._i


class _deque_reverse_iterator[D](_Iterator):
    """From the last element to the first."""

    _deque: D
    _i: i64
    _changes: i64

    def __init__(self, source):
        self._deque = source
        self._i = source._len
        self._changes = source._changes

    def __step__(self):
        source = self._deque
        if source._changes != self._changes:
            raise RuntimeError("deque mutated during iteration")
        if self._i <= 0:
            return done()
        self._i = self._i - 1
        return source._data.get((source._first + self._i) & (source._capacity - 1))

    def __length_hint__(self) -> int:
        return self._i
