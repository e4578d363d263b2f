"""Builtin functions and iterators over iterables."""

from _core import (
    cons, done, has_special, head, i64, invoke, is_done, is_small, is_static_tuple, static_len, step, tail, type_name,
)
from .iterators import _Iterator, callable_iterator
from .iterators import reversed as _reversed_sequence
from .lang import get_iter
from .slice import _integer


class _Missing:
    """The type of the default of parameters that may be absent."""


_MISSING = _Missing()


# --- protocol ---------------------------------------------------------------------------------------


@inline
def iter(source, /, *sentinel):
    if static_len(sentinel) == 0:
        return get_iter(source)
    elif callable(source):
        return callable_iterator(source, head(sentinel))
    else:
        raise TypeError("iter(v, w): v must be callable")


@inline
def next(iterator, /, *default):
    if not (has_special(iterator, "__step__") or has_special(iterator, "__next__")):
        raise TypeError("'" + type_name(iterator) + "' object is not an iterator")
    elif static_len(default) == 0:
        if has_special(iterator, "__step__"):
            x = step(iterator)
            if is_done(x):
                raise StopIteration
            return x
        else:
            # The program's own StopIteration, which may carry a value.
            return invoke(iterator, "__next__")
    else:
        x = step(iterator)
        if is_done(x):
            return head(default)
        return x


def reversed(sequence, /):
    if has_special(sequence, "__reversed__"):
        return invoke(sequence, "__reversed__")
    elif has_special(sequence, "__len__") and has_special(sequence, "__getitem__") and not isinstance(sequence, dict):
        return _reversed_sequence(sequence)
    else:
        raise TypeError("'" + type_name(sequence) + "' object is not reversible")


# --- iterators --------------------------------------------------------------------------------------


class enumerate[I](_Iterator):
    """Pairs of a number and an element."""

    _iterator: I
    _i: i64
    # True if the numbers do not fit in an i64: then `_offset` is added to `_i`.
    _large: bool
    _offset: int

    @inline
    def __init__(self, iterable, start=0):
        self._iterator = iter(iterable)
        first: int = _integer(start)
        if is_small(first) and first < 0x3FFFFFFFFFFFFFFF:
            self._i = first
            self._large = False
            self._offset = 0
        else:
            self._i = 0
            self._large = True
            self._offset = first

    @inline
    def __step__(self):
        x = step(self._iterator)
        if is_done(x):
            return done()
        number: int = self._i
        self._i = self._i + 1
        if self._large:
            number = number + self._offset
        return (number, x)


class zip[I](_Iterator):
    """Tuples of the elements of several iterables, until the first one ends."""

    _iterators: I
    _strict: bool
    _finished: bool

    @inline
    def __init__(self, *iterables, strict=False):
        self._strict = bool(strict)
        self._finished = len(iterables) == 0
        if is_static_tuple(iterables):
            self._iterators = _plain_iterators(iterables)
        else:
            self._iterators = [iter(iterable) for iterable in iterables]

    @inline
    def __step__(self):
        if self._finished:
            return done()
        if is_static_tuple(self._iterators):
            items = _step_each(self._iterators, self._strict, 1)
        else:
            items = _step_list(self._iterators, self._strict)
        if is_done(items):
            self._finished = self._strict
            return done()
        return items


@inline
def _step_each(iterators, strict, position: i64):
    """A static tuple of their next elements, or done()."""
    if static_len(iterators) == 0:
        return ()
    else:
        x = step(head(iterators))
        if is_done(x):
            if strict:
                _check_ended(tail(iterators), position)
            return done()
        rest = _step_each(tail(iterators), strict, position + 1)
        if is_done(rest):
            return done()
        return cons(x, rest)


def _check_ended(iterators, position: i64):
    """In strict mode: number `position` has ended; if it is the first one, all must have."""
    if position > 1:
        _raise_zip_shorter(position)
    _check_all_ended(iterators, 2)


def _check_all_ended(iterators, position: i64):
    if static_len(iterators) > 0:
        if not is_done(step(head(iterators))):
            _raise_zip_longer(position)
        _check_all_ended(tail(iterators), position + 1)


def _step_list(iterators, strict):
    """A tuple of the next elements of any number of iterators, or done()."""
    items = []
    position: i64 = 0
    for it in iterators:
        position = position + 1
        x = step(it)
        if is_done(x):
            if strict:
                if position > 1:
                    _raise_zip_shorter(position)
                _check_list_ended(iterators)
            return done()
        items.append(x)
    return tuple(items)


def _check_list_ended(iterators):
    position: i64 = 0
    for it in iterators:
        position = position + 1
        if position > 1 and not is_done(step(it)):
            _raise_zip_longer(position)


def _others(position: int):
    if position == 2:
        return "argument 1"
    return "arguments 1-" + str(position - 1)


@noinline
def _raise_zip_shorter(position: int):
    raise ValueError("zip() argument " + str(position) + " is shorter than " + _others(position))


@noinline
def _raise_zip_longer(position: int):
    raise ValueError("zip() argument " + str(position) + " is longer than " + _others(position))


