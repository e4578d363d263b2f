"""Notes of where generators are, from which the interpreter can go on with them (`compiler/front/src/extension/resume.rs`). An object that such a note mentions
lives as long as the note; natively it is only an address.

A generator has two notes, which take turns: while a step writes the next one, the last stands, until the step has succeeded. A step may go on with
other generators, by any number of elements; each has notes of its own.
"""

from _core import has_attr, head, i64, inline, is_static_tuple, runtime, static_len, step, tail
from _ext_any import any_iterator, anything, iterate_any
from _ext_give import give, give_nothing
from _ext_list import list_iterator
from _ext_misfit import raise_misfit
from builtins.iteration import enumerate
from builtins.iterators import _Iterator, tuple_iterator
from builtins.range import range_iterator

__all__ = ["given", "iterate", "kept", "place", "started", "turns"]


@runtime("py_hold")
def _py_hold(object: i64) -> None: ...


class turns[N]:
    """The note of the last step, and that of the next, which the generator is ahead by."""

    now: N
    next: N
    is_ahead: bool

    def __init__(self, now, next):
        self.now = now
        self.next = next
        self.is_ahead = False

    def hold(self):
        """Lets the objects that the note mentions live, but for arguments that stay what they are. (An object of Python's keeps them.)"""
        if self.is_ahead:
            self.next.visit(_hold)
        else:
            self.now.visit(_hold)

    def hold_all(self):
        self.now.visit_fixed(_hold)
        self.hold()

    def check(self):
        """Ends native code unless all objects are still what they were: Python code has run since."""
        self.now.visit_fixed(_check)
        self.now.visit(_check)

    def settle(self):
        """The step of which this was a part has succeeded."""
        if self.is_ahead:
            self.is_ahead = False
            self.now, self.next = self.next, self.now
            self.now.visit(_settle)

    def _given(self) -> i64:
        return self.now.given()


class started[N, G](_Iterator):
    """A generator with its notes."""

    turns: N
    steps: G

    @inline
    def __init__(self, turns, steps, *args):
        self.turns = turns
        self.steps = steps(turns, *args)

    @inline
    def __step__(self):
        return step(self.steps)


def _hold(value):
    if value is None or isinstance(value, (int, float, complex, str, bytes)):
        return
    if isinstance(value, turns):
        value.hold_all()
    elif has_attr(value, "_given"):
        _py_hold(value._given())
    elif is_static_tuple(value):
        _hold_parts(value)
    else:
        # What native code has itself can't be given and kept.
        _py_hold(give_nothing())


def _hold_parts(values):
    if static_len(values) > 0:
        _hold(head(values))
        _hold_parts(tail(values))


def _settle(value):
    if isinstance(value, turns):
        value.settle()


def _check(value):
    if value is None or isinstance(value, (int, float, complex, str, bytes)):
        return
    if isinstance(value, turns):
        value.check()
    elif has_attr(value, "_fits"):
        if not value._fits():
            raise_misfit()
    elif is_static_tuple(value):
        _check_parts(value)


def _check_parts(values):
    if static_len(values) > 0:
        _check(head(values))
        _check_parts(tail(values))


@inline
def kept(value):
    """What a note keeps of a local that is not read any more: its object lives until the name is bound again."""
    if value is None or isinstance(value, (int, float, complex, str, bytes)):
        return None
    if has_attr(value, "_given"):
        return value
    return None


@inline
def given(note) -> i64:
    return give(note)


@inline
def iterate(iterable):
    if isinstance(iterable, started):
        return iterable
    elif isinstance(iterable, anything):
        return iterate_any(iterable)
    elif has_attr(iterable, "_pyc2n_start___iter__"):
        return iterable._pyc2n_start___iter__()
    else:
        return iter(iterable)


def place(iterator):
    """How far an iterator is, in the words of `_iterator` in `bootstrap.py`."""
    if isinstance(iterator, started):
        return iterator.turns
    elif isinstance(iterator, range_iterator):
        if iterator._wide is not None:
            raise_misfit()
        next: int = iterator._next
        end: int = iterator._end
        by: int = iterator._step
        return ("range", next, end, by)
    elif isinstance(iterator, list_iterator):
        i: int = iterator._i
        return ("items", iterator._list, i)
    elif isinstance(iterator, any_iterator):
        i: int = iterator._i
        return ("items", iterator.held(), i)
    elif isinstance(iterator, tuple_iterator):
        i: int = iterator._i
        return ("items", iterator._tuple, i)
    elif isinstance(iterator, enumerate):
        i: int = iterator._i
        if iterator._large:
            raise_misfit()
        return ("enumerate", place(iterator._iterator), i)
    else:
        _py_hold(give_nothing())
        raise_misfit()
