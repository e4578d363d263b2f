"""Generators: the methods of what the compiler makes of functions with `yield`."""

from _core import generator_returned, generator_send, generator_state, generator_throw, is_done, step
from .traceback import print_unraisable


@native("generator")
class generator:
    """A suspended function."""

    def __iter__(self):
        return self

    def __next__(self):
        x = step(self)
        if is_done(x):
            _stop(self)
        return x

    def send(self, value, /):
        if value is not None:
            if generator_state(self) == 0:
                raise TypeError("can't send non-None value to a just-started generator")
        x = generator_send(self, value)
        if is_done(x):
            _stop(self)
        return x

    def throw(self, type, value=None, traceback=None, /):
        exception = _exception_of(type, value)
        if generator_state(self) == 3:
            raise exception
        x = generator_throw(self, exception)
        if is_done(x):
            _stop(self)
        return x

    def close(self):
        if generator_state(self) == 3:
            return None
        try:
            x = generator_throw(self, GeneratorExit())
        except (GeneratorExit, StopIteration):
            return None
        if not is_done(x):
            raise RuntimeError("generator ignored GeneratorExit")
        return None

    @property
    def gi_running(self):
        return generator_state(self) == 2


@lang("leave_generator")
@noinline
def leave_generator(exception):
    """What leaves the body of a generator: StopIteration would look like its end, and becomes an error."""
    if isinstance(exception, StopIteration):
        try:
            raise exception
        except StopIteration as stop:
            raise RuntimeError("generator raised StopIteration") from stop


@lang("finalize_generator")
@noinline
def finalize_generator(source):
    """Closes a suspended generator that nobody refers to any more."""
    try:
        x = generator_throw(source, GeneratorExit())
        if not is_done(x):
            raise RuntimeError("generator ignored GeneratorExit")
    except GeneratorExit:
        pass
    except BaseException as exception:
        print_unraisable(exception, source)


@lang("finalize")
@noinline
def finalize(object):
    """Calls `__del__`."""
    try:
        object.__del__()
    except BaseException as exception:
        print_unraisable(exception, type(object).__del__)


def _stop(source):
    """Ends an explicit `next` or `send`: StopIteration with what the generator returned."""
    value = generator_returned(source)
    if value is None:
        raise StopIteration
    else:
        raise StopIteration(value)


def _exception_of(type, value):
    """What `throw` raises."""
    if isinstance(type, BaseException):
        return type
    elif value is None:
        return type()
    elif isinstance(value, BaseException):
        return value
    else:
        return type(value)
