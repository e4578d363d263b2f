import math
class Shape:
    def area(self):
        raise NotImplementedError("area")
    def describe(self):
        return f"{type(self).__name__} {self.area():.2f}"
class Circle(Shape):
    def __init__(self, r):
        self.r = r
    def area(self):
        return math.pi * self.r ** 2
class Rect(Shape):
    def __init__(self, w, h):
        self.w, self.h = w, h
    def area(self):
        return self.w * self.h
class Square(Rect):
    def __init__(self, s):
        super().__init__(s, s)
shapes = [Circle(1), Rect(2, 3), Square(2), Rect(1.5, 2)]
for s in shapes:
    print(s.describe())
print(sum(s.area() for s in shapes), max(shapes, key=lambda s: s.area()).describe())
print([type(s).__name__ for s in sorted(shapes, key=lambda s: s.area())])
try:
    Shape().describe()
except NotImplementedError as e:
    print("not implemented:", e)
class Duck:
    def quack(self):
        return "quack"
class Robot:
    def quack(self):
        return 42
for d in (Duck(), Robot()):
    print(d.quack())
def visit(x):
    method = getattr(Visitor, "visit_" + type(x).__name__, None)
    return method(x) if method else "unknown"
class Visitor:
    def visit_int(x):
        return x + 1
    def visit_str(x):
        return x + "!"
print(visit(1), visit("a"), visit(2.5))
