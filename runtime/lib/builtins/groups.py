"""`ExceptionGroup` and its base."""

from _core import type_name


@lang("BaseExceptionGroup")
class BaseExceptionGroup(BaseException):
    """Several exceptions raised together."""

    message: str
    exceptions: tuple[BaseException, ...]

    def __init__(self, message, exceptions):
        if not isinstance(message, str):
            raise TypeError("argument 1 must be str, not " + type_name(message))
        self.message = message
        parts: list[BaseException] = []
        for part in exceptions:
            if not isinstance(part, BaseException):
                raise ValueError("Item " + str(len(parts)) + " of second argument (exceptions) is not an exception")
            parts.append(part)
        if len(parts) == 0:
            raise ValueError("second argument (exceptions) must be a non-empty sequence")
        if isinstance(self, ExceptionGroup):
            for part in parts:
                if not isinstance(part, Exception):
                    raise TypeError("Cannot nest BaseExceptions in an ExceptionGroup")
        self.exceptions = tuple(parts)

    def __str__(self):
        count = len(self.exceptions)
        plural = "" if count == 1 else "s"
        return self.message + " (" + str(count) + " sub-exception" + plural + ")"

    def derive(self, exceptions, /):
        return group_of(self.message, exceptions)

    def subgroup(self, condition, /):
        """The group of the exceptions that are of a class or satisfy a function; None if there are none."""
        return _parts(self, condition, True)

    def split(self, condition, /):
        """The group of those that match, and the group of the others."""
        if _matches(self, condition):
            return self, None
        match, rest = _split(self, condition)
        return match, rest

    def _like(self, parts):
        """A group of these exceptions that stands where this one does."""
        group = self.derive(parts)
        if not isinstance(group, BaseExceptionGroup):
            raise TypeError("derive must return an instance of BaseExceptionGroup")
        group.__cause__ = self.__cause__
        group.__context__ = self.__context__
        group.__suppress_context__ = self.__suppress_context__
        group.with_traceback(self.__traceback__)
        notes = self._notes
        if notes is not None:
            group._notes = notes.copy()
        return group


class ExceptionGroup(BaseExceptionGroup, Exception):
    """Several exceptions that programs catch."""


def group_of(message, exceptions):
    """The group that holds these exceptions, of the class that may."""
    for part in exceptions:
        if not isinstance(part, Exception):
            return BaseExceptionGroup(message, exceptions)
    return ExceptionGroup(message, exceptions)


def _parts(group, condition, wanted):
    if _matches(group, condition):
        return group
    return _split(group, condition)[0]


def _split(group, condition):
    """What matches inside of a group, and what does not; None for nothing."""
    matching: list[BaseException] = []
    others: list[BaseException] = []
    for part in group.exceptions:
        if _matches(part, condition):
            matching.append(part)
        elif isinstance(part, BaseExceptionGroup):
            match, rest = _split(part, condition)
            if match is not None:
                matching.append(match)
            if rest is not None:
                others.append(rest)
        else:
            others.append(part)
    match = None if len(matching) == 0 else group._like(matching)
    rest = None if len(others) == 0 else group._like(others)
    return match, rest


def _matches(exception, condition):
    if isinstance(condition, type) or isinstance(condition, tuple):
        return isinstance(exception, condition)
    return condition(exception)
