from dataclasses import dataclass, field, asdict, KW_ONLY, InitVar
from typing import Optional, List, ClassVar
@dataclass
class Base:
    id: int
    name: str = "base"
    count: ClassVar[int] = 0
    def __post_init__(self):
        Base.count += 1
@dataclass
class Child(Base):
    extra: float = 1.0
    name: str = "child"
print(Child(1), Child(1, "n", 2.5), Base(2), Base.count, Child(1) == Base(1), isinstance(Child(1), Base))
@dataclass
class Node:
    value: int
    left: Optional["Node"] = None
    right: Optional["Node"] = None
    def insert(self, v):
        side = "left" if v < self.value else "right"
        c = getattr(self, side)
        if c is None:
            setattr(self, side, Node(v))
        else:
            c.insert(v)
    def walk(self):
        if self.left: yield from self.left.walk()
        yield self.value
        if self.right: yield from self.right.walk()
root = Node(5)
for v in (3, 8, 1, 4):
    root.insert(v)
print(list(root.walk()), root)
print(asdict(root)["left"]["left"])
@dataclass
class Team:
    members: List[Base] = field(default_factory=list)
    _: KW_ONLY
    lead: str = "none"
print(Team([Base(1)], lead="x"), asdict(Team([Base(7)])))
try:
    Team([], "positional")
except TypeError as e:
    print(e)
@dataclass
class WithInit:
    a: int
    scale: InitVar[int] = 2
    b: int = field(init=False)
    def __post_init__(self, scale):
        self.b = self.a * scale
print(WithInit(3), WithInit(3, 10).b)
@dataclass(eq=False, repr=False)
class NoEq:
    x: int = 0
    def __repr__(self): return "custom"
print(NoEq() == NoEq(), NoEq())
@dataclass(slots=True)
class S:
    x: int
s = S(1)
try:
    s.y = 2
except AttributeError as e:
    print(e)
try:
    @dataclass
    class Bad:
        l: list = []
except ValueError as e:
    print(e)
try:
    @dataclass
    class Bad2:
        a: int = 1
        b: int
except TypeError as e:
    print(e)
