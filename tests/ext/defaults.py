"""Default values that are names of literals."""

LIMIT = 100
STEP: float = 0.5
NAMES = ("a", "b")
EMPTY = None


def clipped(n: int, limit: int = LIMIT) -> int:
    return min(n, limit)


def called(n: int) -> int:
    return clipped(n) + clipped(n, 3)


def by_name(n: int, *, step: float = STEP, times: int = 2) -> float:
    return n * step * times


def named(i: int, names: tuple[str, str] = NAMES) -> str:
    return names[i]


def maybe(n: int, other: int | None = EMPTY) -> int:
    return n if other is None else n + other


class Counter:
    LIMIT = 7

    def __init__(self, n: int = LIMIT, step: float = STEP):
        self.n = n
        self.step = step

    def more(self, by: int = LIMIT) -> int:
        """The class has a variable of that name."""
        return self.n + by

    def scaled(self, by: float = STEP) -> float:
        return self.n * by

    @classmethod
    def make(cls, n: int) -> "Counter":
        return cls(n)


class Plain:
    def __init__(self, n: int, limit: int = LIMIT):
        self.n = n
        self.limit = limit

    @classmethod
    def make(cls, n: int) -> "Plain":
        return cls(n)


def later(n: int, limit=LIMIT) -> int:
    return clipped(n, limit) + late(n)


def late(n: int) -> int:
    return n
