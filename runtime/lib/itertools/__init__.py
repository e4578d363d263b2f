"""The module `itertools`.

What only passes elements on is a class with `__step__`; what keeps a position between elements of several
loops is a generator. All fields that hold iterators are typed by the place that makes the object.
"""

from _core import cons, done, has_attr, head, i64, is_done, is_static_tuple, static_len, step, tail, type_name
from builtins.iterators import _Iterator
from ._combinatorics import combinations, combinations_with_replacement, permutations, product

# What depends on nothing but its arguments; see docs/library-dialect.md.
_stateless: (
    "accumulate chain combinations combinations_with_replacement compress count cycle dropwhile filterfalse groupby "
    "islice pairwise permutations product repeat starmap takewhile tee zip_longest "
)

_in_c = True


def _index(x):
    if isinstance(x, int):
        return int(x)
    if has_attr(x, "__index__"):
        return x.__index__()
    raise TypeError(f"'{type_name(x)}' object cannot be interpreted as an integer")


def _is_number(x):
    if isinstance(x, (int, float, complex)):
        return True
    return has_attr(x, "__index__") or has_attr(x, "__int__") or has_attr(x, "__float__")


# --- endless ------------------------------------------------------------------------------------------

@in_c("itertools.count")
class count[N, S](_Iterator):
    """`start, start + step, …` for ever."""

    _next: N
    _stride: S

    def __init__(self, start=0, step=1):
        if not (_is_number(start) and _is_number(step)):
            raise TypeError("a number is required")
        self._next = start
        self._stride = step

    def __step__(self):
        x = self._next
        self._next = x + self._stride
        return x

    def __repr__(self):
        if isinstance(self._stride, int) and self._stride == 1:
            return f"count({self._next!r})"
        return f"count({self._next!r}, {self._stride!r})"


@in_c("itertools.repeat")
class repeat[T](_Iterator):
    """The same object for ever or so many times."""

    _object: T
    _left: i64

    def __init__(self, object, times=None):
        self._object = object
        if times is None:
            self._left = -1
        else:
            n = _index(times)
            self._left = n if n > 0 else 0

    def __step__(self):
        if self._left == 0:
            return done()
        if self._left > 0:
            self._left = self._left - 1
        return self._object

    def __length_hint__(self) -> int:
        if self._left < 0:
            raise TypeError("len() of unsized object")
        return self._left

    def __repr__(self):
        if self._left < 0:
            return f"repeat({self._object!r})"
        left: int = self._left
        return f"repeat({self._object!r}, {left})"


def cycle(iterable, /):
    saved = []
    for x in iterable:
        saved.append(x)
        yield x
    while len(saved) > 0:
        for x in saved:
            yield x


# --- one input ------------------------------------------------------------------------------------------

def accumulate(iterable, func=None, *, initial=None):
    rest = iter(iterable)
    if initial is None:
        first = step(rest)
        if is_done(first):
            return
        total = first
    else:
        total = initial
    yield total
    for x in rest:
        if func is None:
            total = total + x
        else:
            total = func(total, x)
        yield total


@in_c("itertools.compress")
class compress[I, J](_Iterator):
    """Elements whose selector is true."""

    _data: I
    _selectors: J

    def __init__(self, data, selectors):
        self._data = iter(data)
        self._selectors = iter(selectors)

    def __step__(self):
        while True:
            x = step(self._data)
            if is_done(x):
                return done()
            wanted = step(self._selectors)
            if is_done(wanted):
                return done()
            if wanted:
                return x


@in_c("itertools.takewhile")
class takewhile[F, I](_Iterator):
    """Elements up to the first for which the predicate is false."""

    _predicate: F
    _rest: I
    _ended: bool

    def __init__(self, predicate, iterable, /):
        self._predicate = predicate
        self._rest = iter(iterable)
        self._ended = False

    def __step__(self):
        if self._ended:
            return done()
        x = step(self._rest)
        if is_done(x):
            return done()
        if self._predicate(x):
            return x
        self._ended = True
        return done()


@in_c("itertools.dropwhile")
class dropwhile[F, I](_Iterator):
    """Elements from the first for which the predicate is false."""

    _predicate: F
    _rest: I
    _started: bool

    def __init__(self, predicate, iterable, /):
        self._predicate = predicate
        self._rest = iter(iterable)
        self._started = False

    def __step__(self):
        while True:
            x = step(self._rest)
            if is_done(x):
                return done()
            if self._started:
                return x
            if not self._predicate(x):
                self._started = True
                return x


