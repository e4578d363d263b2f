"""`range`: machine integers, with a variant for ints of any size behind a nullable field."""

from _core import add_fitting, done, i64, is_small, static_len, type_name
from .descriptors import _member
from .iterators import _Iterator
from .slice import _integer, _is_integer, _slice_bounds


@lang("range")
class range:
    """Small: `_first`, `_step` and the place behind the last element, `_end` (a number of steps from `_first`), fit in an i64.
    Else `_wide` holds the range and the others are zero. What a loop needs is inlined and has no other way out: so its range and
    iterator are not made at all."""

    _first: i64
    _end: i64
    _step: i64
    _stop: i64
    _wide: _WideRange | None

    @inline
    def __init__(self, *args):
        if static_len(args) == 1:
            self._set(0, args[0], 1)
        elif static_len(args) == 2:
            self._set(args[0], args[1], 1)
        elif static_len(args) == 3:
            self._set(args[0], args[1], args[2])
        elif static_len(args) == 0:
            raise TypeError("range expected at least 1 argument, got 0")
        else:
            raise TypeError("range expected at most 3 arguments, got " + str(static_len(args)))

    @inline
    def _set(self, start, stop, step):
        a: int = _integer(start)
        b: int = _integer(stop)
        c: int = _integer(step)
        if is_small(a) and is_small(b) and is_small(c):
            first: i64 = a
            end: i64 = b
            by: i64 = c
            self._set_small(first, end, by)
        else:
            self._set_wide(a, b, c)

    @inline
    def _set_small(self, first: i64, stop: i64, step: i64):
        self._first = first
        self._step = step
        self._stop = stop
        self._wide = None
        if step == 1:
            self._end = first if stop <= first else stop
        else:
            self._set_stepped(first, stop, step)

    def _set_stepped(self, first: i64, stop: i64, step: i64):
        count: i64 = 0
        if step == 0:
            raise ValueError("range() arg 3 must not be zero")
        if -0x2000000000000000 < first < 0x2000000000000000 and -0x2000000000000000 < stop < 0x2000000000000000 \
                and -0x2000000000000000 < step < 0x2000000000000000:
            if step > 0:
                if first < stop:
                    count = (stop - first - 1) // step + 1
            elif first > stop:
                count = (first - stop - 1) // (0 - step) + 1
            self._end = first + count * step
        else:
            self._set_wide(first, stop, step)

    @noinline
    def _set_wide(self, start: int, stop: int, step: int):
        if step == 0:
            raise ValueError("range() arg 3 must not be zero")
        self._first = 0
        self._end = 0
        self._step = 1
        self._stop = 0
        self._wide = _WideRange(start, stop, step)

    @_member
    def start(self) -> int:
        if self._wide is not None:
            return self._wide.start
        return self._first

    @_member
    def stop(self) -> int:
        if self._wide is not None:
            return self._wide.stop
        return self._stop

    @_member
    def step(self) -> int:
        if self._wide is not None:
            return self._wide.step
        return self._step

    def __len__(self) -> int:
        return _fitting(self._length())

    def __bool__(self) -> bool:
        if self._wide is not None:
            return self._wide.length != 0
        return self._first != self._end

    def __getitem__(self, index):
        if isinstance(index, slice):
            return self._slice(index)
        elif _is_integer(index):
            if self._wide is not None:
                return self._wide.element(_integer(index))
            i: int = _integer(index)
            n = self._length()
            if i < 0:
                i = i + n
            if i < 0 or i >= n:
                _raise_index()
            return self.start + i * self.step
        else:
            raise TypeError("range indices must be integers or slices, not " + type_name(index))

    def _slice(self, index):
        if self._wide is not None:
            return self._wide.part(index)
        n = self._length()
        if not is_small(n):
            return _WideRange(self.start, self.stop, self.step).part(index)
        start, stop, step, count = _slice_bounds(index, n)
        a: int = start
        b: int = stop
        c: int = step
        return range(self.start + a * self.step, self.start + b * self.step, self.step * c)

    def __contains__(self, x) -> bool:
        if isinstance(x, int):
            return self._has(x)
        else:
            for y in self:
                if y == x:
                    return True
            return False

    def _has(self, x: int) -> bool:
        if self._wide is not None:
            return self._wide.has(x)
        if not is_small(x):
            return False
        i: i64 = x
        if self._step > 0:
            return self._first <= i and i < self._end and (i - self._first) % self._step == 0
        return self._end < i and i <= self._first and (self._first - i) % (0 - self._step) == 0

    def index(self, x, /) -> int:
        if isinstance(x, int):
            if self._has(x):
                return (x - self.start) // self.step
        else:
            i: int = 0
            for y in self:
                if y == x:
                    return i
                i = i + 1
            raise ValueError("sequence.index(x): x not in sequence")
        raise ValueError(repr(x) + " is not in range")

    def count(self, x, /) -> int:
        if isinstance(x, int):
            if self._has(x):
                return 1
            return 0
        else:
            found: int = 0
            for y in self:
                if y == x:
                    found = found + 1
            return found

    def _length(self) -> int:
        if self._wide is not None:
            return self._wide.length
        first: int = self._first
        end: int = self._end
        step: int = self._step
        return (end - first) // step

    def __eq__(self, other):
        if isinstance(other, range):
            n = self._length()
            if n != other._length():
                return False
            if n == 0:
                return True
            if self.start != other.start:
                return False
            return n == 1 or self.step == other.step
        return NotImplemented

    def __hash__(self) -> int:
        n = self._length()
        if n == 0:
            return hash((n, None, None))
        if n == 1:
            return hash((n, self.start, None))
        return hash((n, self.start, self.step))

    def __repr__(self):
        text = "range(" + repr(self.start) + ", " + repr(self.stop)
        if self.step == 1:
            return text + ")"
        return text + ", " + repr(self.step) + ")"

    @inline
    def __iter__(self):
        wide = self._wide
        if wide is not None:
            wide = wide.copy()
        return range_iterator(self._first, self._end, self._step, wide)

    @inline
    def __reversed__(self):
        wide = self._wide
        first = self._end - self._step
        end = self._first - self._step
        if wide is not None or self._first < -0x2000000000000000:
            wide = self._backwards()
            first = end
        return range_iterator(first, end, 0 - self._step, wide)

    @noinline
    def _backwards(self):
        last = self.start + (self._length() - 1) * self.step
        return _WideRange(last, self.start - self.step, -self.step)


