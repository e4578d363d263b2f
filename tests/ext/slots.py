"""Classes whose objects keep their attributes in slots."""

from dataclasses import dataclass, field


class Counter:
    __slots__ = ("n", "step", "name")

    def __init__(self, n: int = 0, step: int = 1, name: str = ""):
        self.n = n
        self.step = step
        self.name = name

    def get(self) -> int:
        return self.n + 1

    def run(self, times: int) -> int:
        for _ in range(times):
            self.n += self.step
        return self.n

    def rename(self, name: str) -> str:
        self.name = self.name + name
        return self.name

    def fails(self, times: int) -> int:
        self.n += 1
        self.name = "failed"
        return self.run(times) // (times - times)

    def reset(self, n: int):
        self.step = n
        self.unknown = n

    @property
    def double(self) -> int:
        return self.n * 2

    @double.setter
    def double(self, n: int):
        self.n = n // 2


class Node:
    __slots__ = ("value", "next")

    def __init__(self, value: int, next: "Node | None" = None):
        self.value: int = value
        self.next: "Node | None" = next

    def total(self) -> int:
        result = 0
        node = self
        while node is not None:
            result += node.value
            node = node.next
        return result

    def append(self, other: "Node") -> int:
        count = 1
        node = self
        while node.next is not None:
            node = node.next
            count += 1
        node.next = other
        return count


def length(node: Node) -> int:
    count = 1
    while node.next is not None:
        node = node.next
        count += 1
    return count


class Late:
    __slots__ = ["kept", "other"]

    def keep(self, x: float) -> float:
        self.kept = x
        return self.kept

    def get(self) -> float:
        return self.kept

    def both(self, x: float) -> float:
        self.kept = x
        return self.kept + self.other


class Base:
    __slots__ = ("x",)

    def __init__(self, x: int):
        self.x = x

    def sum(self) -> int:
        return self.x

    def add(self, n: int) -> int:
        self.x += n
        return self.x


class More(Base):
    __slots__ = ("y",)

    def __init__(self, x: int, y: int):
        self.x = x
        self.y = y

    def sum(self) -> int:
        return self.x + self.y


class WithDict(Base):
    def __init__(self, x: int, z: int):
        self.x = x
        self.z = z

    def sum(self) -> int:
        return self.x + self.z

    def move(self, n: int) -> int:
        self.x, self.z = self.z + n, self.x
        return self.x


class Plain:
    def __init__(self, x: int):
        self.x = x


class SlotsOfPlain(Plain):
    __slots__ = ("w",)

    def __init__(self, x: int, w: int):
        self.x = x
        self.w = w

    def sum(self) -> int:
        return self.x + self.w


class Both:
    __slots__ = ("a", "__dict__", "__weakref__")

    def __init__(self, a: int, b: int):
        self.a = a
        self.b = b

    def sum(self) -> int:
        return self.a + self.b

    def swap(self) -> int:
        self.a, self.b = self.b, self.a
        return self.a


class One:
    __slots__ = "value"

    def __init__(self, value: float):
        self.value = value

    def scaled(self, by: float) -> float:
        self.value = self.value * by
        return self.value


class Rows:
    __slots__ = ("rows", "names")

    def __init__(self):
        self.rows: list[int] = []
        self.names: dict[str, int] = {}

    def add(self, name: str, n: int) -> int:
        self.rows.append(n)
        self.names[name] = len(self.rows)
        return self.names[name]

    def clear(self) -> int:
        self.rows = []
        return len(self.names)


class Hooked:
    __slots__ = ("n",)

    def __init__(self, n: int):
        object.__setattr__(self, "n", n)

    def __setattr__(self, name, value):
        raise AttributeError(name)

    def get(self) -> int:
        return self.n


class Empty:
    __slots__ = ()

    def answer(self, n: int) -> int:
        return n + 42


class Borrowed:
    __slots__ = ("y",)
    x = More.y

    def __init__(self, y: int):
        self.y = y

    def get(self) -> int:
        return self.y

    def other(self) -> int:
        return self.x + self.y


@dataclass(slots=True)
class Vector:
    x: float
    y: float = 2.0
    tags: list = field(default_factory=list)

    def dot(self, by: float) -> float:
        return self.x * by + self.y

    def move(self, by: float) -> float:
        self.x += by
        self.y -= by
        return self.x

    @property
    def size(self) -> float:
        return self.x + self.y


@dataclass(slots=True)
class Vector3(Vector):
    z: float = 0.0

    def all(self) -> float:
        return self.x + self.y + self.z


@dataclass(slots=True)
class Lower:
    x: float

    def dot(self, by: float) -> float:
        return self.x * by


@dataclass(slots=True)
class WithSuper(Lower):
    w: float = 0.0

    def dot(self, by: float) -> float:
        return super().dot(by) + self.w

    def move(self, by: float) -> float:
        self.x += by
        return self.x


@dataclass(slots=True, frozen=True)
class Frozen:
    n: int
    m: int = 5

    def sum(self) -> int:
        return self.n + self.m

    def change(self) -> int:
        self.n = 7
        return self.n


def replacing(cls):
    class New(cls):
        def get(self):
            return "new"
    return New


@replacing
class Replaced:
    __slots__ = ("n",)

    def __init__(self, n: int):
        self.n = n

    def get(self) -> int:
        return self.n

    def other(self) -> int:
        return self.n + 1


def replaced(counters: list[Counter], counter: Counter):
    counters[0] = counter
    return counters
