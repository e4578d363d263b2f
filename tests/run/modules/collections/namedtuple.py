from collections import namedtuple
Point = namedtuple("Point", ["x", "y"])
p = Point(1, y=2)
print(p, p.x, p[1], p == (1, 2), len(p), list(p), p._asdict(), p._replace(x=9), Point._fields, Point._make([5, 6]), Point(*[7, 8]))
x, y = p
print(x, y, p + (3,), p < Point(1, 3), hash(p) == hash((1, 2)), {p: 1}[1, 2], isinstance(p, tuple), max([Point(1, 5), Point(2, 0)]), sorted([Point(2, 1), Point(1, 9)]))
Card = namedtuple("Card", "rank suit", defaults=["spades"])
print(Card("A"), Card("K", "hearts"), Card._field_defaults, Card.__name__, Card.__doc__)
P3 = namedtuple("P3", "a, b c")
print(P3(1, 2, 3), P3._fields, namedtuple("R", "a class a", rename=True)._fields)
class Vec(namedtuple("Vec", "x y")):
    __slots__ = ()
    def __add__(self, o): return Vec(self.x + o.x, self.y + o.y)
    @property
    def norm(self): return (self.x ** 2 + self.y ** 2) ** 0.5
print(Vec(3, 4) + Vec(1, 1), Vec(3, 4).norm, Vec(1, 2)._replace(y=0))
for f in (lambda: Point(1), lambda: Point(1, 2, 3), lambda: Point(1, z=2), lambda: p.z, lambda: setattr(p, "x", 5), lambda: p._replace(q=1), lambda: namedtuple("B", "a a"), lambda: namedtuple("B", "class"), lambda: namedtuple("B", "_a"), lambda: Point._make([1])):
    try:
        print(f())
    except (TypeError, AttributeError, ValueError) as e:
        print(type(e).__name__, e)
print(f"{p.x:03d} {p}", "%s-%s" % p, "{0.x} {1}".format(p, p.y), repr([p]), p.index(2), p.count(1), p[::-1], namedtuple("E", [])())
from typing import NamedTuple
class Emp(NamedTuple):
    name: str
    id: int = 3
    def hello(self): return "hi " + self.name
e = Emp("Guido")
print(e, e.id, e.hello(), Emp._fields, e == ("Guido", 3), e._asdict())
