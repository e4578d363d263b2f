# Attributes that a class gets after its statement: those with other names say nothing about the attributes of its objects.


class Vector:
    def __init__(self, x, y):
        self.x = x
        self.y = y

    def dot(self, other):
        return self.x * other.x + self.y * other.y


Vector.ZERO = Vector(0, 0)
Vector.UNIT = Vector(1.0, 0.5)
print(Vector.ZERO.dot(Vector.UNIT), Vector.UNIT.dot(Vector.UNIT), Vector.UNIT.ZERO.x)


class Stored:
    """A data descriptor that keeps only even numbers."""

    def __set__(self, obj, value):
        if value % 2 == 0:
            obj.kept = value

    def __get__(self, obj, owner=None):
        return obj.kept * 10


class Holder:
    def __init__(self, n):
        self.n = n


Holder.n = Stored()
for n in (4, 7):
    try:
        print(Holder(n).n)
    except AttributeError as error:
        print(error)


class Base:
    def __init__(self):
        self.setup()

    def setup(self):
        self.size = 1


class Derived(Base):
    pass


def other_setup(self):
    self.other = 2


print(Derived().size)
Derived.setup = other_setup
try:
    print(Derived().size)
except AttributeError as error:
    print(error)
print(Base().size, Derived().other)


class Late:
    def __init__(self):
        self.a = 1


def init_twice(self):
    pass


class Later(Late):
    pass


Later.__init__ = init_twice
try:
    print(Later().a)
except AttributeError as error:
    print(error)
print(Late().a)
