"""Class methods and static methods, and objects of the program's classes that native code makes."""


class Point:
    """A point."""
    dimensions = 2

    def __init__(self, x: float, y: float):
        self.x = x
        self.y = y

    @classmethod
    def origin(cls) -> "Point":
        """At zero."""
        return cls(0.0, 0.0)

    @classmethod
    def diagonal(cls, x: float, times: int = 1) -> "Point":
        return cls(x * times, x)

    @classmethod
    def parse(cls, text: str) -> "Point":
        x, y = text.split(",")
        return cls(float(x), float(y))

    @classmethod
    def count(cls, n: int) -> int:
        total = 0
        for _ in range(n):
            total += cls.dimensions
        return total

    @classmethod
    def twice(cls, x: float) -> list:
        one = cls.diagonal(x)
        return [one, one, cls.origin()]

    @classmethod
    def total(cls, *numbers: int) -> int:
        return cls.dimensions + max(numbers, default=1)

    @classmethod
    def many(cls, n: int):
        for i in range(n):
            yield i * 2

    @classmethod
    def title(cls) -> str:
        return cls.__name__

    @classmethod
    def which(cls, n: int) -> type:
        return cls

    @staticmethod
    def distance(a: "Point", b: "Point") -> float:
        return abs(a.x - b.x) + abs(a.y - b.y)

    @staticmethod
    def add(a: int, b: int = 2, *, c: int = 3) -> int:
        return a + b * c

    def __add__(self, other: "Point") -> "Point":
        return Point(self.x + other.x, self.y + other.y)

    def moved(self, dx: float) -> "Point":
        return Point(self.x + dx, self.y)

    def pair(self) -> tuple:
        """Itself, and a new one."""
        return self, Point(self.x, self.y)


class Point3(Point):
    """A derived class, whose objects have more."""
    dimensions = 3

    def __init__(self, x: float, y: float, z: float = 0.5):
        super().__init__(x, y)
        self.z = z


class Odd:
    """Its objects don't have the same attributes in the same order."""
    shared = 7

    def __init__(self, n: int):
        if n > 3:
            self.a = n
            self.b = n
        else:
            self.b = n
            self.a = n

    @classmethod
    def make(cls, n: int) -> "Odd":
        return cls(n)


class Sometimes:
    def __init__(self, n: int):
        self.n = n
        if n > 3:
            self.large = True
        if n > 5:
            self.kind = "large"
        else:
            self.kind = "small"

    @classmethod
    def make(cls, n: int) -> "Sometimes":
        return cls(n)


class Later:
    """Gets an attribute elsewhere."""

    def __init__(self, n: int):
        self.n = n

    @classmethod
    def make(cls, n: int) -> "Later":
        made = cls(n)
        if n > 3:
            made.extra = n
        return made


class Default:
    value = 1

    def __init__(self, n: int):
        if n > 3:
            self.value = n

    @classmethod
    def make(cls, n: int) -> "Default":
        return cls(n)


class Leaking:
    """Another function sets an attribute before `__init__` does."""

    def __init__(self, n: int):
        self.reset()
        self.first = n
        self.second = n

    def reset(self):
        self.second = 0

    @classmethod
    def make(cls, n: int) -> "Leaking":
        return cls(n)


class Early:
    def __init__(self, n: int):
        self.n = n
        if n > 3:
            return
        self.m = n

    @classmethod
    def make(cls, n: int) -> "Early":
        return cls(n)


class Node:
    """A tree with links in both directions."""

    def __init__(self, value: int, parent: "Node | None" = None):
        self.value = value
        self.parent: Node | None = parent
        self.children: list[Node] = []
        self.tags: dict[str, int] = {}

    @classmethod
    def tree(cls, depth: int, width: int) -> "Node":
        root = cls(depth)
        level = [root]
        for i in range(depth):
            below = []
            for node in level:
                for j in range(width):
                    child = cls(i * width + j, node)
                    node.children.append(child)
                    below.append(child)
                node.tags["width"] = width
            level = below
        return root


def points(n: int) -> list:
    return [Point(float(i), 1.5) for i in range(n)]


def by_name(n: int) -> dict:
    return {str(i): Point(float(i), float(n)) for i in range(n)}


def kept(points: list[Point], n: int) -> int:
    """An object of its own goes into a list of Python's."""
    made = Point(1.0, 2.0)
    points.append(made)
    made.x = 7.0
    return len(points)


def added(a: Point, b: Point, n: int) -> Point:
    total = a
    for _ in range(n):
        total = total + b
    return total


def fails(n: int) -> Point:
    made = Point(1.0, 2.0)
    made.x = 1 // (n - n)
    return made
