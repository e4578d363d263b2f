"""Dataclasses and classes with `__slots__` whose objects native code makes and compares."""

import dataclasses
from dataclasses import dataclass, field
from typing import ClassVar, Optional


@dataclass
class Point:
    """A point."""
    x: float
    y: float = 1.5
    dimensions: ClassVar[int] = 2

    def moved(self, dx: float) -> "Point":
        return Point(self.x + dx, self.y)

    @classmethod
    def diagonal(cls, x: float) -> "Point":
        return cls(x, x)

    def same(self, other: "Point") -> bool:
        return self == other

    def is_origin(self) -> bool:
        return self == Point(0.0, 0.0)


@dataclass
class Point3(Point):
    z: float = 0.5


class Plain(Point):
    """Derives without the decorator."""

    def doubled(self) -> "Plain":
        return Plain(self.x * 2, self.y * 2)


@dataclasses.dataclass(unsafe_hash=True)
class Move:
    """As in a chess program."""
    start: int
    end: int
    promotion: Optional[int] = None

    def back(self) -> "Move":
        return Move(self.end, self.start)

    def __bool__(self) -> bool:
        return bool(self.start or self.end)

    @classmethod
    def null(cls) -> "Move":
        return cls(0, 0)


@dataclass(frozen=True)
class Fixed:
    n: int
    name: str = "fixed"

    def next(self) -> "Fixed":
        return Fixed(self.n + 1, self.name)

    def change(self, n: int) -> int:
        made = Fixed(n)
        made.n = n + 1
        return made.n


@dataclass(frozen=True)
class Fixed2(Fixed):
    m: int = 7

    def more(self) -> "Fixed2":
        return Fixed2(self.n, self.name, self.m + 1)


@dataclass(slots=True)
class Slotted:
    x: int
    y: int = 2

    def swapped(self) -> "Slotted":
        return Slotted(self.y, self.x)

    def stray(self, n: int) -> int:
        made = Slotted(n)
        made.other = n
        return made.other


@dataclass(slots=True)
class Slotted3(Slotted):
    z: int = 3

    def turned(self) -> "Slotted3":
        return Slotted3(self.z, self.x, self.y)


@dataclass(slots=True, frozen=True, order=True)
class Version:
    major: int
    minor: int = 0
    tag: str = ""

    def bumped(self) -> "Version":
        return Version(self.major, self.minor + 1)

    def is_before(self, other: "Version") -> bool:
        return self < other

    def compared(self, other: "Version") -> list:
        return [self < other, self <= other, self > other, self >= other, self == other, self != other]


@dataclass
class Basket:
    name: str
    items: list[int] = field(default_factory=list)
    counts: dict = field(default_factory=dict)
    seen: set = field(default_factory=set, compare=False)
    size: int = field(default=0, init=False)

    def copy(self) -> "Basket":
        made = Basket(self.name)
        for item in self.items:
            made.items.append(item)
        return made


@dataclass
class Made:
    """Its fields come from something else."""
    n: int
    kind: list = field(default_factory=lambda: [1, 2])


@dataclass
class Checked:
    low: int
    high: int

    def __post_init__(self):
        if self.low > self.high:
            raise ValueError("low > high")
        self.width = self.high - self.low


@dataclass
class Own:
    """Has methods of its own that the decorator leaves alone."""
    n: int

    def __init__(self, n: int):
        self.m = n
        self.n = n + 1

    def __eq__(self, other):
        return isinstance(other, Own) and self.m == other.m

    def __hash__(self):
        return 5

    def __repr__(self) -> str:
        return "Own"


@dataclass(eq=False)
class Unequal:
    n: int


@dataclass(init=False)
class Bare:
    bare: int = 4


@dataclass
class Line:
    a: Point
    b: Point

    def is_short(self, other: "Line") -> bool:
        return self == other


@dataclass(kw_only=True)
class Named:
    n: int


@dataclass
class Holder:
    point: Point = dataclasses.field(default=None, repr=False)
    text: str = 'it\'s \\ "so"'
    pair: tuple = (1, "a", -2.5)
    nothing: Optional[int] = None


class Cell:
    __slots__ = ("value", "next")

    def __init__(self, value: int, next: "Cell | None" = None):
        self.value: int = value
        self.next: "Cell | None" = next

    @classmethod
    def chain(cls, n: int) -> "Cell":
        cell = cls(0)
        for i in range(1, n):
            cell = cls(i, cell)
        return cell


class Weak:
    __slots__ = ["n", "__weakref__"]

    def __init__(self, n: int):
        self.n = n


class Late:
    __slots__ = "n", "m"

    def __init__(self, n: int):
        self.n = n