@in_c("itertools.filterfalse")
class filterfalse[F, I](_Iterator):
    """Elements for which the predicate is false."""

    _predicate: F
    _rest: I

    def __init__(self, predicate, iterable, /):
        self._predicate = predicate
        self._rest = iter(iterable)

    def __step__(self):
        while True:
            x = step(self._rest)
            if is_done(x):
                return done()
            if self._predicate is None:
                if not x:
                    return x
            elif not self._predicate(x):
                return x


@in_c("itertools.starmap")
class starmap[F, I](_Iterator):
    """`function(*arguments)` for each group of arguments."""

    _function: F
    _rest: I

    def __init__(self, function, iterable, /):
        self._function = function
        self._rest = iter(iterable)

    def __step__(self):
        arguments = step(self._rest)
        if is_done(arguments):
            return done()
        if isinstance(arguments, tuple):
            return self._function(*arguments)
        else:
            return self._function(*tuple(arguments))


@in_c("itertools.pairwise")
class pairwise[I, T](_Iterator):
    """Neighbours: (x0, x1), (x1, x2), …"""

    _rest: I
    _previous: T
    _started: bool

    def __init__(self, iterable, /):
        self._rest = iter(iterable)
        self._previous = None
        self._started = False

    def __step__(self):
        if not self._started:
            self._started = True
            first = step(self._rest)
            if is_done(first):
                return done()
            self._previous = first
        x = step(self._rest)
        if is_done(x):
            return done()
        pair = (self._previous, x)
        self._previous = x
        return pair


@in_c("itertools.islice")
class islice[I](_Iterator):
    """Elements start, start + step, … before stop."""

    _rest: I
    _place: i64
    _next: i64
    _stop: i64
    _stride: i64

    def __init__(self, iterable, *bounds):
        self._rest = iter(iterable)
        self._place = 0
        self._next = 0
        self._stride = 1
        if static_len(bounds) == 0:
            raise TypeError("islice expected at least 2 arguments, got 1")
        if static_len(bounds) > 3:
            raise TypeError(f"islice expected at most 4 arguments, got {static_len(bounds) + 1}")
        if static_len(bounds) == 1:
            self._stop = _slice_bound(bounds[0], -1, "Stop argument for islice() must be None or an integer: "
                                                     "0 <= x <= sys.maxsize.")
        else:
            self._next = _slice_bound(bounds[0], 0, "Indices for islice() must be None or an integer: "
                                                    "0 <= x <= sys.maxsize.")
            self._stop = _slice_bound(bounds[1], -1, "Stop argument for islice() must be None or an integer: "
                                                     "0 <= x <= sys.maxsize.")
            if static_len(bounds) == 3:
                self._stride = _slice_bound(bounds[2], 1, "Step for islice() must be a positive integer or None.")
                if self._stride == 0:
                    raise ValueError("Step for islice() must be a positive integer or None.")

    def __step__(self):
        if self._stop >= 0 and self._next >= self._stop:
            while self._place < self._stop:
                if is_done(step(self._rest)):
                    break
                self._place = self._place + 1
            self._place = self._stop
            return done()
        while self._place < self._next:
            if is_done(step(self._rest)):
                return done()
            self._place = self._place + 1
        x = step(self._rest)
        if is_done(x):
            return done()
        self._place = self._place + 1
        self._next = self._next + self._stride
        return x


def _slice_bound(value, default, message):
    if value is None:
        return default
    if not (isinstance(value, int) or has_attr(value, "__index__")):
        raise ValueError(message)
    bound = _index(value)
    if bound < 0 or bound > 9223372036854775807:
        raise ValueError(message)
    return bound


# --- several inputs ------------------------------------------------------------------------------------------

@in_c("itertools.chain")
class chain[S, I](_Iterator):
    """The elements of the first input, then of the second, …"""

    _sources: S
    _current: I
    _started: bool
    _ended: bool

    def __init__(self, *iterables):
        self._sources = iter(iterables)
        self._current = None
        self._started = False
        self._ended = False

    @classmethod
    def from_iterable(cls, iterable, /):
        return _chain_lazy(iterable)

    def __step__(self):
        while not self._ended:
            if self._started:
                x = step(self._current)
                if not is_done(x):
                    return x
            source = step(self._sources)
            if is_done(source):
                self._ended = True
            else:
                self._current = iter(source)
                self._started = True
        return done()


def _chain_lazy(iterables):
    for iterable in iterables:
        for x in iterable:
            yield x


def zip_longest(*iterables, fillvalue=None):
    if is_static_tuple(iterables):
        return _zip_longest_static(iterables, fillvalue)
    else:
        return _zip_longest_dynamic([iter(x) for x in iterables], fillvalue)


