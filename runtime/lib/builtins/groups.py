"""`ExceptionGroup` and its base."""

from _core import type_name


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
        self.exceptions = tuple(parts)

    def __str__(self):
        count = len(self.exceptions)
        plural = "" if count == 1 else "s"
        return self.message + " (" + str(count) + " sub-exception" + plural + ")"

    def derive(self, exceptions):
        return type(self)(self.message, exceptions)

    def subgroup(self, condition):
        """The group of the exceptions that are of a class or satisfy a function; None if there are none."""
        parts: list[BaseException] = []
        for part in self.exceptions:
            if _matches(part, condition):
                parts.append(part)
            elif isinstance(part, BaseExceptionGroup):
                inner = part.subgroup(condition)
                if inner is not None:
                    parts.append(inner)
        if len(parts) == 0:
            return None
        return self._like(parts)

    def split(self, condition):
        """The group of those that match, and the group of the others."""
        return self.subgroup(condition), self.subgroup(_Not(condition))

    def _like(self, parts):
        group = self.derive(parts)
        group.__cause__ = self.__cause__
        group.__context__ = self.__context__
        group.with_traceback(self.__traceback__)
        return group


class ExceptionGroup(BaseExceptionGroup, Exception):
    """Several exceptions that programs catch."""


class _Not:
    """The negation of a condition of `subgroup`."""

    def __init__(self, condition):
        self.condition = condition

    def __call__(self, exception):
        if isinstance(exception, BaseExceptionGroup):
            return False
        return not _matches(exception, self.condition)


def _matches(exception, condition):
    if isinstance(condition, type) or isinstance(condition, tuple):
        return isinstance(exception, condition)
    return condition(exception)
