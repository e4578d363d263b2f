"""The base of the library's iterators, and iterators over what has no iterator of its own."""

from _core import done, i64, is_done, step


class _Iterator:
    """What every iterator of the library inherits: the protocol that user code sees, derived from `__step__`."""

    def __iter__(self):
        return self

    def __next__(self):
        x = step(self)
        if is_done(x):
            raise StopIteration
        return x


class iterator[S](_Iterator):
    """Goes through `__getitem__` from 0 until IndexError."""

    _sequence: S
    _i: i64

    def __init__(self, sequence):
        self._sequence = sequence
        self._i = 0

    def __step__(self):
        if self._i < 0:
            return done()
        index: int = self._i
        try:
            x = self._sequence[index]
        except (IndexError, StopIteration):
            self._i = -1
            return done()
        self._i = self._i + 1
        return x


class reversed[S](_Iterator):
    """Goes through `__getitem__` from the last element to the first."""

    _sequence: S
    _i: i64

    def __init__(self, sequence):
        self._sequence = sequence
        self._i = len(sequence)

    def __step__(self):
        if self._i <= 0:
            return done()
        self._i = self._i - 1
        index: int = self._i
        try:
            return self._sequence[index]
        except (IndexError, StopIteration):
            self._i = 0
            return done()

    def __length_hint__(self) -> int:
        return self._i


class callable_iterator[F, S](_Iterator):
    """Calls a function until it returns the sentinel."""

    _function: F
    _sentinel: S
    _finished: bool

    def __init__(self, function, sentinel):
        self._function = function
        self._sentinel = sentinel
        self._finished = False

    def __step__(self):
        if self._finished:
            return done()
        try:
            x = self._function()
        except StopIteration:
            self._finished = True
            return done()
        if x is self._sentinel or x == self._sentinel:
            self._finished = True
            return done()
        return x


class tuple_iterator[S](_Iterator):
    """Goes through a short tuple of static length."""

    _tuple: S
    _i: i64

    @inline
    def __init__(self, target):
        self._tuple = target
        self._i = 0

    @inline
    def __step__(self):
        i = self._i
        if i >= len(self._tuple):
            return done()
        self._i = i + 1
        return self._tuple[i]

    def __length_hint__(self) -> int:
        return len(self._tuple) - self._i
