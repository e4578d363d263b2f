"""Abstract methods of every kind, `register`, `__subclasshook__`."""
from abc import ABC, ABCMeta, abstractmethod


class Shape(ABC):
    @abstractmethod
    def area(self):
        return 0

    @property
    @abstractmethod
    def name(self): ...

    @staticmethod
    @abstractmethod
    def unit(): ...

    def __str__(self):
        return f"{self.name} {self.area()}{self.unit()}"


class Half(Shape):
    def area(self):
        return super().area() + 1

    @staticmethod
    def unit():
        return "cm"


class Full(Half):
    name = "full"


class Meta(metaclass=ABCMeta):
    @abstractmethod
    def only(self): ...


class WithNew(Meta):
    def __new__(cls):
        return super().__new__(cls)


for cls in (Shape, Half, Full, Meta, WithNew):
    print(cls.__name__, sorted(cls.__abstractmethods__))
    try:
        print(cls())
    except TypeError as e:
        print(e)


@Shape.register
class Drawn:
    pass


class Redrawn(Drawn):
    pass


print(isinstance(Drawn(), Shape), issubclass(Redrawn, Shape), issubclass(Drawn, Half), isinstance(5, Shape), isinstance(Full(), Shape))


class Sized2(ABC):
    @classmethod
    def __subclasshook__(cls, other):
        if cls is Sized2:
            return hasattr(other, "size") or NotImplemented
        return NotImplemented


class HasSize:
    size = 1


class Sub(Sized2):
    pass


def kind(x):
    if isinstance(x, Sized2):
        return "sized " + type(x).__name__
    return "other"


print(kind(HasSize()), kind(Sub()), kind(3), kind("text"), issubclass(HasSize, Sized2), issubclass(int, Sized2))
print(isinstance(HasSize(), (str, Sized2)), isinstance(HasSize(), Sub))
