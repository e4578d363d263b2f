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


y = "of the module"


def cuts(n: int):
    if n == 1:
        import os.path
        return os.path.join("a", "b")
    if n == 2:
        return type(n).__name__
    if n == 3:
        return n is log
    if n == 4:
        class Local:
            value = 5
        return Local.value
    if n == 5:
        def inner(x=log.__class__.__name__):
            return x
        return inner()
    if n == 6:
        for c in "ab".__class__("xy"):
            pass
        return c
    if n == 7:
        total = 1
        total += log.__sizeof__()
        return total
    if n == 8:
        while n is log:
            pass
        return n
    return n


def unbound(n: int):
    for i in range(n):
        if i > 100:
            y = i.__class__
    return y


def shadows(n: int):
    if n > 1:
        from os import sep as len
    return len


def first_of(n, items):
    return [item for item in items][:n]


def smaller(limit, items):
    return [item for item in items if item < limit]


def joined(glue, words, n):
    return glue.join(words[:n])


def among(items, wanted):
    return [item for item in items if item in wanted]


bit_count = getattr(int, "bit_count", lambda n: bin(n).count("1"))
upper = str.upper
lacking = getattr(str, "no_such_method", len)
# Only since 3.12.
is_whole = getattr(int, "is_integer", lambda n: "unknown")
SYMBOLS = [None, "p", "n"]
FILES = ["a", "b"]
SQUARES = [column + row for row in "12" for column in FILES]
MASKS = {name: 1 << n for n, name in enumerate(SQUARES)}


def bits(n: int):
    return bit_count(n) + 1


def shouted(text: str):
    return upper(text) + "!"


def whole(n: int):
    return is_whole(n)


def sized(text: str):
    return lacking(text)


def symbol(n: int):
    return SYMBOLS[n]


def square(n: int):
    return SQUARES[n]


class Bits:
    def __init__(self, squares=0):
        try:
            self.mask = squares.__int__() & 255
            return
        except AttributeError:
            self.mask = 0
        for square in squares:
            self.mask |= 1 << square

    def doubled(self):
        return Bits(self.mask * 2)

    def __int__(self):
        return self.mask

    def __len__(self):
        return bit_count(self.mask)


def made_bits(n: int):
    return Bits(n).doubled().__int__()


def special(values: list[int], key: int):
    return values.__len__() + values.__contains__(key) + values.__getitem__(0)


def stamped(thing, n):
    for i in range(n):
        thing.stamp = i
    return n


def stamps(thing, n: int):
    try:
        stamped(thing, n)
    except AttributeError:
        return "none"
    return thing.stamp


class Stamped:
    def __init__(self):
        self.stamp = 0
