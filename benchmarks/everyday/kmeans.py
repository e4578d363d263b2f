"""Clusters of points: objects with slots, `min` with a key, a seeded generator."""

import math
import random


class Point:
    __slots__ = ("x", "y", "cluster")

    def __init__(self, x, y):
        self.x = x
        self.y = y
        self.cluster = None

    def distance(self, other):
        return math.sqrt((self.x - other.x) ** 2 + (self.y - other.y) ** 2)


def make_points(n, seed=1):
    rng = random.Random(seed)
    return [Point(rng.random(), rng.random()) for _ in range(n)]


def kmeans(points, k, rounds=10):
    centers = [Point(p.x, p.y) for p in points[:k]]
    for _ in range(rounds):
        for p in points:
            p.cluster = min(range(k), key=lambda i: p.distance(centers[i]))
        for i, c in enumerate(centers):
            mine = [p for p in points if p.cluster == i]
            if mine:
                c.x = sum(p.x for p in mine) / len(mine)
                c.y = sum(p.y for p in mine) / len(mine)
    return [(c.x, c.y) for c in centers]


def bench():
    return kmeans(make_points(3000), 8)
