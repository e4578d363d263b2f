"""Discrete events: a heap of ordered dataclasses, methods by their names."""

import heapq
import itertools
import random
from dataclasses import dataclass, field


@dataclass(order=True)
class Event:
    time: float
    seq: int
    action: str = field(compare=False)
    customer: int = field(compare=False, default=0)


class Simulator:
    def __init__(self, seed=1):
        self.now = 0.0
        self.queue = []
        self.counter = itertools.count()
        self.rng = random.Random(seed)
        self.waiting = []
        self.busy = False
        self.served = 0
        self.total_wait = 0.0
        self.arrived = {}

    def schedule(self, delay, action, customer=0):
        heapq.heappush(self.queue, Event(self.now + delay, next(self.counter), action, customer))

    def run(self, n):
        self.schedule(self.rng.expovariate(1.0), "arrive", 0)
        while self.queue and self.served < n:
            e = heapq.heappop(self.queue)
            self.now = e.time
            getattr(self, "on_" + e.action)(e)
        return self.total_wait / max(1, self.served)

    def on_arrive(self, e):
        self.arrived[e.customer] = self.now
        self.schedule(self.rng.expovariate(1.0), "arrive", e.customer + 1)
        if self.busy:
            self.waiting.append(e.customer)
        else:
            self.start(e.customer)

    def start(self, customer):
        self.busy = True
        self.total_wait += self.now - self.arrived.pop(customer)
        self.schedule(self.rng.expovariate(1.2), "depart", customer)

    def on_depart(self, e):
        self.served += 1
        if self.waiting:
            self.start(self.waiting.pop(0))
        else:
            self.busy = False


def bench():
    return Simulator(3).run(5000)
