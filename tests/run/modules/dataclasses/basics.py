from dataclasses import dataclass, field, asdict, astuple, replace, fields, FrozenInstanceError
@dataclass
class Point:
    x: int
    y: int = 0
    def dist(self): return self.x + self.y
p = Point(1, 2)
print(p, p == Point(1, 2), p != Point(1, 3), p.dist(), Point(5), Point(y=3, x=4), repr([p]), asdict(p), astuple(p), replace(p, y=9), [f.name for f in fields(p)])
p.x = "any type"
print(p)
@dataclass
class Inv:
    name: str
    tags: list = field(default_factory=list)
    price: float = field(default=1.5, repr=False)
    cache: dict = field(default_factory=dict, init=False, compare=False)
    def __post_init__(self):
        self.upper = self.name.upper()
a, b = Inv("a"), Inv("b", ["t"])
a.tags.append(1)
print(a, b, a.tags is b.tags, a.upper, a.price, asdict(a))
@dataclass(frozen=True)
class F:
    v: int
    w: tuple = ()
f = F(1, (2,))
try:
    f.v = 5
except FrozenInstanceError as e:
    print(e)
print({f: 1}[F(1, (2,))], hash(f) == hash(F(1, (2,))), len({F(1), F(1), F(2)}))
@dataclass(order=True)
class V:
    major: int
    minor: int = field(default=0)
    note: str = field(default="", compare=False)
print(V(1, 2) < V(1, 3), sorted([V(2), V(1, 5), V(1, 1)]), V(1, 0, "x") == V(1, 0, "y"), max(V(1), V(0, 9)))
try:
    V(1) < 5
except TypeError as e:
    print(e)
try:
    hash(p)
except TypeError as e:
    print(e)
for g in (lambda: Point(), lambda: Point(1, 2, 3), lambda: Point(1, z=2)):
    try:
        g()
    except TypeError as e:
        print(e)
