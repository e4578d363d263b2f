from abc import ABC, abstractmethod
class Shape(ABC):
    def __init__(self, name): self.name = name
    @abstractmethod
    def area(self): ...
    @property
    @abstractmethod
    def sides(self): ...
    @classmethod
    @abstractmethod
    def make(cls): ...
    def describe(self): return f"{self.name}: {self.area()} ({self.sides} sides)"
class Square(Shape):
    def __init__(self, s):
        super().__init__("square")
        self.s = s
    def area(self): return self.s ** 2
    @property
    def sides(self): return 4
    @classmethod
    def make(cls): return cls(7)
class Partial(Shape):
    def area(self): return 0
print(Square(3).describe(), Square.make().describe(), isinstance(Square(1), Shape))
for c in (Shape, Partial):
    try:
        c("x")
    except TypeError as e:
        print(e)
class One(ABC):
    @abstractmethod
    def only(self): return "base impl"
class Two(One):
    def only(self): return "two+" + super().only()
print(Two().only())
try:
    One()
except TypeError as e:
    print(e)
print(sorted(Shape.__abstractmethods__), Square.__abstractmethods__)
class Duck(ABC):
    @classmethod
    def __subclasshook__(cls, c): return hasattr(c, "quack") or NotImplemented
class Mallard:
    def quack(self): return "q"
print(isinstance(Mallard(), Duck), isinstance(5, Duck))
@Shape.register
class Virtual: pass
print(isinstance(Virtual(), Shape), issubclass(Virtual, Shape))
from collections.abc import Sequence, Mapping, Iterable, Callable, Hashable, Sized, MutableSequence
print([isinstance([], c) for c in (Sequence, Mapping, Iterable, Callable, Hashable, Sized)], isinstance({}, Mapping), isinstance(len, Callable), isinstance(1, Hashable), isinstance("", Sequence), isinstance((x for x in ""), Iterable), issubclass(dict, Mapping))
class Seq(Sequence):
    def __init__(self, n): self.n = n
    def __len__(self): return self.n
    def __getitem__(self, i):
        if 0 <= i < self.n: return i * i
        raise IndexError(i)
q = Seq(4)
print(list(q), 9 in q, 5 in q, q.index(4), q.count(1), list(reversed(q)))
