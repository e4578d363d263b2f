class Point:
    def __init__(self, x, y):
        self.x = x
        self.y = y

    def __add__(self, other):
        return Point(self.x + other.x, self.y + other.y)

    def __eq__(self, other):
        return self.x == other.x and self.y == other.y

    def __repr__(self):
        return f"({self.x}, {self.y})"

    def length(self):
        return (self.x ** 2 + self.y ** 2) ** 0.5


p = Point(1, 2)
q = Point(2.5, -2)
print(p + q, p == Point(1, 2), p != q, [p, q], Point(3, 4).length())
total = Point(0, 0)
for i in range(5):
    total = total + Point(i, i * i)
print(total, total.x * total.y)
p.x = 2**63
print(p + Point(1, 0.5), str(p), repr(q))
