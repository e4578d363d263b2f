"""`slice`, and the conversion of indices that users give into machine integers."""

from _core import has_special, i64, invoke, is_small, static_len, type_name


@lang("slice")
@value
class slice[A, B, C]:
    """`start:stop:step`; the parts are whatever the program wrote."""

    start: A
    stop: B
    step: C

    __hash__ = None

    def __init__(self, *args):
        if static_len(args) == 0:
            raise TypeError("slice expected at least 1 argument, got 0")
        elif static_len(args) == 1:
            self.start = None
            self.stop = args[0]
            self.step = None
        elif static_len(args) == 2:
            self.start = args[0]
            self.stop = args[1]
            self.step = None
        elif static_len(args) == 3:
            self.start = args[0]
            self.stop = args[1]
            self.step = args[2]
        else:
            raise TypeError("slice expected at most 3 arguments, got " + str(static_len(args)))

    def __repr__(self):
        return "slice(" + repr(self.start) + ", " + repr(self.stop) + ", " + repr(self.step) + ")"

    def _parts(self):
        return (self.start, self.stop, self.step)

    def __eq__(self, other):
        if isinstance(other, slice):
            return self._parts() == other._parts()
        return NotImplemented

    def __lt__(self, other):
        if isinstance(other, slice):
            return self._parts() < other._parts()
        return NotImplemented

    def __le__(self, other):
        if isinstance(other, slice):
            return self._parts() <= other._parts()
        return NotImplemented

    def __gt__(self, other):
        if isinstance(other, slice):
            return self._parts() > other._parts()
        return NotImplemented

    def __ge__(self, other):
        if isinstance(other, slice):
            return self._parts() >= other._parts()
        return NotImplemented

    def indices(self, length, /):
        """(start, stop, step) for a sequence of this length; ints of any size."""
        n: int = _integer(length)
        if n < 0:
            raise ValueError("length should not be negative")
        step: int = 1
        if self.step is not None:
            step = _slice_integer(self.step)
            if step == 0:
                _zero_step()
        low: int = 0
        high: int = n
        if step < 0:
            low = -1
            high = n - 1
        start: int = high if step < 0 else low
        if self.start is not None:
            start = _between(_slice_integer(self.start), n, low, high)
        stop: int = low if step < 0 else high
        if self.stop is not None:
            stop = _between(_slice_integer(self.stop), n, low, high)
        return (start, stop, step)


def _between(i: int, n: int, low: int, high: int) -> int:
    """An index as the user gave it, counted from the front and moved into the sequence."""
    if i < 0:
        i = i + n
        if i < low:
            return low
        return i
    if i > high:
        return high
    return i


@inline
def _slice_bounds(s, length: i64):
    """(start, stop, step, count) of a slice of a sequence, all i64: `count` elements from `start` on."""
    return _bounds(s.start, s.stop, s.step, length)


@inline
def _bounds(from_, to, by, length: i64):
    """The same for the parts of a slice: a function that gets these needs no slice object."""
    step: i64 = 1
    if by is not None:
        step = _clamped(by)
        if step == 0:
            _zero_step()
        if step < -0x7FFFFFFFFFFFFFFF:
            step = -0x7FFFFFFFFFFFFFFF
    low: i64 = 0
    high = length
    if step < 0:
        low = -1
        high = length - 1
    start = low
    if from_ is not None:
        start = _inside(_clamped(from_), length, low, high)
    elif step < 0:
        start = high
    stop = high
    if to is not None:
        stop = _inside(_clamped(to), length, low, high)
    elif step < 0:
        stop = low
    count: i64 = 0
    if step == 1:
        if start < stop:
            count = stop - start
    elif step == -1:
        if stop < start:
            count = start - stop
    elif step > 0:
        if start < stop:
            count = (stop - start - 1) // step + 1
    elif stop < start:
        count = (start - stop - 1) // (0 - step) + 1
    return (start, stop, step, count)


@inline
def _inside(i: i64, length: i64, low: i64, high: i64) -> i64:
    if i < 0:
        i = i + length
        if i < low:
            return low
        return i
    if i > high:
        return high
    return i


@inline
def _index(x) -> i64:
    """An index of `x[i]`: an int, or an object with `__index__`; IndexError if it does not fit."""
    if isinstance(x, i64):
        return x
    elif isinstance(x, int):
        if not is_small(x):
            _too_large_index(x)
        i: i64 = x
        return i
    else:
        return _index_of_object(x)


def _index_of_object(x) -> i64:
    n: int = _integer(x)
    if not is_small(n):
        _too_large_index(x)
    i: i64 = n
    return i


@inline
def _clamped(x) -> i64:
    """A bound of a slice: an int, or an object with `__index__`; what does not fit counts as the largest."""
    if isinstance(x, i64):
        return x
    elif isinstance(x, int):
        if not is_small(x):
            return _extreme(x)
        i: i64 = x
        return i
    else:
        n: int = _slice_integer(x)
        if not is_small(n):
            return _extreme(n)
        j: i64 = n
        return j


@noinline
def _extreme(n: int) -> i64:
    if n < 0:
        return -0x7FFFFFFFFFFFFFFF
    return 0x7FFFFFFFFFFFFFFF


@inline
def _ssize(x) -> i64:
    """An integer argument of a method: an int, or an object with `__index__`; OverflowError if it does not fit."""
    if isinstance(x, i64):
        return x
    elif isinstance(x, int):
        if not is_small(x):
            _too_large_argument()
        i: i64 = x
        return i
    else:
        n: int = _integer(x)
        if not is_small(n):
            _too_large_argument()
        j: i64 = n
        return j


def _repeat_count(x) -> i64:
    """The right operand of `sequence * x`, at least 0."""
    n: int = _integer(x)
    if not is_small(n):
        raise OverflowError("cannot fit '" + type_name(x) + "' into an index-sized integer")
    i: i64 = n
    if i < 0:
        return 0
    return i


@inline
def _is_integer(x):
    """Whether `_integer` and `_index` take it."""
    if isinstance(x, (int, i64)):
        return True
    return has_special(x, "__index__")


def _integer(x) -> int:
    """`operator.index(x)`."""
    if isinstance(x, bool):
        return 1 if x else 0
    elif isinstance(x, (int, i64)):
        return x
    elif has_special(x, "__index__"):
        n = invoke(x, "__index__")
        if isinstance(n, bool):
            return 1 if n else 0
        elif isinstance(n, int):
            return n
        else:
            raise TypeError("__index__ returned non-int (type " + type_name(n) + ")")
    else:
        raise TypeError("'" + type_name(x) + "' object cannot be interpreted as an integer")


def _slice_integer(x) -> int:
    if isinstance(x, int):
        return x
    elif has_special(x, "__index__"):
        return _integer(x)
    else:
        raise TypeError("slice indices must be integers or None or have an __index__ method")


@noinline
def _too_large_index(x):
    raise IndexError("cannot fit '" + type_name(x) + "' into an index-sized integer")


@noinline
def _too_large_argument():
    raise OverflowError("Python int too large to convert to C ssize_t")


@noinline
def _zero_step():
    raise ValueError("slice step cannot be zero")
