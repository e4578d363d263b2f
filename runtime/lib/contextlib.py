"""The module `contextlib`."""

from abc import ABC, abstractmethod
from functools import _bound_wrapper
import sys


class AbstractContextManager(ABC):
    """The base of context managers."""

    def __class_getitem__(cls, parameters):
        return cls

    def __enter__(self):
        return self

    @abstractmethod
    def __exit__(self, exc_type, exc_value, traceback):
        return None


class ContextDecorator:
    """Context managers that also decorate functions."""

    def _recreate_cm(self):
        return self

    def __call__(self, func):
        return _decorated(self, func)


class _decorated[C, F]:
    """A function that runs inside a context."""

    _context: C
    __wrapped__: F

    def __init__(self, context, func):
        self._context = context
        self.__wrapped__ = func

    @property
    def __name__(self):
        return self.__wrapped__.__name__

    @property
    def __doc__(self):
        return self.__wrapped__.__doc__

    @on_keywords("_call_with_keywords")
    def __call__(self, *args):
        with self._context._recreate_cm():
            return self.__wrapped__(*args)

    def _call_with_keywords(self, *args, **keywords):
        with self._context._recreate_cm():
            return self.__wrapped__(*args, **keywords)

    def _wrapper(self, *args):
        return self(*args)

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        return _bound_wrapper(self, instance)


# --- generators as context managers ------------------------------------------------------------------

class _GeneratorContextManager[G, M](ContextDecorator):
    """Enters by running the generator to its `yield`, and leaves by running it to its end."""

    gen: G
    _maker: M

    def __init__(self, gen, maker):
        self.gen = gen
        self._maker = maker

    def _recreate_cm(self):
        return _GeneratorContextManager(self._maker(), self._maker)

    def __enter__(self):
        for value in self.gen:
            return value
        raise RuntimeError("generator didn't yield")

    def __exit__(self, typ, value, traceback):
        if typ is None:
            for _ in self.gen:
                raise RuntimeError("generator didn't stop")
            return False
        else:
            return self._throw(value)

    def _throw(self, value):
        try:
            self.gen.throw(value)
        except StopIteration as stop:
            return stop is not value
        except RuntimeError as error:
            if error is value:
                return False
            if isinstance(value, StopIteration) and error.__cause__ is value:
                return False
            raise
        except BaseException as error:
            if error is value:
                return False
            raise
        raise RuntimeError("generator didn't stop after throw()")


class _context_function[F]:
    """What `contextmanager` makes of a generator function."""

    __wrapped__: F

    def __init__(self, func):
        self.__wrapped__ = func

    @property
    def __name__(self):
        return self.__wrapped__.__name__

    @property
    def __doc__(self):
        return self.__wrapped__.__doc__

    @on_keywords("_call_with_keywords")
    def __call__(self, *args):
        return _GeneratorContextManager(self.__wrapped__(*args), lambda: self.__wrapped__(*args))

    def _call_with_keywords(self, *args, **keywords):
        return _GeneratorContextManager(self.__wrapped__(*args, **keywords), lambda: self.__wrapped__(*args, **keywords))

    def _wrapper(self, *args):
        return self(*args)

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        return _bound_context(self, instance)


class _bound_context[F, S]:
    """A method that `contextmanager` decorates, with its object."""

    __func__: F
    __self__: S

    def __init__(self, function, instance):
        self.__func__ = function
        self.__self__ = instance

    @on_keywords("_call_with_keywords")
    def __call__(self, *args):
        return self.__func__(self.__self__, *args)

    def _call_with_keywords(self, *args, **keywords):
        return self.__func__(self.__self__, *args, **keywords)


def contextmanager(func):
    return _context_function(func)


# --- small ones -------------------------------------------------------------------------------------------

class closing[T](AbstractContextManager):
    """Closes the object at the end."""

    thing: T

    def __init__(self, thing):
        self.thing = thing

    def __enter__(self):
        return self.thing

    def __exit__(self, *exc_info):
        self.thing.close()


