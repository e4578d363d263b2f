"""Functions that draw random numbers, from the generator that the interpreter has."""

import random
import random as rnd
from random import choice, gauss, shuffle, uniform as spread


def pi(n: int) -> float:
    inside = 0
    for _ in range(n):
        x, y = random.random(), random.random()
        if x * x + y * y <= 1.0:
            inside += 1
    return 4.0 * inside / n


def dice(n: int) -> list[int]:
    return [random.randint(1, 6) for _ in range(n)]


def ranges(n: int) -> list[int]:
    return [random.randrange(n), random.randrange(1, n + 2), random.randrange(0, 10 * n, 3), random.randrange(10 * n, 0, -7)]


def between(first: int, last: int) -> int:
    return random.randint(first, last)


def within(start: int, stop: int, step: int) -> int:
    return random.randrange(start, stop, step)


def bits(k: int) -> int:
    return rnd.getrandbits(k)


def pick(values: list[int]) -> int:
    return choice(values)


def pick_letter(text: str) -> str:
    return random.choice(text)


def mix(values: list[int]) -> int:
    shuffle(values)
    return values[0]


def some(n: int, k: int) -> list[int]:
    return random.sample(range(n), k)


def some_keys(values: dict[int, int], k: int) -> list[int]:
    return random.sample(values, k)


def some_items(values: set[int], k: int) -> list[int]:
    return random.sample(values, k)


def some_values(values: list[int], k: int) -> list[int]:
    return random.sample(values, k)


def choice_of(values: dict[int, int]) -> int:
    return choice(values)


def weighted(values: list[str], weights: list[float], k: int) -> list[str]:
    return random.choices(values, weights, k=k)


def walk(n: int) -> float:
    at = 0.0
    for _ in range(n):
        at += spread(-1.0, 1.0)
    return at


def normal(n: int) -> list[float]:
    return [gauss(1.0, 2.0) for _ in range(n)]


def distributions(n: int) -> list[float]:
    values = []
    for _ in range(n):
        values.append(random.triangular(0.0, 2.0, 0.5))
        values.append(random.normalvariate(0.0, 1.5))
        values.append(random.lognormvariate(0.0, 0.25))
        values.append(random.expovariate(1.5))
        values.append(random.vonmisesvariate(0.5, 2.0))
        values.append(random.gammavariate(2.5, 1.0))
        values.append(random.gammavariate(0.5, 1.0))
        values.append(random.betavariate(1.5, 2.5))
        values.append(random.paretovariate(3.0))
        values.append(random.weibullvariate(1.0, 1.5))
    return values


def then_sum(values: list[int], n: int) -> float:
    """Draws before it meets what does not fit."""
    total = 0.0
    for _ in range(n):
        total += random.random()
    for value in values:
        total += value
    return total


def gauss_then_sum(values: list[int], n: int) -> float:
    total = 0.0
    for _ in range(n):
        total += gauss(0.0, 1.0)
    for value in values:
        total += value
    return total


def then_raise(n: int) -> float:
    for i in range(10 * n):
        if random.random() > 0.5 and i > n:
            raise ValueError(i)
    return 0.0


def caught(n: int) -> str:
    try:
        return str(random.randint(n, 1))
    except ValueError as error:
        return str(error)


def steps(n: int):
    for i in range(n):
        yield i, random.random()


def sums(values: list[float]):
    """It is taken over where an element does not fit."""
    total = 0.0
    for value in values:
        total += value * random.random()
        yield total


class Walker:
    def __init__(self, at: float) -> None:
        self.at = at

    def step(self, n: int) -> float:
        for _ in range(n):
            self.at += random.uniform(-1.0, 1.0) if random.random() < 0.5 else rnd.gauss(0.0, 1.0)
        return self.at


def reseeded(n: int) -> float:
    random.seed(n)
    return random.random()


def with_own(rng: random.Random, n: int) -> float:
    total = 0.0
    for _ in range(n):
        total += rng.random() + rng.uniform(0.0, 2.0)
    return total


def of_both(rng: random.Random, other: random.Random, n: int) -> list[float]:
    return [value for _ in range(n) for value in (rng.random(), other.random(), random.random(), rng.gauss(0.0, 1.0), other.gauss(0.0, 1.0))]


def all_of_own(rng: random.Random, values: list[int]):
    rng.shuffle(values)
    return (rng.randint(1, 6), rng.randrange(10), rng.randrange(5, 50, 5), rng.choice(values), rng.sample(values, 2), rng.choices(values, k=2), rng.getrandbits(20),
            rng.triangular(), rng.normalvariate(0.0, 1.0), rng.expovariate(2.0), rng.betavariate(1.0, 2.0), rng.gauss(1.0, 0.5))


def own_then_sum(rng: random.Random, values: list[int], n: int) -> float:
    total = 0.0
    for _ in range(n):
        total += rng.random() + rng.gauss(0.0, 1.0)
    for value in values:
        total += value
    return total


class Simulation:
    def __init__(self, seed: int) -> None:
        self.rng = random.Random(seed)
        self.hits = 0

    def run(self, n: int) -> float:
        rng = self.rng
        for _ in range(n):
            if rng.random() < 0.25:
                self.hits += 1
        return self.hits / n

    def pick(self, values: list[int]) -> int:
        return self.rng.choice(values)


def seeded(seed: int, n: int) -> list[float]:
    rng = random.Random(seed)
    found = [rng.random() for _ in range(n)]
    found += [rng.gauss(0.0, 1.0) for _ in range(3)]
    other = rnd.Random(rng.randrange(1 << 40))
    values = list(range(10))
    other.shuffle(values)
    rng.seed(seed + 1)
    return found + [float(value) for value in values] + [rng.gauss(1.0, 2.0), rng.uniform(2.0, 3.0), other.getrandbits(40) + 0.5, rng.randint(-5, 5) + rng.choice(values)]


def seeded_of_any(seed, n):
    rng = random.Random(seed)
    return [rng.randint(1, 6) for _ in range(n)]


def reseeded_then_sum(rng: random.Random, seed: int, values: list[int]) -> float:
    total = rng.gauss(0.0, 1.0)
    random.seed(seed)
    rng.seed(seed)
    total += rng.gauss(0.0, 1.0) + random.gauss(0.0, 1.0) + random.random()
    for value in values:
        total += value
    return total


def is_random(x: random.Random) -> bool:
    return isinstance(x, random.Random)


def given(seed: int) -> random.Random:
    rng = random.Random(seed)
    rng.random()
    return rng


def started(seed: int) -> float:
    simulation = Simulation(seed)
    return simulation.run(1000) + simulation.rng.random()
