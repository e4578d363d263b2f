"""Generators of random numbers of Python's: objects of exactly the class `random.Random`, in which nobody has changed anything. The entries import this
where the module uses `random`; then it is also asked of objects of which nothing is known whether they are generators."""

from _core import content, hold, i64, inline, is_small, runtime
from _distributions import Distributions, TWOPI
from _ext_any import _contents
from _ext_misfit import exact_int, raise_misfit
from math import cos, inf, log, sin, sqrt


@runtime("py_is_generator")
def _is_generator(object: i64) -> bool: ...
@runtime("py_random_owner")
def _owner() -> i64: ...
@runtime("py_random_double")
def _double(object: i64) -> float: ...
@runtime("py_random_bits")
def _bits(object: i64, k: i64) -> i64: ...
@runtime("py_random_below")
def _below(object: i64, n: i64) -> i64: ...
@runtime("py_random_kept")
def _kept(object: i64) -> float: ...
@runtime("py_random_keep")
def _keep(object: i64, number: float) -> bool: ...


@lang("unknown_opened")
def _opened(x):
    """As in `_ext_any`; the last module that has a role is asked."""
    address: i64 = content(x)
    if _is_generator(address):
        return hold(generator, address)
    return _contents(x)


@inline
def shared():
    """The generator behind the functions of the module."""
    return hold(generator, _owner())


@held("i64")
class generator(Distributions):
    """The object at an address, which lives as long as the call."""

    @inline
    def random(self):
        return _double(content(self))

    @inline
    def _randbelow(self, n):
        if not is_small(n) or n <= 0:
            raise_misfit()
        limit: i64 = n
        small: int = _below(content(self), limit)
        return small

    def getrandbits(self, k, /):
        count: i64 = exact_int(k)
        if count < 0 or count >= 64:
            raise_misfit()
        small: int = _bits(content(self), count)
        return small

    def randrange(self, start, stop=None, step=1):
        first = exact_int(start)
        stride = exact_int(step)
        if stop is None:
            if stride != 1:
                raise_misfit()
            return self._randbelow(first)
        width = exact_int(stop) - first
        if stride == 1:
            return first + self._randbelow(width)
        if stride > 0:
            return first + stride * self._randbelow((width + stride - 1) // stride)
        if stride < 0:
            return first + stride * self._randbelow((width + stride + 1) // stride)
        raise_misfit()

    def randint(self, a, b):
        first = exact_int(a)
        return first + self._randbelow(exact_int(b) - first + 1)

    def gauss(self, mu=0.0, sigma=1.0):
        z = _kept(content(self))
        if z == inf:
            raise_misfit()
        if z != z:
            angle = self.random() * TWOPI
            radius = sqrt(-2.0 * log(1.0 - self.random()))
            if not _keep(content(self), sin(angle) * radius):
                raise_misfit()
            z = cos(angle) * radius
        return mu + z * sigma
