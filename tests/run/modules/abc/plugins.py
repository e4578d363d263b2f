from abc import ABC, abstractmethod
class Shape(ABC):
    registry = {}
    def __init_subclass__(cls, **kw):
        super().__init_subclass__(**kw)
        Shape.registry[cls.__name__.lower()] = cls
    @abstractmethod
    def area(self): ...
    @classmethod
    def create(cls, spec):
        name, *args = spec.split()
        try:
            return cls.registry[name](*map(float, args))
        except KeyError:
            raise ValueError(f"unknown shape {name!r}") from None
    def __lt__(self, o): return self.area() < o.area()
    def __str__(self): return f"{type(self).__name__}[{self.area():g}]"
class Circle(Shape):
    def __init__(self, r): self.r = r
    def area(self): return 3 * self.r ** 2
class Rect(Shape):
    def __init__(self, w, h): self.w, self.h = w, h
    def area(self): return self.w * self.h
class Square(Rect):
    def __init__(self, s): super().__init__(s, s)
class Blob(Shape): pass
for spec in ("circle 2", "rect 2 3.5", "square 4", "blob", "hexagon 1", "circle", "rect a b"):
    try:
        print(Shape.create(spec))
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
shapes = [Shape.create(s) for s in ("square 3", "circle 1", "rect 1 5")]
print(*sorted(shapes), max(shapes), sum(s.area() for s in shapes), list(Shape.registry))