class Tail(Cell):
    """Has a dict as well."""

    def __init__(self, value: int, note: str):
        super().__init__(value)
        self.note = note


class Wider(Cell):
    __slots__ = ("width",)

    def __init__(self, value: int, width: int):
        super().__init__(value, None)
        self.width = width


def move(a: int, b: int) -> Move:
    return Move(a, b)


def promoted(a: int, b: int, n: int) -> Move:
    return Move(a, b, promotion=n)


def moves(n: int) -> list:
    return [Move(i, i + 1) for i in range(n)]


def compare(a: Move, n: int, m: int) -> bool:
    return a == Move(n, m)


def differ(n: int, m: int) -> bool:
    return Move(n, 1) != Move(m, 1)


def mixed(n: int) -> list:
    point, derived, plain = Point(1.0, 2.0), Point3(1.0, 2.0), Plain(1.0, 2.0)
    return [point == derived, derived == point, point == plain, plain == plain, plain == Plain(1.0, 2.0), point == n, point == None, point != derived]


def nans(x: float) -> bool:
    return Point(x, 1.0) == Point(x, 1.0)


def same_nan(p: Point) -> bool:
    return p == p


def all_of(n: int) -> list:
    return [Point3(1.0), Plain(2.0), Fixed2(n), Slotted3(n), Line(Point(1.0), Point(2.0, 3.0)), Holder(), Unequal(n), Own(n)]


def fixed(n: int) -> Fixed:
    return Fixed(n)


def basket(n: int) -> Basket:
    made = Basket("b")
    for i in range(n):
        made.items.append(i)
        made.counts[i] = i * i
    return made


def baskets(n: int) -> list:
    return [Basket("a", [n]), Basket("b", counts={n: n}), Basket("c")]


def with_list(items: list[int]) -> Basket:
    return Basket("given", items)


def from_factory(n: int) -> Made:
    return Made(n)


def checked(low: int, high: int) -> Checked:
    return Checked(low, high)


def own(n: int) -> Own:
    return Own(n)


def unequal(n: int) -> bool:
    return Unequal(n) == Unequal(n)


def bare(n: int) -> Bare:
    return Bare()


def named(n: int) -> Named:
    return Named(n=n)


def lines(n: float) -> bool:
    return Line(Point(n), Point(2.0)) == Line(Point(n), Point(2.0))


def shown(n: int) -> str:
    return f"{Fixed(n)}" + repr(Move(n, n))


def in_set(n: int) -> int:
    return len({Move(i % 3, 1) for i in range(n)})


def unhashable(n: int) -> int:
    return len({Point(float(n))})


def wrong(n: int) -> Move:
    return Move(n)


def caught(n: int) -> str:
    try:
        return str(Move(n).start)
    except TypeError as error:
        return str(error)


def default_of(n: int) -> int:
    return Slotted.y + n


def default_of_plain(n: int) -> float:
    return Point.y + n


def shared(n: int) -> tuple:
    a = Move(n, n)
    return a, a, Move(n, n)


def found(n: int) -> list:
    a, b = Move(n, n), Move(n, n)
    return [a in [b], [b].index(a), [a, b].count(a)]


def sorted_versions(n: int) -> list:
    return sorted([Version(n - i, i % 2) for i in range(n)])


def best(n: int) -> Version:
    return max(Version(i % 5, i) for i in range(n))


def put(rows: list[Move], n: int) -> int:
    for i in range(n):
        rows.append(Move(i, i))
    return len(rows)


def put_in(table: dict[int, Move], n: int) -> int:
    for i in range(n):
        table[i] = Move(i, i)
    return len(table)


def put_default(table: dict[int, Move], n: int) -> int:
    return table.setdefault(n, Move(n, 1)).start


def replace(rows: list[Move], n: int) -> int:
    rows[n] = Move(n, n)
    return rows[n].end


def put_late(rows: list[Move], n: int) -> int:
    rows.append(Move(n, n))
    rows[0] = Move(7, 7)
    return n // (n - n)


class Board:
    def __init__(self):
        self.pieces: list[Move] = []
        self.last: Optional[Move] = None

    def push(self, a: int, b: int) -> int:
        self.pieces.append(Move(a, b))
        self.last = Move(b, a)
        return len(self.pieces)


def chain(n: int) -> Cell:
    return Cell.chain(n)


def cells(n: int) -> list:
    return [Cell(n), Weak(n), Late(n), Tail(n, "note"), Wider(n, 3)]


def unset(n: int) -> int:
    return Late(n).m


def stray(n: int) -> int:
    made = Cell(n)
    made.other = 3
    return made.other


