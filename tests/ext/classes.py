"""Classes that are more than methods: bases, properties, class variables, decorators; and variables of the module."""

import abc
import dataclasses
import enum
from collections.abc import MutableSequence
from typing import Any, Callable, ClassVar, Generic, Iterable, List, NewType, Optional, TypeVar, Union

try:
    from typing import TypeAlias
except ImportError:
    TypeAlias = Any

Square: TypeAlias = int
Mask = Square
Row = List[Square]
Id = NewType("Id", int)
T = TypeVar("T")

A1: Square = 0
ONE: Mask = 1 << A1
HIGH: Mask = 1 << 63
BIG = 1 << 200
TABLE: List[Mask] = [1 << n for n in range(64)]
SQUARES = [n * n for n in range(5)]
NAMES = ["none", "one", "two"]
COLUMNS = {"a": 0, "b": 1}
FIRST, SECOND = [ONE, HIGH]
limit = 3
ready = ONE == 1
nothing: Optional[int] = None


class Shape:
    """A shape."""

    sides = 0
    name = "shape"
    count: int = 0
    tags: ClassVar[list] = []
    table = {1: 2}

    def __init__(self, size: float):
        self.size = size
        self.scale = 1.0

    @property
    def area(self) -> float:
        """The area."""
        return self.size * self.size * self.scale

    @property
    def width(self) -> float:
        return self.size

    @width.setter
    def width(self, value: float) -> None:
        self.size = value

    @staticmethod
    def twice(x: int) -> int:
        return x * 2

    @classmethod
    def make(cls, size: float):
        return cls(size)

    def perimeter(self) -> float:
        return self.size * self.sides

    def grow(self, by: float) -> float:
        self.width = self.width + by
        return self.area

    def count_up(self) -> int:
        self.count += 1
        return self.count

    def describe(self) -> str:
        return self.name + str(self.sides)

    def tagged(self) -> int:
        return len(self.tags)

    def doubled(self, n: int) -> int:
        return self.twice(n) + Shape.twice(n)

    def each(self):
        for i in range(self.sides):
            yield i * self.size

    def total(self) -> float:
        n = 0.0
        for x in self.each():
            n += x
        return n

    def set_all(self, n: int) -> int:
        Shape.sides = n
        return n

    def __len__(self) -> int:
        return self.sides


class Square4(Shape):
    sides = 4
    name = "square"

    def perimeter(self) -> float:
        return 4.0 * self.size + 0.5

    def corners(self) -> int:
        return self.sides + self.twice(1)

    def through_super(self) -> float:
        return super().perimeter()


class Unit(Square4):
    def describe(self) -> str:
        return "unit " + self.name


class Openly(abc.ABC):
    @abc.abstractmethod
    def value(self) -> int:
        ...

    def plus(self, n: int) -> int:
        return self.base + n

    def value_plus(self, n: int) -> int:
        return self.value() + n


class Number(Openly):
    def __init__(self, base: int):
        self.base = base

    def value(self) -> int:
        return self.base * 10

    def is_empty(self) -> bool:
        return not self

    def safe_super(self) -> int:
        try:
            return super().plus(1) + super().missing
        except AttributeError:
            return -1

    def is_kind(self, other: "Number") -> bool:
        return isinstance(other, Openly)


class Box(Generic[T]):
    def __init__(self, content: int):
        self.content = content

    def get(self) -> int:
        return self.content

    def put(self, x: int) -> None:
        self.content = x


class Numbers(MutableSequence):
    def __init__(self, items: Iterable[int] = ()):
        self.items: List[int] = list(items)
        self.changes = 0

    def __getitem__(self, i: int) -> int:
        return self.items[i]

    def __setitem__(self, i: int, x: int) -> None:
        self.items[i] = x
        self.changes += 1

    def __delitem__(self, i: int) -> None:
        del self.items[i]

    def __len__(self) -> int:
        return len(self.items)

    def insert(self, i: int, x: int) -> None:
        self.items.insert(i, x)

    def has(self, x: int) -> bool:
        return x in self

    def add(self, x: int) -> int:
        self.append(x)
        return len(self.items)

    def sum(self) -> int:
        n = 0
        for i in range(len(self)):
            n += self[i]
        return n


