"""Arrays that are found in what functions are given, ranges, and classes that are known by what is asked of their objects, or those in lists."""

from array import array

LIMITS = range(2, 20, 3)


class Grid:
    KIND = 2
    SCALE = 0.5

    def __init__(self, w, h):
        self.w = w
        self.h = h
        self.data = array("d", [0.0]) * (w * h)
        self.single = array("f", [0.0]) * w
        self.ints = array("i", [0]) * w
        self.longs = array("l", [0]) * w
        self.bytes = array("B", [0]) * w
        self.steps = range(w)

    def smooth(self, n):
        for _ in range(n):
            for y in range(1, self.h - 1):
                for x in range(1, self.w - 1):
                    i = y * self.w + x
                    self.data[i] = (self.data[i - 1] + self.data[i + 1]) * 0.5 + y
        return self.data[self.w + 1]

    def put(self, i, value):
        self.data[i] = value

    def put_single(self, i, value):
        self.single[i] = value

    def put_int(self, i, value):
        self.ints[i] = value

    def put_long(self, i, value):
        self.longs[i] = value

    def put_byte(self, i, value):
        self.bytes[i] = value

    def count(self, values: list[int]):
        for value in values:
            self.ints[value] += 1
            self.longs[value] += value
            self.bytes[value] += 1
        return len(self.ints), self.longs[1], self.bytes[1]

    def fill(self, n: int):
        for i in range(n):
            self.ints[i] = i * 2
            self.data[i] = i / 2
            self.single[i] = i / 3

    def in_steps(self, x: int):
        total = 0
        for i in self.steps:
            total += i
        return total, x in self.steps, len(self.steps)

    def scaled(self, i: int, by=SCALE, kind=KIND):
        return self.data[i] * by + kind

    def twice(self, i: int):
        return self.scaled(i) + self.scaled(i, 2.0, 1)


def lu(rows, n):
    for i in range(n):
        for row in rows[i + 1:]:
            f = row[i] / (rows[i][i] + 1.0)
            for j in range(i, n):
                row[j] -= f * rows[i][j]


def swapped(grid, other):
    """Two objects, and which array is whose."""
    grid.data, other.data = other.data, grid.data
    grid.data[0] = 1.5
    return grid.w


def with_argument(grid, data, n: int):
    """The same memory in two ways."""
    for i in range(n):
        grid.data[i] += 1.0
        data[i] += data[i - 1]
    return grid.w


def caught(grid, i: int):
    try:
        return grid.data[i]
    except IndexError as error:
        return str(error)


def unknown_method(grid):
    try:
        grid.data.append(1.0)
        return "appended"
    except AttributeError:
        return "no method"


def limits(x: int):
    total = 0
    for i in LIMITS:
        total += i
    return total, x in LIMITS, LIMITS[1], LIMITS[-1]


def through(r, n: int):
    total = 0
    for i in r:
        total += i * n
    return total, len(r)


def area(grid, unused):
    return grid.w * grid.h


class Body:
    def __init__(self, x, mass):
        self.x = x
        self.mass = mass
        self.rank = 0

    def pull(self, other):
        return other.mass / ((self.x - other.x) ** 2 + 1.0)


def center(bodies):
    total = sum(body.mass for body in bodies)
    return sum(body.x * body.mass for body in bodies) / total


def ranked(bodies):
    for rank, body in enumerate(bodies):
        body.rank = rank
    return bodies[-1].rank


def strongest(bodies, i):
    me = bodies[i]
    best = 0.0
    for other in bodies[i + 1:]:
        best = max(best, me.pull(other))
    return best


def heavier(bodies, limit):
    return len([body for body in reversed(bodies) if body.mass > limit])


def exchanged(bodies, i, j):
    bodies[i], bodies[j] = bodies[j], bodies[i]
    bodies.append(bodies[0])
    return bodies[i].mass


def main():
    grid, other = Grid(4, 4), Grid(5, 5)
    grid.smooth(2)
    grid.put(1, 2.0)
    grid.put_single(1, 2.0)
    grid.put_int(1, 2)
    grid.put_long(1, 2)
    grid.put_byte(1, 2)
    grid.twice(1)
    swapped(grid, other)
    with_argument(grid, grid.data, 4)
    caught(grid, 1)
    unknown_method(grid)
    lu([array("d", [float(i * j % 7) for i in range(10)]) for j in range(10)], 10)
    through(range(5), 2)
    area(grid, 3)


if __name__ == "__main__":
    main()
