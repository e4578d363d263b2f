class Point:
    """A point."""
    count = 0
    def __init__(self, x, y=0):
        self.x = x
        self.y = y
        Point.count += 1
    def dist2(self, other):
        dx = self.x - other.x
        dy = self.y - other.y
        return dx * dx + dy * dy
    def move(self, dx, dy):
        self.x += dx
        self.y += dy
        return self
    def __repr__(self):
        return f"Point({self.x}, {self.y})"
p = Point(1, 2)
q = Point(4)
print(p, q, p.dist2(q), Point.count, p.count)
print(p.move(1, 1).move(2, 2))
p.count = 99
print(p.count, Point.count, q.count)
p.extra = "dynamic"
print(p.extra, p.__dict__, hasattr(q, "extra"))
print(Point.__name__, Point.__doc__, type(p).__name__, isinstance(p, Point), p.__class__ is Point)
m = p.move
m(-10, -10)
print(p, Point.dist2(p, q), Point.move(q, 1, 1))
try:
    q.extra
except AttributeError as e:
    print(e)
try:
    p.nomethod()
except AttributeError as e:
    print(e)
print([str(v) for v in (p, q)], {1: p}, "%s %r" % (p, q), p == p, p == q, p != q)
class Empty:
    pass
e = Empty()
e.a, e.b = 1, 2
print(vars(e), e.a + e.b)
print(Empty() == Empty(), Empty() is not None)
