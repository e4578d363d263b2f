"""The module `random`: the distributions in `_distributions`, the Mersenne Twister in the runtime.

For the same seed every function gives CPython's numbers, so each draws from the generator exactly
as CPython's does. State: one `Random` behind the functions of the module, seeded from the system at import.
"""

from _core import Ptr, has_attr, i64, is_small, type_name, u8
from _distributions import Distributions, LOG4, NV_MAGICCONST, SG_MAGICCONST, TWOPI
from math import cos, log, sin, sqrt

BPF = 53
RECIP_BPF = 1.1102230246251565e-16


@runtime("random_new")
def _random_new() -> Ptr[u8]: ...
@runtime("random_free")
def _random_free(state: Ptr[u8]) -> None: ...
@runtime("random_seed_int")
def _random_seed_int(state: Ptr[u8], seed: int) -> None: ...
@runtime("random_seed_bytes")
def _random_seed_bytes(state: Ptr[u8], data: Ptr[u8], size: i64) -> None: ...
@runtime("random_seed_system")
def _random_seed_system(state: Ptr[u8]) -> None: ...
@runtime("random_double")
def _random_double(state: Ptr[u8]) -> float: ...
@runtime("random_bits")
def _random_bits(state: Ptr[u8], k: i64) -> i64: ...
@runtime("random_bits_word")
def _random_bits_word(state: Ptr[u8], k: i64) -> int: ...
@runtime("random_below")
def _random_below(state: Ptr[u8], n: i64) -> i64: ...
@runtime("random_state_get")
def _random_state_get(state: Ptr[u8], i: i64) -> i64: ...
@runtime("random_state_set")
def _random_state_set(state: Ptr[u8], i: i64, value: i64) -> None: ...
@runtime("bytes_data")
def _bytes_data(data: bytes) -> Ptr[u8]: ...
@runtime("bytes_len")
def _bytes_len(data: bytes) -> i64: ...


def _index(x):
    if isinstance(x, int):
        return int(x)
    if has_attr(x, "__index__"):
        return x.__index__()
    raise TypeError(f"'{type_name(x)}' object cannot be interpreted as an integer")


class Random(Distributions):
    """A generator with its own state."""

    _state: Ptr[u8]
    _saved_gauss: float
    _has_gauss: bool

    VERSION = 3

    def __init__(self, x=None):
        self._state = _random_new()
        self._saved_gauss = 0.0
        self._has_gauss = False
        self.seed(x)

    def __drop__(self):
        _random_free(self._state)

    # --- state -------------------------------------------------------------------------------------

    def seed(self, a=None, version=2):
        if a is None:
            _random_seed_system(self._state)
        elif isinstance(a, int):
            _random_seed_int(self._state, abs(int(a)))
        elif isinstance(a, float):
            code = hash(a)
            _random_seed_int(self._state, code if code >= 0 else code + (1 << 64))
        elif isinstance(a, str):
            self._seed_bytes(a.encode())
        elif isinstance(a, (bytes, bytearray)):
            self._seed_bytes(bytes(a))
        else:
            raise TypeError("The only supported seed types are: None,\n"
                            "int, float, str, bytes, and bytearray.")
        self._has_gauss = False

    def _seed_bytes(self, data):
        _random_seed_bytes(self._state, _bytes_data(data), _bytes_len(data))

    def getstate(self):
        words = []
        i: i64 = 0
        while i < 625:
            word: int = _random_state_get(self._state, i)
            words.append(word)
            i = i + 1
        saved = self._saved_gauss if self._has_gauss else None
        return (3, tuple(words), saved)

    def setstate(self, state):
        version, words, saved = state
        if version != 3:
            raise ValueError(f"state with version {version} passed to Random.setstate() of version 3")
        if len(words) != 625:
            raise ValueError("state vector is the wrong size")
        i: i64 = 0
        for word in words:
            value: i64 = word
            _random_state_set(self._state, i, value)
            i = i + 1
        self._has_gauss = saved is not None
        if saved is not None:
            self._saved_gauss = saved

    # --- bits and ints --------------------------------------------------------------------------------

    @inline
    def random(self):
        return _random_double(self._state)

    def getrandbits(self, k, /):
        k = _index(k)
        if k < 0:
            raise ValueError("number of bits must be non-negative")
        count: i64 = k
        if count < 64:
            small: int = _random_bits(self._state, count)
            return small
        return _random_bits_word(self._state, count)

    def randbytes(self, n):
        return self.getrandbits(n * 8).to_bytes(n, "little")

    def _randbelow(self, n):
        if is_small(n):
            limit: i64 = n
            small: int = _random_below(self._state, limit)
            return small
        bits: i64 = n.bit_length()
        r = _random_bits_word(self._state, bits)
        while r >= n:
            r = _random_bits_word(self._state, bits)
        return r

    def randrange(self, start, stop=None, step=1):
        first = _index(start)
        if stop is None:
            if step != 1:
                raise TypeError("Missing a non-None stop argument")
            if first > 0:
                return self._randbelow(first)
            raise ValueError("empty range for randrange()")
        last = _index(stop)
        width = last - first
        stride = _index(step)
        if stride == 1:
            if width > 0:
                return first + self._randbelow(width)
            raise ValueError(f"empty range for randrange() ({first}, {last}, {width})")
        if stride > 0:
            n = (width + stride - 1) // stride
        elif stride < 0:
            n = (width + stride + 1) // stride
        else:
            raise ValueError("zero step for randrange()")
        if n <= 0:
            raise ValueError("empty range for randrange()")
        return first + stride * self._randbelow(n)

    def randint(self, a, b):
        first = _index(a)
        last = _index(b)
        width = last - first + 1
        if width <= 0:
            raise ValueError(f"empty range for randrange() ({first}, {last + 1}, {width})")
        return first + self._randbelow(width)

    def gauss(self, mu=0.0, sigma=1.0):
        if self._has_gauss:
            self._has_gauss = False
            return mu + self._saved_gauss * sigma
        angle = self.random() * TWOPI
        radius = sqrt(-2.0 * log(1.0 - self.random()))
        self._saved_gauss = sin(angle) * radius
        self._has_gauss = True
        return mu + cos(angle) * radius * sigma


class SystemRandom(Random):
    """Numbers from the operating system; it cannot be seeded."""

    def _fresh(self):
        _random_seed_system(self._state)

    def seed(self, *args, **kwds):
        self._fresh()

    def random(self):
        self._fresh()
        return _random_double(self._state)

    def getrandbits(self, k, /):
        self._fresh()
        return super().getrandbits(k)

    def _randbelow(self, n):
        self._fresh()
        return super()._randbelow(n)

    def getstate(self):
        raise NotImplementedError("System entropy source does not have state.")

    def setstate(self, state):
        raise NotImplementedError("System entropy source does not have state.")


_instance = Random()


def seed(a=None, version=2):
    _instance.seed(a, version)


@inline
def random():
    return _random_double(_instance._state)


def getstate():
    return _instance.getstate()


def setstate(state):
    _instance.setstate(state)


def getrandbits(k, /):
    return _instance.getrandbits(k)


def randbytes(n):
    return _instance.randbytes(n)


def randrange(start, stop=None, step=1):
    return _instance.randrange(start, stop, step)


def randint(a, b):
    return _instance.randint(a, b)


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
    return _instance.gauss(mu, sigma)


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
