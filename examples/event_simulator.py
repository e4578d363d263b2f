"""A discrete-event simulation of a workshop: arrivals, queues, breakdowns."""

import heapq
import itertools
import math
from collections import deque


class Random:
    """A small generator of our own, so that runs repeat everywhere."""

    def __init__(self, seed):
        self.state = seed

    def next(self):
        self.state = (self.state * 6364136223846793005 + 1442695040888963407) % 2**64
        return self.state >> 33

    def uniform(self):
        return self.next() / 2**31

    def exponential(self, mean):
        return -mean * math.log(1.0 - self.uniform())

    def choice(self, items):
        return items[self.next() % len(items)]


class Event:
    __slots__ = ("time", "order", "action", "args", "cancelled")

    def __init__(self, time, order, action, args):
        self.time, self.order, self.action, self.args = time, order, action, args
        self.cancelled = False

    def __lt__(self, other):
        return (self.time, self.order) < (other.time, other.order)


class Simulator:
    def __init__(self, seed):
        self.now = 0.0
        self.queue = []
        self.counter = itertools.count()
        self.random = Random(seed)
        self.processed = 0

    def after(self, delay, action, *args):
        if delay < 0:
            raise ValueError("cannot schedule into the past")
        event = Event(self.now + delay, next(self.counter), action, args)
        heapq.heappush(self.queue, event)
        return event

    def start(self, process):
        """Runs a generator that yields the delays it wants to sleep."""
        def step(value=None):
            try:
                delay = process.send(value)
            except StopIteration:
                return
            self.after(delay, step, self.now)
        step()

    def run(self, until):
        while self.queue and self.queue[0].time <= until:
            event = heapq.heappop(self.queue)
            if event.cancelled:
                continue
            self.now = event.time
            self.processed += 1
            event.action(*event.args)
        self.now = until


class Tally:
    def __init__(self):
        self.n = 0
        self.mean = 0.0
        self.m2 = 0.0
        self.low = math.inf
        self.high = -math.inf

    def add(self, x):
        self.n += 1
        delta = x - self.mean
        self.mean += delta / self.n
        self.m2 += delta * (x - self.mean)
        self.low = min(self.low, x)
        self.high = max(self.high, x)

    @property
    def deviation(self):
        return math.sqrt(self.m2 / (self.n - 1)) if self.n > 1 else 0.0

    def __str__(self):
        if self.n == 0:
            return "no data"
        return f"n={self.n} mean={self.mean:.3f} sd={self.deviation:.3f} min={self.low:.3f} max={self.high:.3f}"


class Job:
    ids = itertools.count(1)

    def __init__(self, kind, arrived):
        self.id = next(Job.ids)
        self.kind = kind
        self.arrived = arrived


class Machine:
    def __init__(self, workshop, name, speed):
        self.workshop, self.name, self.speed = workshop, name, speed
        self.job = None
        self.finish = None
        self.broken = False
        self.busy_time = 0.0
        self.started = 0.0
        self.done = 0

    @property
    def idle(self):
        return self.job is None and not self.broken

    def begin(self, job):
        sim = self.workshop.sim
        self.job = job
        self.started = sim.now
        work = {"small": 1.0, "large": 4.0}[job.kind] / self.speed
        self.finish = sim.after(sim.random.exponential(work), self.complete)

    def complete(self):
        job, self.job = self.job, None
        self.busy_time += self.workshop.sim.now - self.started
        self.done += 1
        self.workshop.finished(job)

    def breakdowns(self):
        sim = self.workshop.sim
        while True:
            yield sim.random.exponential(80)
            self.broken = True
            if self.job is not None:
                self.finish.cancelled = True
                self.busy_time += sim.now - self.started
                self.workshop.queue.appendleft(self.job)
                self.workshop.interrupted += 1
                self.job = None
            self.workshop.dispatch()
            yield sim.random.exponential(6)
            self.broken = False
            self.workshop.dispatch()


class Workshop:
    def __init__(self, sim, speeds, capacity):
        self.sim = sim
        self.capacity = capacity
        self.queue = deque()
        self.machines = [Machine(self, f"M{i}", s) for i, s in enumerate(speeds, 1)]
        self.wait = {"small": Tally(), "large": Tally()}
        self.lengths = Tally()
        self.rejected = self.interrupted = 0
        sim.start(self.arrivals())
        for machine in self.machines:
            sim.start(machine.breakdowns())

    def arrivals(self):
        while True:
            yield self.sim.random.exponential(1.1)
            job = Job(self.sim.random.choice(["small", "small", "small", "large"]), self.sim.now)
            self.lengths.add(len(self.queue))
            if len(self.queue) >= self.capacity:
                self.rejected += 1
                continue
            self.queue.append(job)
            self.dispatch()

    def dispatch(self):
        for machine in sorted(self.machines, key=lambda m: -m.speed):
            if not self.queue:
                return
            if machine.idle:
                machine.begin(self.queue.popleft())

    def finished(self, job):
        self.wait[job.kind].add(self.sim.now - job.arrived)
        self.dispatch()


def report(workshop):
    sim = workshop.sim
    print(f"time {sim.now:.1f}, {sim.processed} events, {len(workshop.queue)} waiting, "
          f"{workshop.rejected} rejected, {workshop.interrupted} interrupted")
    for kind, tally in sorted(workshop.wait.items()):
        print(f"  {kind:<6}{tally}")
    print(f"  queue {workshop.lengths}")
    for m in workshop.machines:
        print(f"  {m.name} speed {m.speed} done {m.done:>5} busy {m.busy_time / sim.now:.1%}{' broken' if m.broken else ''}")


def main():
    for speeds, capacity in (([1.0, 1.0], 10), ([2.0], 10), ([0.5, 0.75, 1.0], 30)):
        sim = Simulator(seed=20240229)
        workshop = Workshop(sim, speeds, capacity)
        for hours in (100, 2000):
            sim.run(hours)
            report(workshop)
    try:
        sim.after(-1, print)
    except ValueError as error:
        print("error:", error)
    print(next(Job.ids))


if __name__ == "__main__":
    main()