class range_iterator(_Iterator):
    """Counts from `_next` to `_end`, which it meets exactly; then through the wide range, if there is one."""

    _next: i64
    _end: i64
    _step: i64
    _wide: _WideRange | None

    @inline
    def __init__(self, first: i64, end: i64, step: i64, wide):
        self._next = first
        self._end = end
        self._step = step
        self._wide = wide

    @inline
    def __step__(self):
        i = self._next
        if self._step > 0:
            if i >= self._end:
                return self._rest()
        elif i <= self._end:
            return self._rest()
        # Not beyond `_end`, which fits.
        self._next = add_fitting(i, self._step)
        x: int = i
        return x

    @inline
    def _rest(self):
        if self._wide is None:
            return done()
        return self._wide.take()

    def __length_hint__(self) -> int:
        if self._wide is not None:
            return _fitting(self._wide.length)
        n: int = (self._end - self._next) // self._step
        return n


class _WideRange:
    """start, stop and step of any size."""

    start: int
    stop: int
    step: int
    length: int

    def __init__(self, start: int, stop: int, step: int):
        self.start = start
        self.stop = stop
        self.step = step
        self.length = 0
        if step > 0:
            if start < stop:
                self.length = (stop - start - 1) // step + 1
        elif start > stop:
            self.length = (start - stop - 1) // (-step) + 1

    @noinline
    def copy(self):
        return _WideRange(self.start, self.stop, self.step)

    def element(self, i: int) -> int:
        if i < 0:
            i = i + self.length
        if i < 0 or i >= self.length:
            _raise_index()
        return self.start + i * self.step

    def part(self, index):
        """The range that a slice of this one is."""
        start, stop, step = _indices(index, self.length)
        return range(self.start + start * self.step, self.start + stop * self.step, self.step * step)

    def has(self, x: int) -> bool:
        if self.step > 0:
            return self.start <= x and x < self.stop and (x - self.start) % self.step == 0
        return self.stop < x and x <= self.start and (self.start - x) % (-self.step) == 0

    @noinline
    def take(self):
        """As the state of an iterator: the next element, or done()."""
        if self.length <= 0:
            return done()
        x: int = self.start
        self.start = x + self.step
        self.length = self.length - 1
        return x


def _indices(index, length: int):
    return index.indices(length)


@noinline
def _fitting(length: int) -> int:
    """A length as `len` may give it."""
    if length > 0x7FFFFFFFFFFFFFFF:
        raise OverflowError("Python int too large to convert to C ssize_t")
    return length


@noinline
def _raise_index():
    raise IndexError("range object index out of range")
