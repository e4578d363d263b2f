"""Methods of the program's classes, called with objects of Python's."""

import math


class Body:
    """A body."""
    x: float
    y: float

    def __init__(self, x: float, y: float, mass: float = 1.0):
        self.x = x
        self.y = y
        self.vx = 0.0
        self.vy = 0.0
        self.mass = mass

    def step(self, dt: float) -> None:
        self.x += self.vx * dt
        self.y += self.vy * dt

    def steps(self, dt: float, count: int) -> float:
        for _ in range(count):
            self.push(0.25 * dt, -0.5 * dt)
            self.step(dt)
        return self.energy()

    def push(self, dx: float, dy: float = 0.0, *, times: int = 1) -> None:
        """Pushes."""
        self.vx += dx * times
        self.vy += dy * times

    def energy(self) -> float:
        return 0.5 * self.mass * (self.vx * self.vx + self.vy * self.vy)

    def distance(self, other: "Body") -> float:
        return math.sqrt((self.x - other.x) ** 2 + (self.y - other.y) ** 2)

    def pull(self, other: "Body", dt: float) -> None:
        d = self.distance(other) + 1.0
        self.vx += (other.x - self.x) / d * dt
        other.vx -= (other.x - self.x) / d * dt
        other.mass *= 0.5

    def fail(self, n: int) -> int:
        self.x = 7.0
        self.label = "text"
        return n // (n - n)

    def fail_much(self, n: int) -> int:
        for i in range(n):
            self.x += i
            self.y = i
        return n // (n - n)

    def label_it(self, text: str) -> str:
        self.label = text
        return self.label + "!"

    def get_label(self) -> str:
        return self.label

    def same(self) -> "Body":
        return self

    def is_same(self, other: "Body") -> bool:
        return self == other

    def forget(self) -> None:
        del self.label

    def handles(self) -> str:
        try:
            return self.label
        except AttributeError:
            return "none"

    def show(self) -> str:
        return f"{self}"

    def number(self) -> int:
        return hash(self)


class Stack:
    def __init__(self):
        self.items: list[int] = []
        self.counts: dict[str, int] = {}
        self.top: int | None = None
        self._size = 0

    def push(self, x: int) -> None:
        self.items.append(x)
        self.top = x
        self._size += 1

    def pop(self) -> int:
        if not self.items:
            raise IndexError("empty")
        x = self.items.pop()
        self._size -= 1
        self.top = self.items[-1] if self.items else None
        return x

    def note(self, word: str) -> int:
        self.counts[word] = self.counts.get(word, 0) + 1
        return self.counts[word]

    def total(self) -> int:
        return sum_of(self) + self._size

    def __len__(self) -> int:
        return self._size

    def __contains__(self, x: int) -> bool:
        return x in self.items

    def __getitem__(self, i: int) -> int:
        return self.items[i]

    def renew(self, n: int) -> int:
        self.items = [i * 1000 for i in range(n)]
        self.counts = {}
        self.top = len(self.items)
        self.items.append(7)
        self.counts["x"] = n
        return self.items[0]

    def take(self, n: int) -> None:
        fresh = [n]
        self.items = fresh
        fresh.append(n)


def sum_of(stack: Stack) -> int:
    n = 0
    for x in stack.items:
        n += x
    return n


class Node:
    def __init__(self, value: int, next: "Node | None" = None):
        self.value = value
        self.next: Node | None = next

    def length(self) -> int:
        n = 1
        node = self.next
        while node is not None:
            n += 1
            node = node.next
        return n

    def add(self, x: int) -> None:
        node = self
        while node is not None:
            node.value += x
            node = node.next

    def cut(self) -> None:
        self.next = None

    def skip(self) -> None:
        self.next = self.next.next

    def last(self) -> "Node":
        node = self
        while node.next is not None:
            node = node.next
        return node


class Guessed:
    def __init__(self, a, b):
        self.a = a
        self.b = b

    def dot(self, other: "Guessed") -> float:
        return self.a * other.a + self.b * other.b

    def scale(self, k):
        self.a *= k
        self.b *= k
        return self


class Hooked:
    def __init__(self):
        self.n = 0

    def __getattr__(self, name):
        return 42

    def up(self, k: int) -> int:
        self.n += k
        return self.n + self.missing


class Derived(Body):
    def energy(self) -> float:
        return -1.0


def move_all(bodies: list[Body], dt: float) -> float:
    total = 0.0
    for body in bodies:
        body.step(dt)
        total += body.energy()
    return total


def heaviest(bodies: list[Body]) -> Body:
    best = bodies[0]
    for body in bodies:
        if body.mass > best.mass:
            best = body
    return best
