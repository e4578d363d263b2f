"""Comparisons of objects of a class and of a derived one: the derived one's method goes first, whether it overrides it or not."""


class A:
    def __init__(self, name):
        self.name = name

    def __eq__(self, other):
        print("A.eq", self.name, other.name)
        return self.name == other.name

    def __lt__(self, other):
        print("A.lt", self.name, other.name)
        return True

    def __gt__(self, other):
        print("A.gt", self.name, other.name)
        return NotImplemented

    def __le__(self, other):
        print("A.le", self.name, other.name)
        return NotImplemented


class Inherits(A):
    pass


class Overrides(A):
    def __eq__(self, other):
        print("Overrides.eq", self.name, other.name)
        return True


class Orders(Inherits):
    def __ge__(self, other):
        print("Orders.ge", self.name, other.name)
        return "ge"


class Number(float):
    pass


class Text(str):
    def __eq__(self, other):
        print("Text.eq")
        return NotImplemented

    __hash__ = str.__hash__


def check(a, b):
    print(a == b, a != b)
    print(b == a, b != a)
    print(a < b)
    print(b < a)
    for compare in (lambda: a > b, lambda: b > a, lambda: a <= b, lambda: a >= b):
        try:
            print(compare())
        except TypeError as error:
            print(error)


check(A("a"), Inherits("i"))
check(A("a"), Overrides("o"))
check(Inherits("i"), Orders("r"))
check(A("a"), Orders("r"))
check(Overrides("o"), Orders("r"))
print(1.5 < Number(2.5), Number(2.5) > 1.5, 2.5 == Number(2.5), 2.5 != Number(2.5), Number(1) == 1)
print("a" == Text("a"), Text("a") == "a", "a" != Text("b"), "a" in [Text("a")], [A("x")] == [Inherits("x")])
print(A("x") in [Overrides("y")], Overrides("y") in [A("x")], (A("x"), 1) != (Overrides("z"), 1))
print(True == 1, 1 < True, 1.0 == True, (1, 2) == (1, True))
