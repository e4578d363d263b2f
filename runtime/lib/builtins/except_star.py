"""What `except*` does with exceptions: see `compiler/front/src/lower/except_star.rs`."""

from _core import i64, runtime
from .groups import _split, group_of


@runtime("traceback_count")
def _traceback_count(handle: i64) -> i64: ...


class _Handling:
    """One exception on its way through the clauses of a `try` statement."""

    def __init__(self, exception):
        self.exception = exception
        # What no clause has taken yet.
        self.rest = exception
        # What the clauses raised, and the rest.
        self.raised: list[BaseException] = []


@lang("star_begin")
@noinline
def star_begin(exception):
    return _Handling(exception)


@lang("star_match")
@noinline
def star_match(handling, classes):
    """The part that a clause handles, always a group; None if there is none."""
    _check_classes(classes)
    rest = handling.rest
    if rest is None:
        return None
    if isinstance(rest, classes):
        handling.rest = None
        if isinstance(rest, BaseExceptionGroup):
            return rest
        return group_of("", [rest])
    if isinstance(rest, BaseExceptionGroup):
        match, handling.rest = _split(rest, classes)
        return match
    return None


def _check_classes(classes):
    if isinstance(classes, tuple):
        for part in classes:
            _check_class(part)
    else:
        _check_class(classes)


def _check_class(part):
    if not isinstance(part, type) or not issubclass(part, BaseException):
        raise TypeError("catching classes that do not inherit from BaseException is not allowed")
    elif issubclass(part, BaseExceptionGroup):
        raise TypeError("catching ExceptionGroup with except* is not allowed. Use except instead.")


@lang("star_raised")
@noinline
def star_raised(handling, exception):
    """A clause raised this."""
    handling.raised.append(exception)


@lang("star_end")
@noinline
def star_end(handling):
    """What is raised behind the clauses: what they raised anew, and one group of what they raised again or left; None for nothing."""
    rest = handling.rest
    if rest is not None:
        handling.raised.append(rest)
    if len(handling.raised) == 0:
        return None
    whole = handling.exception
    if not isinstance(whole, BaseExceptionGroup):
        return handling.raised[0]
    fresh: list[BaseException] = []
    again: list[BaseException] = []
    for exception in handling.raised:
        if _is_part(exception, whole):
            _add_leaves(again, exception)
        else:
            fresh.append(exception)
    remaining = None
    if len(again) > 0:
        remaining = whole if _all_leaves(whole, again) else _split(whole, lambda leaf: _holds(again, leaf))[0]
    if len(fresh) == 0:
        return remaining
    if remaining is not None:
        fresh.append(remaining)
    if len(fresh) == 1:
        return fresh[0]
    return group_of("", fresh)


def _is_part(exception, whole):
    """Whether an exception is a part of the group as it was, not raised anew."""
    if not isinstance(exception, BaseExceptionGroup):
        return False
    same_place = _traceback_count(exception._traceback) == _traceback_count(whole._traceback)
    return same_place and exception.__cause__ is whole.__cause__ and exception.__context__ is whole.__context__


def _add_leaves(leaves, exception):
    if isinstance(exception, BaseExceptionGroup):
        for part in exception.exceptions:
            _add_leaves(leaves, part)
    else:
        leaves.append(exception)


def _holds(leaves, exception):
    for leaf in leaves:
        if leaf is exception:
            return True
    return False


def _all_leaves(exception, leaves):
    if isinstance(exception, BaseExceptionGroup):
        for part in exception.exceptions:
            if not _all_leaves(part, leaves):
                return False
        return True
    return _holds(leaves, exception)