def kinds(n: int) -> list:
    a = Point3(1.0)
    return [isinstance(a, Point), isinstance(a, Point3), isinstance(Point(1.0), Point3), isinstance(a, Plain)]


def matched(n: int) -> int:
    total = 0
    for move in [Move(i, 1) for i in range(n)]:
        total += move.start * 2 + (move.promotion or 1)
    return total


class State:
    """Its objects have no comparison of their own."""

    def __init__(self, board: "Stack"):
        self.depth = board.depth
        self.name = "state"


class Stack:
    def __init__(self):
        self.depth = 0
        self.states: list[State] = []
        self.moves: list[Move] = []
        self.top: Optional[State] = None

    def _made(self, n: int) -> Move:
        if n > 3:
            return Move(3, n)
        return Move(n, n)

    def push(self, n: int) -> int:
        state = State(self)
        state.depth += n
        self.moves.append(self._made(n))
        self.states.append(state)
        self.depth += 1
        return self.depth

    def set_top(self, n: int) -> int:
        state = State(self)
        self.top = state
        return self.top.depth + n

    def twice(self, n: int) -> int:
        state = State(self)
        for _ in range(n):
            self.states.append(state)
        return len(self.states)

    def later(self, n: int) -> int:
        state = State(self)
        self.states.append(state)
        state.depth = n
        return self.states[-1].depth

    def alias(self, n: int) -> int:
        state = State(self)
        other = state
        self.states.append(state)
        other.depth = n
        return self.states[-1].depth

    def through(self, n: int) -> int:
        state = State(self)
        other = ident(state)
        self.states.append(state)
        other.depth = n
        return self.states[-1].depth

    def captured(self, n: int) -> int:
        state = State(self)
        depth = lambda: state.depth
        self.states.append(state)
        self.states[-1].depth = n
        return depth()

    def nested(self, n: int) -> int:
        for i in range(n):
            state = State(self)
            if i % 2:
                self.states.append(state)
        return len(self.states)

    def replaced(self, n: int) -> int:
        for i in range(n):
            self.top = State(self)
        return self.depth


def ident(state: State) -> State:
    return state


def adopt(rows: list[Move], n: int) -> list:
    a, b = Move(n, n), Move(n, n)
    rows.append(a)
    rows.append(b)
    rows.append(a)
    return [a, b, a in rows, rows.index(b), Move(n, 1) in rows, a == rows[0]]


def adopt_given(rows: list[Move], n: int) -> list:
    a = Move(n, n)
    pair = [a, a]
    rows.append(a)
    return pair


def adopt_back(rows: list[Move], n: int) -> Move:
    a = Move(n, n)
    rows.append(a)
    rows.pop()
    return a


def adopt_tagged(rows: list[Version], n: int) -> Version:
    made = Version(n, n, "tag" + str(n))
    rows.append(made)
    return max(rows[-1], made)


def adopt_and_fail(rows: list[Move], n: int) -> int:
    a = Move(n, n)
    rows.append(a)
    return n // (n - n)


def adopt_in_dict(table: dict[int, Move], n: int) -> Move:
    a = Move(n, n)
    for i in range(n):
        table[i] = a
    return a


@dataclass
class Pair:
    first: Move
    second: Move


def adopt_nested(rows: list[Pair], n: int) -> tuple:
    move = Move(n, n)
    pair = Pair(move, move)
    rows.append(pair)
    return move, pair


def adopt_first(rows: list[Pair], moves: list[Move], n: int) -> Move:
    move = Move(n, n)
    rows.append(Pair(move, Move(1, 1)))
    moves.append(move)
    return move


@dataclass
class Stored:
    """Somebody sets its attribute."""
    stored: int

    def change(self, n: int) -> int:
        self.stored = n
        return n


def put_stored(rows: list[Stored], n: int) -> int:
    made = Stored(n)
    rows.append(made)
    made.stored = 7
    return rows[-1].stored


class Chained:
    def __init__(self, n: int):
        self.n = n

    def me(self) -> "Chained":
        return self

    @property
    def itself(self) -> "Chained":
        return self


def put_chained(rows: list[Chained], n: int) -> int:
    made = Chained(n)
    other = made.me()
    rows.append(made)
    other.n = 7
    return rows[-1].n


def put_itself(rows: list[Chained], n: int) -> int:
    made = Chained(n)
    other = made.itself
    rows.append(made)
    other.n = 7
    return rows[-1].n


def put_temporary(rows: list[Chained], n: int) -> int:
    rows.append(Chained(n).me().itself)
    rows[-1].n += 7
    return rows[-1].n


