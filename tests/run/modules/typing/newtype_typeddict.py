from typing import NewType, TypedDict, NamedTuple, Optional, Union, Callable, Iterable, Generator, overload, Any, Type, Deque, DefaultDict
UserId = NewType("UserId", int)
u = UserId(5)
print(u + 1, type(u).__name__, UserId.__name__)
class Movie(TypedDict, total=False):
    title: str
    year: int
m: Movie = {"title": "X", "year": 1999}
n = Movie(title="Y")
print(m, n, type(n).__name__, n.get("year"))
class Pt(NamedTuple):
    x: float
    y: float = 0.0
    def norm(self) -> float:
        return (self.x ** 2 + self.y ** 2) ** 0.5
p = Pt(3, 4)
print(p, p.norm(), Pt(1), p._replace(y=0), Pt.__annotations__ == {"x": float, "y": float}, *p)
@overload
def conv(x: int) -> str: ...
@overload
def conv(x: str) -> int: ...
def conv(x):
    return str(x) if isinstance(x, int) else int(x)
print(conv(5) + "!", conv("7") + 1)
def gen(n: int) -> Generator[int, None, str]:
    for i in range(n):
        yield i
    return "done"
print(list(gen(3)))
Handler = Callable[[int], Optional[str]]
def call(h: Handler, v: int) -> Union[str, None]:
    return h(v)
print(call(lambda v: None, 1), call(str, 2))
Vector = list[float]
def scale(k: float, v: Vector) -> Vector:
    return [k * x for x in v]
print(scale(2, [1, 2.5]))
def make(cls: Type[Pt], *a: float) -> Pt:
    return cls(*a)
print(make(Pt, 1, 2), list[int] == list[int])
