"""A module without annotations: what it executes as a program, and what its functions do with one another, tells types."""

import enum
import math

import not_installed_anywhere_else as missing


def pairs(items):
    result = []
    for i in range(len(items) - 1):
        for other in items[i + 1:]:
            result.append((items[i], other))
    return result


WEIGHT = 4 * math.pi
BODIES = {
    "a": ([0.0, 0.5], [1.0, 0.0], WEIGHT),
    "b": ([4.0, -1.0], [0.25, 0.5], 2.5 * WEIGHT),
    "c": ([8.0, 3.0], [-0.5, 0.75], 0.5),
}
SYSTEM = list(BODIES.values())
PAIRS = pairs(SYSTEM)


def advance(dt, steps, bodies=SYSTEM, pairs=PAIRS):
    for _ in range(steps):
        for (([x1, y1], v1, m1), ([x2, y2], v2, m2)) in pairs:
            dx = x1 - x2
            dy = y1 - y2
            mag = dt * ((dx * dx + dy * dy) ** -1.5)
            v1[0] -= dx * m2 * mag
            v1[1] -= dy * m2 * mag
            v2[0] += dx * m1 * mag
            v2[1] += dy * m1 * mag
        for (place, [vx, vy], m) in bodies:
            place[0] += dt * vx
            place[1] += dt * vy


def energy(bodies=SYSTEM, start=0.0):
    for (place, [vx, vy], m) in bodies:
        start += m * (vx * vx + vy * vy) / 2.0
    return start


def momentum(reference, bodies=SYSTEM):
    px = 0.0
    for (place, [vx, vy], m) in bodies:
        px -= vx * m
    (place, v, m) = reference
    return px / m


class Area:
    def __init__(self):
        self.tasks = [None] * 4
        self.first = None
        self.count = 0


area = Area()


class Packet:
    def __init__(self, link, ident):
        self.link = link
        self.ident = ident
        self.data = [0] * 3

    def last(self):
        packet = self
        while packet.link is not None:
            packet = packet.link
        return packet


class Task:
    def __init__(self, ident, packet):
        self.ident = ident
        self.packet = packet
        self.next = area.first
        area.first = self
        area.tasks[ident] = self

    def run(self):
        area.count += 1
        packet = self.packet
        if packet is None:
            return self.next
        packet.data[self.ident % 3] += self.ident
        self.packet = packet.link
        return self.step(packet)


class Sender(Task):
    def step(self, packet):
        return area.tasks[packet.ident]


class Sink(Task):
    def step(self, packet):
        return self.next


def schedule():
    task = area.first
    while task is not None:
        task = task.run()
    return area.count


def packets():
    return [[(p.ident, p.data) for p in chain(task.packet)] if task else None for task in area.tasks]


def chain(packet):
    found = []
    while packet is not None:
        found.append(packet)
        packet = packet.link
    return found


class Strength:
    def __init__(self, value, name):
        self.value = value
        self.name = name

    def is_weaker(self, other):
        return self.value > other.value


Strength.STRONG = Strength(0, "strong")
Strength.WEAK = Strength(9, "weak")
Strength.LIMIT = 5


def is_weak(strength):
    return strength.is_weaker(Strength.STRONG) and strength.value > Strength.LIMIT


class Late:
    def __init__(self, x):
        self.size = x
        self.x = x

    def read(self):
        return self.size + self.x

    def plain(self):
        return self.x + 1


Late.size = 7


def read(late):
    return late.size * 2


planner = None


def names_of(items):
    global planner
    return [planner.name + item for item in items]


async def later(x):
    return await missing.sleep(x)


@missing.decorated
def decorated(x):
    return x + 1


class Status(enum.IntFlag):
    GOOD = 0
    LOUD = 1


GOOD = Status.GOOD
LOUD = Status.LOUD


class Machine:
    """One method uses an enumeration; that keeps no other from being native."""

    def __init__(self, noise):
        self.noise = noise

    def status(self):
        found = GOOD
        if self.noise > 3:
            found |= LOUD
        return found

    def doubled(self):
        return self.noise * 2


def build():
    global planner
    planner = Strength(3, "p")
    Sender(0, Packet(Packet(None, 2), 1))
    Sink(1, Packet(None, 0))
    Sink(2, None)


def twice(x, y):
    return x + x, y * 2


build()

if __name__ == "__main__":
    runner = missing.Runner()
    runner.run("advance", advance, 0.01, runner.steps)
    advance(0.01, 10)
    momentum(BODIES["a"])
    is_weak(Strength(7, "seven"))
    names_of(["x"])
    read(Late(3))
    Late(4).read()
    twice("a", 2.5)
    twice(runner.text, 3)
    Machine(5).status()
    Machine(2).doubled()