class map[F, I](_Iterator):
    """A function's results for the elements of one or several iterables."""

    _function: F
    _iterators: I

    @inline
    def __init__(self, function, /, *iterables):
        self._function = function
        if is_static_tuple(iterables):
            if static_len(iterables) == 0:
                raise TypeError("map() must have at least two arguments.")
            else:
                self._iterators = _plain_iterators(iterables)
        else:
            self._iterators = [iter(iterable) for iterable in iterables]

    @inline
    def __step__(self):
        if is_static_tuple(self._iterators):
            if static_len(self._iterators) == 1:
                x = step(head(self._iterators))
                if is_done(x):
                    return done()
                return self._function(x)
            else:
                items = _step_each(self._iterators, False, 1)
        else:
            items = _step_list(self._iterators, False)
        if is_done(items):
            return done()
        return self._function(*items)


@inline
def _plain_iterators(iterables):
    if static_len(iterables) == 0:
        return ()
    else:
        return cons(iter(head(iterables)), _plain_iterators(tail(iterables)))


class filter[F, I](_Iterator):
    """The elements for which a function's result is true; with None, those that are true."""

    _function: F
    _iterator: I

    @inline
    def __init__(self, function, iterable, /):
        self._function = function
        self._iterator = iter(iterable)

    @inline
    def __step__(self):
        while True:
            x = step(self._iterator)
            if is_done(x):
                return done()
            if self._function is None:
                if x:
                    return x
            elif self._function(x):
                return x


# --- functions --------------------------------------------------------------------------------------


def sorted(iterable, /, *, key=None, reverse=False):
    out = list(iterable)
    out.sort(key=key, reverse=reverse)
    return out


def any(iterable, /) -> bool:
    for x in iterable:
        if x:
            return True
    return False


def all(iterable, /) -> bool:
    for x in iterable:
        if not x:
            return False
    return True


def sum(iterable, /, start=0):
    if isinstance(start, str):
        raise TypeError("sum() can't sum strings [use ''.join(seq) instead]")
    elif isinstance(start, bytes):
        raise TypeError("sum() can't sum bytes [use b''.join(seq) instead]")
    elif isinstance(start, bytearray):
        raise TypeError("sum() can't sum bytearray [use b''.join(seq) instead]")
    else:
        total = start
        for x in iterable:
            total = total + x
        return total


def min(*args, key=None, default=_MISSING):
    if is_static_tuple(args):
        if static_len(args) == 0:
            raise TypeError("min expected at least 1 argument, got 0")
        elif static_len(args) == 1:
            return _least_of(head(args), key, default)
        elif not isinstance(default, _Missing):
            raise TypeError("Cannot specify a default for min() with multiple positional arguments")
        elif key is None:
            return _least(head(args), tail(args))
        else:
            return _least_by(head(args), key(head(args)), tail(args), key)
    else:
        if len(args) == 1 and (has_special(args[0], "__iter__") or has_special(args[0], "__getitem__")):
            return _least_of(args[0], key, default)
        return _least_of(args, key, default)


def max(*args, key=None, default=_MISSING):
    if is_static_tuple(args):
        if static_len(args) == 0:
            raise TypeError("max expected at least 1 argument, got 0")
        elif static_len(args) == 1:
            return _greatest_of(head(args), key, default)
        elif not isinstance(default, _Missing):
            raise TypeError("Cannot specify a default for max() with multiple positional arguments")
        elif key is None:
            return _greatest(head(args), tail(args))
        else:
            return _greatest_by(head(args), key(head(args)), tail(args), key)
    else:
        if len(args) == 1 and (has_special(args[0], "__iter__") or has_special(args[0], "__getitem__")):
            return _greatest_of(args[0], key, default)
        return _greatest_of(args, key, default)


@inline
def _least(best, rest):
    """The least of `best` and a static tuple."""
    if static_len(rest) == 0:
        return best
    else:
        if head(rest) < best:
            best = head(rest)
        return _least(best, tail(rest))


@inline
def _least_by(best, best_key, rest, key):
    if static_len(rest) == 0:
        return best
    else:
        x = head(rest)
        x_key = key(x)
        if x_key < best_key:
            best = x
            best_key = x_key
        return _least_by(best, best_key, tail(rest), key)


def _least_of(iterable, key, default):
    """The least element of an iterable."""
    it = iter(iterable)
    best = step(it)
    if is_done(best):
        if isinstance(default, _Missing):
            raise ValueError("min() arg is an empty sequence")
        else:
            return default
    if key is None:
        for x in it:
            if x < best:
                best = x
    else:
        best_key = key(best)
        for x in it:
            x_key = key(x)
            if x_key < best_key:
                best = x
                best_key = x_key
    return best


@inline
def _greatest(best, rest):
    """The greatest of `best` and a static tuple."""
    if static_len(rest) == 0:
        return best
    else:
        if head(rest) > best:
            best = head(rest)
        return _greatest(best, tail(rest))


@inline
def _greatest_by(best, best_key, rest, key):
    if static_len(rest) == 0:
        return best
    else:
        x = head(rest)
        x_key = key(x)
        if x_key > best_key:
            best = x
            best_key = x_key
        return _greatest_by(best, best_key, tail(rest), key)


def _greatest_of(iterable, key, default):
    """The greatest element of an iterable."""
    it = iter(iterable)
    best = step(it)
    if is_done(best):
        if isinstance(default, _Missing):
            raise ValueError("max() arg is an empty sequence")
        else:
            return default
    if key is None:
        for x in it:
            if x > best:
                best = x
    else:
        best_key = key(best)
        for x in it:
            x_key = key(x)
            if x_key > best_key:
                best = x
                best_key = x_key
    return best
