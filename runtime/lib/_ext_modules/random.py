"""What native code of an extension module knows of `random`: its functions, over the generator that the interpreter has for them."""

from _core import inline
from _ext_random import Random, shared

_stateful: (
    "Random random seed getrandbits randrange randint choice choices shuffle sample uniform triangular normalvariate gauss lognormvariate expovariate "
    "vonmisesvariate gammavariate betavariate paretovariate weibullvariate"
)


@inline
def random():
    return shared().random()


def seed(a=None, version=2):
    shared().seed(a, version)


def getrandbits(k, /):
    return shared().getrandbits(k)


def randrange(start, stop=None, step=1):
    return shared().randrange(start, stop, step)


def randint(a, b):
    return shared().randint(a, b)


def choice(seq):
    return shared().choice(seq)


def choices(population, weights=None, *, cum_weights=None, k=1):
    return shared().choices(population, weights, cum_weights=cum_weights, k=k)


def shuffle(x):
    shared().shuffle(x)


def sample(population, k, *, counts=None):
    return shared().sample(population, k, counts=counts)


def uniform(a, b):
    return shared().uniform(a, b)


def triangular(low=0.0, high=1.0, mode=None):
    return shared().triangular(low, high, mode)


def normalvariate(mu=0.0, sigma=1.0):
    return shared().normalvariate(mu, sigma)


def gauss(mu=0.0, sigma=1.0):
    return shared().gauss(mu, sigma)


def lognormvariate(mu, sigma):
    return shared().lognormvariate(mu, sigma)


def expovariate(lambd):
    return shared().expovariate(lambd)


def vonmisesvariate(mu, kappa):
    return shared().vonmisesvariate(mu, kappa)


def gammavariate(alpha, beta):
    return shared().gammavariate(alpha, beta)


def betavariate(alpha, beta):
    return shared().betavariate(alpha, beta)


def paretovariate(alpha):
    return shared().paretovariate(alpha)


def weibullvariate(alpha, beta):
    return shared().weibullvariate(alpha, beta)
