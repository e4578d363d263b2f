"""What native code of an extension module knows of `random`: its functions, over the generator that the interpreter has for them."""

from _core import i64, inline, is_small, runtime
from _distributions import Distributions, TWOPI
from _ext_misfit import raise_misfit
from math import cos, inf, log, sin, sqrt

_stateful: (
    "random getrandbits randrange randint choice choices shuffle sample uniform triangular normalvariate gauss lognormvariate expovariate vonmisesvariate "
    "gammavariate betavariate paretovariate weibullvariate"
)


@runtime("py_random_double")
def _double() -> float: ...
@runtime("py_random_bits")
def _bits(k: i64) -> i64: ...
@runtime("py_random_below")
def _below(n: i64) -> i64: ...


@runtime("py_random_kept")
def _kept() -> float: ...
@runtime("py_random_keep")
def _keep(number: float) -> bool: ...


@inline
def _int(x):
    """An int; what else can be one, and what is wrong, the interpreter knows."""
    if isinstance(x, bool):
        raise_misfit()
    elif isinstance(x, int):
        if not is_small(x):
            raise_misfit()
        return x
    else:
        raise_misfit()


@inline
def _number_below(n):
    if not is_small(n) or n <= 0:
        raise_misfit()
    limit: i64 = n
    small: int = _below(limit)
    return small


class _Shared(Distributions):
    """The interpreter's generator."""

    @inline
    def random(self):
        return _double()

    @inline
    def _randbelow(self, n):
        return _number_below(n)


_instance = _Shared()


@inline
def random():
    return _double()


def getrandbits(k, /):
    count: i64 = _int(k)
    if count < 0 or count >= 64:
        raise_misfit()
    small: int = _bits(count)
    return small


def randrange(start, stop=None, step=1):
    first = _int(start)
    stride = _int(step)
    if stop is None:
        if stride != 1:
            raise_misfit()
        return _number_below(first)
    width = _int(stop) - first
    if stride == 1:
        return first + _number_below(width)
    if stride > 0:
        return first + stride * _number_below((width + stride - 1) // stride)
    if stride < 0:
        return first + stride * _number_below((width + stride + 1) // stride)
    raise_misfit()


def randint(a, b):
    first = _int(a)
    return first + _number_below(_int(b) - first + 1)


def choice(seq):
    return _instance.choice(seq)


def choices(population, weights=None, *, cum_weights=None, k=1):
    return _instance.choices(population, weights, cum_weights=cum_weights, k=k)


def shuffle(x):
    _instance.shuffle(x)


def sample(population, k, *, counts=None):
    return _instance.sample(population, k, counts=counts)


def uniform(a, b):
    return _instance.uniform(a, b)


def triangular(low=0.0, high=1.0, mode=None):
    return _instance.triangular(low, high, mode)


def normalvariate(mu=0.0, sigma=1.0):
    return _instance.normalvariate(mu, sigma)


def gauss(mu=0.0, sigma=1.0):
    z = _kept()
    if z == inf:
        raise_misfit()
    if z != z:
        angle = _double() * TWOPI
        radius = sqrt(-2.0 * log(1.0 - _double()))
        if not _keep(sin(angle) * radius):
            raise_misfit()
        z = cos(angle) * radius
    return mu + z * sigma


def lognormvariate(mu, sigma):
    return _instance.lognormvariate(mu, sigma)


def expovariate(lambd):
    return _instance.expovariate(lambd)


def vonmisesvariate(mu, kappa):
    return _instance.vonmisesvariate(mu, kappa)


def gammavariate(alpha, beta):
    return _instance.gammavariate(alpha, beta)


def betavariate(alpha, beta):
    return _instance.betavariate(alpha, beta)


def paretovariate(alpha):
    return _instance.paretovariate(alpha)


def weibullvariate(alpha, beta):
    return _instance.weibullvariate(alpha, beta)
