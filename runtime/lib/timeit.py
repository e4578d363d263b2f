"""The module `timeit`, for functions: statements as texts would need a compiler at run time."""

import gc
import time

default_timer = time.perf_counter


def _nothing():
    pass


class Timer:
    """How long a function takes."""

    def __init__(self, stmt=_nothing, setup=_nothing, timer=default_timer, globals=None):
        if isinstance(stmt, str) or isinstance(setup, str):
            raise NotImplementedError("timeit of a statement that is a text: give a function, such as a lambda")
        self._stmt = stmt
        self._setup = setup
        self._timer = timer

    def timeit(self, number=1000000):
        was_enabled = gc.isenabled()
        gc.disable()
        self._setup()
        start = self._timer()
        for _ in range(number):
            self._stmt()
        end = self._timer()
        if was_enabled:
            gc.enable()
        return end - start

    def repeat(self, repeat=5, number=1000000):
        return [self.timeit(number) for _ in range(repeat)]

    def autorange(self, callback=None):
        scale = 1
        while True:
            for step in (1, 2, 5):
                number = scale * step
                taken = self.timeit(number)
                if callback is not None:
                    callback(number, taken)
                if taken >= 0.2:
                    return number, taken
            scale *= 10


def timeit(stmt=_nothing, setup=_nothing, timer=default_timer, number=1000000, globals=None):
    return Timer(stmt, setup, timer, globals).timeit(number)


def repeat(stmt=_nothing, setup=_nothing, timer=default_timer, repeat=5, number=1000000, globals=None):
    return Timer(stmt, setup, timer, globals).repeat(repeat, number)

# What CPython's module has beside (scripts/library_gaps.py).
_lacks = """
    Timer.print_exc
"""
