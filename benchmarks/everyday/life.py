"""The game of life, by a `Counter` and by a `defaultdict`."""

from collections import Counter, defaultdict
from itertools import product


def step(alive):
    counts = Counter((x + dx, y + dy) for x, y in alive for dx, dy in product((-1, 0, 1), repeat=2) if (dx, dy) != (0, 0))
    return {cell for cell, n in counts.items() if n == 3 or (n == 2 and cell in alive)}


def step2(alive):
    counts = defaultdict(int)
    for x, y in alive:
        for dx in (-1, 0, 1):
            for dy in (-1, 0, 1):
                if dx or dy:
                    counts[x + dx, y + dy] += 1
    return {cell for cell, n in counts.items() if n == 3 or (n == 2 and cell in alive)}


def run(n):
    alive = {(1, 0), (2, 1), (0, 2), (1, 2), (2, 2), (10, 10), (11, 10), (12, 10), (11, 11), (30, 30), (31, 30), (30, 31), (29, 31), (30, 32)}
    for _ in range(n):
        alive = step(alive)
    other = alive
    for _ in range(n):
        other = step2(other)
    return len(alive), len(other)


def bench():
    return run(60)
