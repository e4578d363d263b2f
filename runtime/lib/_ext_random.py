"""Generators of random numbers of Python's: objects of exactly the class `random.Random`, in which nobody has changed anything. The entries import this
where the module uses `random`; then it is also asked of objects of which nothing is known whether they are generators. And those that native code makes."""

from _core import Ptr, content, hold, i64, inline, is_small, runtime, u8
from _distributions import Distributions, TWOPI
from _ext_any import _contents
from _ext_misfit import exact_int, raise_misfit
from math import cos, inf, log, nan, sin, sqrt


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


@runtime("py_random_seed")
def _seed(object: i64, seed: int) -> bool: ...
@runtime("random_new")
def _random_new() -> Ptr[u8]: ...
@runtime("random_free")
def _random_free(state: Ptr[u8]) -> None: ...
@runtime("random_seed_int")
def _random_seed_int(state: Ptr[u8], seed: int) -> None: ...
@runtime("random_double")
def _random_double(state: Ptr[u8]) -> float: ...
@runtime("random_bits")
def _random_bits(state: Ptr[u8], k: i64) -> i64: ...
@runtime("random_below")
def _random_below(state: Ptr[u8], n: i64) -> i64: ...


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


class _Drawing(Distributions):
    """What both kinds do with their bits. Arguments are exact ints; what others do depends on the version of Python."""

    @inline
    def _randbelow(self, n):
        if not is_small(n) or n <= 0:
            raise_misfit()
        limit: i64 = n
        small: int = self._below(limit)
        return small

    def getrandbits(self, k, /):
        count: i64 = exact_int(k)
        if count < 0 or count >= 64:
            raise_misfit()
        small: int = self._bits(count)
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
        z = self._kept()
        if z != z:
            angle = self.random() * TWOPI
            radius = sqrt(-2.0 * log(1.0 - self.random()))
            self._keep(sin(angle) * radius)
            z = cos(angle) * radius
        return mu + z * sigma


@held("i64")
@counts_as("Random")
class generator(_Drawing):
    """The object at an address, which lives as long as the call."""

    @inline
    def random(self):
        return _double(content(self))

    @inline
    def _below(self, n: i64) -> i64:
        return _below(content(self), n)

    @inline
    def _bits(self, k: i64) -> i64:
        return _bits(content(self), k)

    def _kept(self) -> float:
        z = _kept(content(self))
        if z == inf:
            raise_misfit()
        return z

    def _keep(self, z: float):
        if not _keep(content(self), z):
            raise_misfit()

    def seed(self, a=None, version=2):
        if version != 2 or not _seed(content(self), abs(exact_int(a))):
            raise_misfit()


class Random(_Drawing):
    """One of native code's own, made of an int. It can't be given."""

    _state: Ptr[u8]
    _second: float

    def __init__(self, x=None):
        seed = abs(exact_int(x))
        self._state = _random_new()
        self._second = nan
        _random_seed_int(self._state, seed)

    def __drop__(self):
        _random_free(self._state)

    def seed(self, a=None, version=2):
        if version != 2:
            raise_misfit()
        _random_seed_int(self._state, abs(exact_int(a)))
        self._second = nan

    @inline
    def random(self):
        return _random_double(self._state)

    @inline
    def _below(self, n: i64) -> i64:
        return _random_below(self._state, n)

    @inline
    def _bits(self, k: i64) -> i64:
        return _random_bits(self._state, k)

    def _kept(self) -> float:
        z = self._second
        self._second = nan
        return z

    def _keep(self, z: float):
        self._second = z
