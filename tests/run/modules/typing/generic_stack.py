from typing import TypeVar, Generic, Optional, List, Dict, Union, Tuple, Callable, Any, Iterable, Iterator, cast, TYPE_CHECKING, Final, ClassVar, Literal, Protocol
T = TypeVar("T")
K = TypeVar("K")
class Stack(Generic[T]):
    limit: ClassVar[int] = 3
    def __init__(self) -> None:
        self.items: List[T] = []
    def push(self, x: T) -> None:
        self.items.append(x)
    def pop(self) -> Optional[T]:
        return self.items.pop() if self.items else None
    def __iter__(self) -> Iterator[T]:
        return iter(self.items)
s: Stack[int] = Stack()
s.push(1)
s.push(2)
t = Stack[str]()
t.push("a")
print(s.pop(), s.pop(), s.pop(), list(t), Stack.limit)
def first(xs: Iterable[T], default: Union[T, None] = None) -> Optional[T]:
    for x in xs:
        return x
    return default
print(first([1, 2]), first("ab"), first([], "d"), first({}))
def apply(f: Callable[[int, int], int], a: int, b: int) -> int:
    return f(a, b)
print(apply(lambda a, b: a * b, 3, 4), apply(max, 1, 2))
def group(pairs: List[Tuple[K, T]]) -> Dict[K, List[T]]:
    out: Dict[K, List[T]] = {}
    for k, v in pairs:
        out.setdefault(k, []).append(v)
    return out
print(group([("a", 1), ("b", 2), ("a", 3)]), group([(1, "x")]))
MAX: Final = 10
mode: Literal["r", "w"] = "r"
x: Any = 5
x = "now str"
print(MAX, mode, x, cast(int, "not really"), TYPE_CHECKING)
if TYPE_CHECKING:
    import never_imported
class Speaks(Protocol):
    def speak(self) -> str: ...
class Dog:
    def speak(self) -> str:
        return "woof"
def talk(s: Speaks) -> str:
    return s.speak()
print(talk(Dog()))
