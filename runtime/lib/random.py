"""The module `random`: the distributions here, the Mersenne Twister in the runtime.

For the same seed every function gives CPython's numbers, so each draws from the generator exactly
as CPython's does. State: one `Random` behind the functions of the module, seeded from the system at import.
"""

from _core import Ptr, has_attr, i64, is_small, type_name, u8
from math import acos, ceil, cos, e, exp, floor, inf, isfinite, lgamma, log, log2, pi, sin, sqrt
from bisect import bisect
from itertools import accumulate

TWOPI = 2.0 * pi
NV_MAGICCONST = 4 * exp(-0.5) / sqrt(2.0)
LOG4 = log(4.0)
SG_MAGICCONST = 1.0 + log(4.5)
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


class Random:
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

    # --- sequences ---------------------------------------------------------------------------------------

    def choice(self, seq):
        n = len(seq)
        if n == 0:
            raise IndexError("Cannot choose from an empty sequence")
        return seq[self._randbelow(n)]

    def choices(self, population, weights=None, *, cum_weights=None, k=1):
        n = len(population)
        result = []
        if cum_weights is None:
            if weights is None:
                size = n + 0.0
                for _ in range(k):
                    result.append(population[floor(self.random() * size)])
                return result
            self._choose(population, list(accumulate(weights)), n, k, result)
            return result
        if weights is not None:
            raise TypeError("Cannot specify both weights and cumulative weights")
        self._choose(population, cum_weights, n, k, result)
        return result

    def _choose(self, population, cumulative, n, k, result):
        if len(cumulative) != n:
            raise ValueError("The number of weights does not match the population")
        total = cumulative[n - 1] + 0.0
        if total <= 0.0:
            raise ValueError("Total of weights must be greater than zero")
        if not isfinite(total):
            raise ValueError("Total of weights must be finite")
        for _ in range(k):
            result.append(population[bisect(cumulative, self.random() * total, 0, n - 1)])

    def shuffle(self, x):
        i = len(x) - 1
        while i > 0:
            j = self._randbelow(i + 1)
            x[i], x[j] = x[j], x[i]
            i -= 1

    def sample(self, population, k, *, counts=None):
        if isinstance(population, (set, frozenset)):
            raise TypeError("Population must be a sequence.  For dicts or sets, use sorted(d).")
        if counts is not None:
            return self._sample_counts(population, k, counts)
        n = len(population)
        if not 0 <= k <= n:
            raise ValueError("Sample larger than population or is negative")
        result = []
        # Either a pool with holes closed from its end, or a set of the indices used, whichever is smaller.
        size = 21
        if k > 5:
            size += 4 ** ceil(log(k * 3, 4))
        if n <= size:
            pool = list(population)
            for i in range(k):
                j = self._randbelow(n - i)
                result.append(pool[j])
                pool[j] = pool[n - i - 1]
        else:
            selected = set()
            for i in range(k):
                j = self._randbelow(n)
                while j in selected:
                    j = self._randbelow(n)
                selected.add(j)
                result.append(population[j])
        return result

    def _sample_counts(self, population, k, counts):
        cumulative = list(accumulate(counts))
        if len(cumulative) != len(population):
            raise ValueError("The number of counts does not match the population")
        total = cumulative.pop()
        if not isinstance(total, int):
            raise TypeError("Counts must be integers")
        if total <= 0:
            raise ValueError("Total of counts must be greater than zero")
        selections = self.sample(range(total), k=k)
        return [population[bisect(cumulative, s)] for s in selections]

    # --- distributions -------------------------------------------------------------------------------------

    def uniform(self, a, b):
        return a + (b - a) * self.random()

    def triangular(self, low=0.0, high=1.0, mode=None):
        u = self.random()
        if mode is None:
            c = 0.5
        else:
            if high == low:
                return low + 0.0
            c = (mode - low) / (high - low)
        if u > c:
            u = 1.0 - u
            c = 1.0 - c
            low, high = high, low
        return low + (high - low) * sqrt(u * c)

    def normalvariate(self, mu=0.0, sigma=1.0):
        while True:
            u1 = self.random()
            u2 = 1.0 - self.random()
            z = NV_MAGICCONST * (u1 - 0.5) / u2
            if z * z / 4.0 <= -log(u2):
                return mu + z * sigma

    def gauss(self, mu=0.0, sigma=1.0):
        if self._has_gauss:
            self._has_gauss = False
            return mu + self._saved_gauss * sigma
        angle = self.random() * TWOPI
        radius = sqrt(-2.0 * log(1.0 - self.random()))
        self._saved_gauss = sin(angle) * radius
        self._has_gauss = True
        return mu + cos(angle) * radius * sigma

    def lognormvariate(self, mu, sigma):
        return exp(self.normalvariate(mu, sigma))

    def expovariate(self, lambd):
        return -log(1.0 - self.random()) / lambd

    def vonmisesvariate(self, mu, kappa):
        if kappa <= 1e-6:
            return TWOPI * self.random()
        s = 0.5 / kappa
        r = s + sqrt(1.0 + s * s)
        while True:
            z = cos(pi * self.random())
            d = z / (r + z)
            u = self.random()
            if u < 1.0 - d * d or u <= (1.0 - d) * exp(d):
                break
        q = 1.0 / r
        f = (q + z) / (1.0 + q * z)
        if self.random() > 0.5:
            return (mu + acos(f)) % TWOPI
        return (mu - acos(f)) % TWOPI

    def gammavariate(self, alpha, beta):
        if alpha <= 0.0 or beta <= 0.0:
            raise ValueError("gammavariate: alpha and beta must be > 0.0")
        if alpha > 1.0:
            return self._gamma_large(alpha) * beta
        if alpha == 1.0:
            return -log(1.0 - self.random()) * beta
        return self._gamma_small(alpha) * beta

    def _gamma_large(self, alpha):
        # R.C.H. Cheng's method for shapes above 1.
        ainv = sqrt(2.0 * alpha - 1.0)
        bbb = alpha - LOG4
        ccc = alpha + ainv
        while True:
            u1 = self.random()
            if not 1e-7 < u1 < 0.9999999:
                continue
            u2 = 1.0 - self.random()
            v = log(u1 / (1.0 - u1)) / ainv
            x = alpha * exp(v)
            z = u1 * u1 * u2
            r = bbb + ccc * v - x
            if r + SG_MAGICCONST - 4.5 * z >= 0.0 or r >= log(z):
                return x

    def _gamma_small(self, alpha):
        # Algorithm GS of Ahrens and Dieter for shapes below 1.
        while True:
            u = self.random()
            b = (e + alpha) / e
            p = b * u
            if p <= 1.0:
                x = p ** (1.0 / alpha)
            else:
                x = -log((b - p) / alpha)
            u1 = self.random()
            if p > 1.0:
                if u1 <= x ** (alpha - 1.0):
                    return x
            elif u1 <= exp(-x):
                return x

    def betavariate(self, alpha, beta):
        y = self.gammavariate(alpha, 1.0)
        if y:
            return y / (y + self.gammavariate(beta, 1.0))
        return 0.0

    def paretovariate(self, alpha):
        u = 1.0 - self.random()
        return u ** (-1.0 / alpha)

    def weibullvariate(self, alpha, beta):
        u = 1.0 - self.random()
        return alpha * (-log(u)) ** (1.0 / beta)


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
