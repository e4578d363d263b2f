"""Functions without annotations; functions that are native only in part; classes."""

log = []


def plus(a, b):
    return a + b


def total(values):
    result = 0
    for x in values:
        result = result + x
    return result


def scaled(x, factor=3):
    return x * factor


class Negative(ValueError):
    pass


def careful(n):
    if n < 0:
        raise Negative(f"negative: {n}")
    return n * 2


def logged(n: int):
    if n > 100:
        log.append(n)
        return -1
    return n + 1


def swallows(n: int):
    try:
        return careful(n)
    except Exception:
        return -1


class Point:
    """A point."""

    def __init__(self, x, y):
        self.x = x
        self.y = y

    def move(self, dx: int):
        self.x += dx


def walk(steps: int) -> tuple[int, int]:
    points = [Point(i, 2 * i) for i in range(3)]
    for step in range(steps):
        points[step % 3].move(step)
    return points[0].x, points[2].y


def made(x: int):
    return Point(x, x)