class suppress[E](AbstractContextManager):
    """Ignores exceptions of these classes."""

    _exceptions: E

    def __init__(self, *exceptions):
        self._exceptions = exceptions

    def __enter__(self):
        pass

    def __exit__(self, exctype, excinst, exctb):
        if excinst is None:
            return False
        return isinstance(excinst, self._exceptions)


class nullcontext[T](AbstractContextManager):
    """Does nothing."""

    enter_result: T

    def __init__(self, enter_result=None):
        self.enter_result = enter_result

    def __enter__(self):
        return self.enter_result

    def __exit__(self, *excinfo):
        pass


class redirect_stdout[T](AbstractContextManager):
    """Sends what goes to stdout to another file."""

    _new_target: T

    def __init__(self, new_target):
        self._new_target = new_target
        self._old_targets = []

    def __enter__(self):
        self._old_targets.append(sys.stdout)
        sys.stdout = self._new_target
        return self._new_target

    def __exit__(self, exctype, excinst, exctb):
        sys.stdout = self._old_targets.pop()


class redirect_stderr[T](AbstractContextManager):
    """Sends what goes to stderr to another file."""

    _new_target: T

    def __init__(self, new_target):
        self._new_target = new_target
        self._old_targets = []

    def __enter__(self):
        self._old_targets.append(sys.stderr)
        sys.stderr = self._new_target
        return self._new_target

    def __exit__(self, exctype, excinst, exctb):
        sys.stderr = self._old_targets.pop()


class chdir(AbstractContextManager):
    """Changes the working directory for a while."""

    def __init__(self, path):
        self.path = path
        self._old = []

    def __enter__(self):
        from os import getcwd, chdir as change
        self._old.append(getcwd())
        change(self.path)

    def __exit__(self, *excinfo):
        from os import chdir as change
        change(self._old.pop())


# --- stacks -----------------------------------------------------------------------------------------------------

class _ManagerExit[C]:
    """Leaving a context manager."""

    _manager: C

    def __init__(self, manager):
        self._manager = manager

    def _run(self, typ, value, traceback):
        return self._manager.__exit__(typ, value, traceback)


class _FunctionExit[F]:
    """A pushed function with the signature of `__exit__`."""

    _function: F

    def __init__(self, function):
        self._function = function

    def _run(self, typ, value, traceback):
        return self._function(typ, value, traceback)


class _Callback[F]:
    """A function with its arguments."""

    _function: F

    def __init__(self, function):
        self._function = function

    def _run(self, typ, value, traceback):
        self._function()
        return False


class ExitStack[T](AbstractContextManager):
    """Any number of contexts, left in reverse."""

    _exits: list[T]

    def __init__(self):
        self._exits = []

    def enter_context(self, cm):
        result = cm.__enter__()
        self._exits.append(_ManagerExit(cm))
        return result

    def push(self, exit):
        if hasattr(exit, "__exit__"):
            self._exits.append(_ManagerExit(exit))
        else:
            self._exits.append(_FunctionExit(exit))
        return exit

    def callback(self, callback, /, *args, **kwds):
        if len(kwds) == 0:
            self._exits.append(_Callback(lambda: callback(*args)))
        else:
            self._exits.append(_Callback(lambda: callback(*args, **kwds)))
        return callback

    def pop_all(self):
        other = ExitStack()
        other._exits.extend(self._exits)
        self._exits.clear()
        return other

    def close(self):
        self.__exit__(None, None, None)

    def __enter__(self):
        return self

    def __exit__(self, typ, value, traceback):
        pending = value
        suppressed = False
        while len(self._exits) > 0:
            leave = self._exits.pop()
            try:
                if pending is None:
                    leave._run(None, None, None)
                elif leave._run(type(pending), pending, pending.__traceback__):
                    pending = None
                    suppressed = True
            except BaseException as error:
                pending = error
                suppressed = False
        if pending is not None and pending is not value:
            raise pending
        return suppressed and value is not None

# What CPython's module has beside (scripts/library_gaps.py).
_lacks = """
    asynccontextmanager AbstractAsyncContextManager AsyncExitStack aclosing
"""