@dataclasses.dataclass
class Point:
    x: int
    y: int = 0
    label: Optional[str] = None
    marks: List[int] = dataclasses.field(default_factory=list)

    def norm(self) -> int:
        return abs(self.x) + abs(self.y)

    def move(self, dx: int, dy: int) -> "Point":
        self.x += dx
        self.y += dy
        return self

    def mark(self, n: int) -> int:
        self.marks.append(n)
        return len(self.marks)

    def has_label(self) -> bool:
        return self.label is not None

    def is_like(self, other: "Point") -> bool:
        return self == other


@dataclasses.dataclass(frozen=True)
class Frozen:
    x: int

    def double(self) -> int:
        return self.x * 2


def replaced(cls):
    class Other(cls):
        def get(self) -> int:
            return -1
    return Other


@replaced
class Replaced:
    def __init__(self, n: int):
        self.n = n

    def get(self) -> int:
        return self.n


class Slotted:
    __slots__ = ("n",)

    def __init__(self, n: int):
        self.n = n

    def get(self) -> int:
        return self.n + 1


class Meta(type):
    def __call__(cls, *args):
        made = super().__call__(*args)
        made.by_meta = 5
        return made


class WithMeta(metaclass=Meta):
    def __init__(self, n: int):
        self.n = n

    def sum(self) -> int:
        return self.n + self.by_meta


class Color(enum.Enum):
    RED = 1
    BLUE = 2

    def double(self) -> int:
        return self.value * 2


class Texts(dict):
    def size(self) -> int:
        return len(self)


class Doubtful:
    def __init__(self, n: int):
        self.n = n

    def step(self) -> int:
        return self.n + 1

    def run(self) -> int:
        return self.step()

    def replace(self) -> None:
        self.step = lambda: 99


class Conditional:
    if limit > 2:
        def pick(self) -> int:
            return 1
    else:
        def pick(self) -> int:
            return 2

    for kind in ("a", "b"):
        pass

    def use(self, n: int) -> int:
        return self.pick() + n

    def kinds(self) -> str:
        return self.kind


def areas(shapes: List[Shape]) -> float:
    n = 0.0
    for shape in shapes:
        n += shape.area
    return n


def bit(square: Square) -> Mask:
    return TABLE[square] | ONE


def high(mask: Mask) -> bool:
    return mask & HIGH != 0


def huge(n: Id) -> int:
    return BIG + n


def name_of(n: "Square") -> str:
    return NAMES[n]


def column(text: str) -> int:
    return COLUMNS[text]


def row_sum(row: Row) -> int:
    n = 0
    for x in row:
        n += x
    return n


def below(n: int) -> bool:
    return n < limit and ready


def append_name(text: str) -> int:
    NAMES.append(text)
    return len(NAMES)


def append_and_fail(text: str) -> int:
    NAMES.append(text)
    return len(NAMES) // (len(NAMES) - len(NAMES))


def second(n: int) -> int:
    return SECOND + n


def is_nothing(n: int) -> bool:
    return nothing is None


def anything(x: Any) -> Any:
    return x * 2


def with_callback(n: int, f: Optional[Callable] = None) -> int:
    if f is not None:
        return f(n)
    return n * 3


def either(x: Union[int, "Callable"]) -> int:
    return x + 1


LIMITS = [10, 20]


def default_of_other(n: int, by: int = LIMITS[0] + 1, *, more: int = len(LIMITS)) -> int:
    return n * by + more


def calls_default(n: int) -> int:
    return default_of_other(n) + 1


class Defaults:
    def __init__(self, n: int, by: int = HIGH):
        self.n = n
        self.by = by

    def plus(self, k: int = LIMITS[1]) -> int:
        return self.n + k

    def calls_plus(self) -> int:
        return self.plus() + 1

    @staticmethod
    def apart(k: int = LIMITS[1], j: int = 3) -> int:
        return k - j

    def __call__(self, k: int = LIMITS[1]) -> int:
        return self.n - k