def put_changed(rows: list[Chained], n: int) -> int:
    made = Chained(n)
    made.n += 7
    made.n = made.n * 2
    rows.append(made)
    return rows[-1].n


class Shown:
    """Its objects are known elsewhere as soon as they are made."""

    def __init__(self, rows: list["Shown"], n: int):
        self.n = n
        rows.append(self)


class Kept:
    """The same natively."""

    def __init__(self, all: list, n: int):
        self.n = n
        all.append(self)


def put_shown(rows: list[Shown], n: int) -> int:
    rows.append(Shown(rows, n))
    return len(rows)


def put_kept(rows: list[Kept], n: int) -> int:
    known = []
    rows.append(Kept(known, n))
    known[0].n = 9
    return rows[-1].n


@dataclass(frozen=True)
class Vector:
    x: float
    y: float = 0.5

    def scaled(self, by: float) -> "Vector":
        return type(self)(self.x * by, self.y * by)

    def turned(self) -> "Vector":
        return self.__class__(x=self.y, y=self.x)

    def other(self, other: "Vector", n: int) -> "Vector":
        return type(other)(n * 1.0) if n > 2 else other.__class__(self.x)

    def shadowed(self, type, n: float) -> "Vector":
        return type(self)(n)

    def strange(self, n: float) -> str:
        return type(self)(n).__class__.__name__

    def both(self, n: float) -> bool:
        return type(type(self)(n)) is type(self)


@dataclass(frozen=True)
class Vector3(Vector):
    z: float = 9.5


class Open(Vector, metaclass=type):
    pass


class Root:
    def __init__(self, n: int):
        self.n = n

    def after(self, n: int) -> "Root":
        return type(self)(self.n + n)

    def all_after(self, n: int) -> list:
        return [self.__class__(i) for i in range(n)]


class Leaf(Root):
    def __init__(self, n: int, more: str = "leaf"):
        super().__init__(n)
        self.more = more


class Odd(Root):
    """It takes other arguments."""

    def __init__(self, a: str, b: str):
        self.n = len(a) + len(b)


class Lying(Root):
    @property
    def __class__(self):
        return Leaf


class Asking(Root):
    def __getattribute__(self, name):
        return Leaf if name == "__class__" else object.__getattribute__(self, name)


def lying(n: int) -> Root:
    made = Lying(n)
    return made.__class__(n)


def asking(n: int) -> Root:
    made = Asking(n)
    return made.__class__(n)


def like_int(n: int) -> int:
    return type(n)("12") + n.__class__(3)


def caught_stray(n: int) -> str:
    made = Cell(n)
    try:
        made.other = n
        return "set"
    except AttributeError as error:
        return str(error)


def caught_unset(n: int) -> str:
    made = Late(n)
    try:
        return str(made.m)
    except AttributeError as error:
        return str(error)


def caught_slot(n: int) -> str:
    try:
        return str(type(Cell.value)) + str(Slotted.y) + str(n)
    except AttributeError as error:
        return "caught"


def caught_slot_of_class(cls: type, n: int) -> str:
    try:
        return "found" if Slotted3.x is not None else "none"
    except AttributeError as error:
        return "caught"


def caught_frozen(n: int) -> str:
    made = Fixed(n)
    try:
        made.n = n
        return "set"
    except AttributeError as error:
        return str(error)


def caught_value(n: int) -> str:
    """An attribute that nobody else sets, and that has a computed name."""
    made = Move(n, n)
    try:
        made.unknown = n
        return "set" + str(made.unknown)
    except AttributeError as error:
        return str(error)


@dataclass
class Deleted:
    gone: int
    there: int = 3


def deleted(n: int) -> int:
    made = Deleted(n)
    try:
        del made.gone
        return made.gone
    except AttributeError as error:
        return 1
    return 2


def documented(n: int) -> list:
    return [Point.__doc__, Point3.__doc__, n]


def listed(n: int) -> list:
    return [Move.__match_args__, n]


class Wrong:
    __slots__ = ("a", "b")

    def __init__(self, a: int):
        self.a = a
        if a > 3:
            self.b = a


def half_slots(n: int) -> list:
    return [Wrong(i) for i in range(n)]


def half_deleted(n: int) -> Deleted:
    made = Deleted(n)
    if n > 3:
        del made.gone
    return made


@dataclass
class Span:
    ends: tuple[float, float]
    size: float = 0.0


def spans(rows: list[Span], x: float) -> list:
    made = Span((x, 1.0), x)
    rows.append(Span((x, 1.0), x))
    rows.append(made)
    return [made, Span((1.0, x))]
