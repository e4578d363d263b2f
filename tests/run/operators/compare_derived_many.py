"""Comparisons among objects of many classes that inherit the same methods: those of a derived class go first."""


class Node:
    def __init__(self, name):
        self.name = name

    def __eq__(self, other):
        print("eq", self.name, other.name)
        return NotImplemented if self.name == "x" else self.name == other.name

    def __lt__(self, other):
        print("lt", self.name, other.name)
        return self.name < other.name

    def __gt__(self, other):
        print("gt", self.name, other.name)
        return NotImplemented

    def __le__(self, other):
        print("le", self.name, other.name)
        return True


class Leaf(Node):
    pass


class Number(Leaf):
    pass


class Text(Leaf):
    pass


class Branch(Node):
    pass


class Pair(Branch):
    pass


class Triple(Branch):
    pass


def nodes(names):
    kinds = [Node, Leaf, Number, Text, Branch, Pair, Triple]
    return [kind(name) for kind, name in zip(kinds, names)]


def attempt(function):
    try:
        print(function())
    except TypeError as error:
        print(error)


lefts, rights = nodes("abcdefg"), nodes("abxdefh")
for left in lefts:
    for right in rights:
        print(left.name, right.name, type(left).__name__, type(right).__name__)
        attempt(lambda: left == right)
        attempt(lambda: left != right)
        attempt(lambda: left < right)
        attempt(lambda: left > right)
        attempt(lambda: left >= right)
print(lefts == rights, lefts.index(rights[3]), rights[6] in lefts)