def _zip_longest_dynamic(sources, fillvalue):
    ended = [False] * len(sources)
    left = len(sources)
    while left > 0:
        values = []
        for i in range(len(sources)):
            x = fillvalue
            if not ended[i]:
                found = step(sources[i])
                if is_done(found):
                    ended[i] = True
                    left -= 1
                else:
                    x = found
            values.append(x)
        if left > 0:
            yield tuple(values)


def _zip_longest_static(iterables, fillvalue):
    if static_len(iterables) == 0:
        return
    ended = [False] * static_len(iterables)
    sources = _iterators(iterables)
    while True:
        values = _step_each(sources, ended, 0, fillvalue)
        if False not in ended:
            return
        yield values


def _iterators(iterables):
    if static_len(iterables) == 0:
        return ()
    return cons(iter(head(iterables)), _iterators(tail(iterables)))


def _step_each(sources, ended, place, fillvalue):
    """A tuple of the next element of each source, or the fill value where `ended`."""
    if static_len(sources) == 0:
        return ()
    if ended[place]:
        return cons(fillvalue, _step_each(tail(sources), ended, place + 1, fillvalue))
    x = step(head(sources))
    if is_done(x):
        ended[place] = True
        return cons(fillvalue, _step_each(tail(sources), ended, place + 1, fillvalue))
    return cons(x, _step_each(tail(sources), ended, place + 1, fillvalue))


# --- grouping and copies ----------------------------------------------------------------------------------------

@in_c("itertools.groupby")
class groupby[F, I, K, T](_Iterator):
    """Runs of elements with one key: pairs of the key and an iterator over the run."""

    _key: F
    _rest: I
    _value: T
    _current: K
    _target: K
    _loaded: bool
    _ended: bool
    _group: i64

    def __init__(self, iterable, key=None):
        self._key = key
        self._rest = iter(iterable)
        self._value = None
        self._current = None
        self._target = None
        self._loaded = False
        self._ended = False
        self._group = 0

    def _advance(self):
        """Loads the next element and its key; false at the end."""
        x = step(self._rest)
        if is_done(x):
            self._ended = True
            self._loaded = False
            return False
        self._value = x
        if self._key is None:
            self._current = x
        else:
            self._current = self._key(x)
        return True

    def __step__(self):
        self._group = self._group + 1
        if self._ended:
            return done()
        if not self._loaded:
            if not self._advance():
                return done()
            self._loaded = True
        else:
            while self._current == self._target:
                if not self._advance():
                    return done()
        self._target = self._current
        return (self._current, _Group(self, self._group))


@in_c("itertools._grouper")
class _Group[P](_Iterator):
    """One run of a `groupby`; empty as soon as the next one is asked for."""

    _parent: P
    _number: i64
    _fresh: bool

    def __init__(self, parent, number: i64):
        self._parent = parent
        self._number = number
        self._fresh = True

    def __step__(self):
        parent = self._parent
        if parent._group != self._number or parent._ended:
            return done()
        if self._fresh:
            self._fresh = False
            return parent._value
        if not parent._current == parent._target:
            return done()
        if not parent._advance():
            return done()
        if not parent._current == parent._target:
            return done()
        return parent._value


class _TeeSource[I, T]:
    """What the copies of one iterator share: the elements that some copy has not seen."""

    _rest: I
    _saved: list[T]
    _base: i64
    _ended: bool
    _places: list[int]

    def __init__(self, iterable, n):
        self._rest = iter(iterable)
        self._saved = []
        self._base = 0
        self._ended = False
        self._places = [0] * n

    def _trim(self):
        """Forgets what all copies have seen, once that is most of what is kept."""
        least = min(self._places)
        seen = least - self._base
        if seen >= 64 and seen * 2 >= len(self._saved):
            del self._saved[:seen]
            self._base = least


@in_c("itertools._tee")
class _Tee[S](_Iterator):
    """One of the iterators that `tee` returns."""

    _source: S
    _number: int

    def __init__(self, source, number):
        self._source = source
        self._number = number

    def __copy__(self):
        source = self._source
        source._places.append(source._places[self._number])
        return _Tee(source, len(source._places) - 1)

    def __step__(self):
        source = self._source
        base: int = source._base
        place = source._places[self._number]
        if place - base == len(source._saved):
            x = step(source._rest)
            if is_done(x):
                return done()
            source._saved.append(x)
        value = source._saved[place - base]
        source._places[self._number] = place + 1
        if (place & 63) == 63:
            source._trim()
        return value


def tee(iterable, n=2, /):
    if n < 0:
        raise ValueError("n must be >= 0")
    source = _TeeSource(iterable, n)
    return tuple([_Tee(source, i) for i in range(n)])
