"""Named tuples: native code has its own of them, and gives Python's."""

import collections
from collections import namedtuple
from typing import NamedTuple, Optional

Pair = namedtuple("Pair", "a b")
Triple = collections.namedtuple("Triple", ["first", "second", "third"], defaults=(2, "x"))
Other = namedtuple("Renamed", "a b")
Loose = namedtuple("Loose", "a b a", rename=True)


class Point(NamedTuple):
    """A point."""
    x: float
    y: float = 0.5

    def norm(self) -> float:
        return self.x * self.x + self.y * self.y

    @property
    def mirrored(self):
        return Point(self.y, self.x)

    @staticmethod
    def origin():
        return Point(0.0, 0.0)

    @classmethod
    def on_axis(cls, x: float):
        return cls(x, 0.0)


class Row(NamedTuple):
    number: int
    name: str
    values: list[int]
    parent: Optional[str] = None


class Line(NamedTuple):
    start: Point
    end: Point
    width: int = 1


class Nothing(NamedTuple):
    pass


class Special(NamedTuple):
    x: int

    def __repr__(self):
        return f"<{self.x}>"

    def __add__(self, other):
        return Special(self.x + other.x)

    def __bool__(self):
        return self.x != 0

    def _doubled(self):
        return self + self


class Equal(NamedTuple):
    x: int

    def __eq__(self, other):
        return True


class Derived(Point):
    def norm(self) -> float:
        return -1.0


def length(p: Point) -> float:
    return p.norm() + p.x - p[1]


def total(points: list[Point]) -> float:
    result = 0.0
    for p in points:
        result += p.x * p.y
    return result


def unpacked(points: list[Point]):
    return [(y, x) for x, y in points]


def make(n: int) -> list[Point]:
    return [Point(float(i)) for i in range(n)]


def moved(p: Point, dx: float) -> Point:
    return p._replace(x=p.x + dx)


def parts(p: Point):
    return len(p), p[0], p[-1], p[0:1], tuple(p), list(p), 0.5 in p, p.index(0.5), p.count(0.5), p._fields


def shown(p: Point):
    return repr(p), str(p), f"{p}"


def compared(p: Point, q: Point):
    return p == q, p != q, p < q, p <= q, p == (1.0, 0.5), p > (0.0,), hash(p) == hash((p.x, p.y))


def largest(points: list[Point]) -> Point:
    return max(points)


def ordered(points: list[Point]):
    return sorted(points, key=lambda p: -p.x)


def row(r: Row, i: int):
    r.values.append(i)
    return r.number + i, r.name + "!", r.values, r.parent is None


def rows(n: int):
    return {f"r{i}": Row(i, str(i), [i] * i) for i in range(n)}


def nested(line: Line):
    return line.end.x - line.start.x, Line(line.end, line.start, line.width + 1)


def crossed(p: Point):
    return p.mirrored, Point.origin(), Point.on_axis(p.x)


def keyed(points: list[Point]):
    counts = {}
    for p in points:
        counts[p] = counts.get(p, 0) + 1
    return counts


def kept(points: list[Point], p: Point):
    points.append(p)
    points[0] = Point(1.5, 2.5)
    return points


def nothing(n: Nothing):
    return len(n), Nothing()


def special(s: Special):
    return s._doubled() + Special(1), repr(s), bool(s), s == (s.x,)


def equal(e: Equal, f: Equal):
    return e == f, {e: 1}


def fails(p: Point):
    return p.z


def sets(p: Point):
    p.x = 3.0


def is_tuple(p: Point):
    return isinstance(p, tuple), isinstance(p, Point), type(p) is Point


def mixed(p):
    return p.x + p.y


def walk(points: list[Point]):
    for p in points:
        yield p.x
        yield p


def maybe(p: Optional[Point]):
    return p.x if p is not None else -1.0


def found(points: dict[str, Point], name: str) -> Point:
    points["last"] = Point(points[name].x, 1.0)
    return points[name]


class Holder:
    def __init__(self):
        self.at = Point(0.0)

    def push(self, x: float):
        self.at = Point(self.at.x * 0.0 + x)
        return self.at


def caught(p: Point):
    try:
        p.x = 1.0
    except AttributeError:
        return "caught"
    return p


def swapped(pair):
    return Pair(pair.b, pair.a)


def pairs(n: int):
    return [Pair(i, str(i)) for i in range(n)]


def triple(first: int):
    t = Triple(first)
    return t, t._replace(third="y"), t.second + first, Triple._fields


def summed(pairs):
    result = 0
    for pair in pairs:
        result += pair.a * pair[1]
    return result


def others(n: int):
    return Other(n, n), Loose(n, 2, 3)


def use():
    swapped(Pair(1, 2))
    swapped(Pair("a", 2.5))
    pairs(2)
    triple(1)
    summed([Pair(1, 2), Pair(3, 4)])


if __name__ == "__main__":
    use()
