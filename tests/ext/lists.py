"""Lists across the border: read in place, their identity kept; fresh ones handed over."""

def sum_squares(values: list[float]) -> float:
    total = 0.0
    for x in values:
        total += x * x
    return total

def dot(a: list[float], b: list[float]) -> float:
    return sum(x * y for x, y in zip(a, b))

def at(a: list[int], i: int) -> int:
    return a[i] + 1

def evens(a: list[int]) -> list[int]:
    return [x for x in a if x % 2 == 0]

def ident(a: list[int], s: str) -> list[int]:
    return a

def idents(s: str) -> str:
    return s

def matrix(a: list[list[float]]) -> float:
    t = 0.0
    for row in a:
        for x in row:
            t += x
    return t + len(a)

def row(a: list[list[int]], i: int) -> list[int]:
    return a[i]

def joined(a: list[str]) -> str:
    return ", ".join(sorted(a)) + str(max(a))

def bis(a: list[int], x: int, lo: int = 0, hi: int | None = None) -> int:
    if lo < 0:
        raise ValueError('lo must be non-negative')
    if hi is None:
        hi = len(a)
    while lo < hi:
        mid = (lo + hi) // 2
        if x < a[mid]:
            hi = mid
        else:
            lo = mid + 1
    return lo

def pushes(a: list[int]) -> int:
    a.append(1)
    return len(a)

def sets(a: list[int]) -> int:
    a[0] = 1
    return len(a)

def aliased(n: int) -> list[int]:
    xs = [n]
    ys = [xs, xs]
    return ys[0]

def sl(a: list[int]) -> list[int]:
    return a[1:3] + a[::-1]

def eq(a: list[int], b: list[int]) -> bool:
    return a == b or a == [1, 2]

def inn(a: list[str], s: str) -> bool:
    return s in a


def counts(words: list[str]) -> dict[str, int]:
    found: dict[str, int] = {}
    for word in words:
        found[word] = found.get(word, 0) + 1
    return found

def kinds(values: list[int]) -> set[int]:
    return {v % 3 for v in values}

def grid(n: int) -> list[list[int]]:
    return [[i * j for j in range(n)] for i in range(n)]

def shared(n: int) -> list[list[int]]:
    row = [n]
    return [row, row]

def pairs(n: int) -> list[tuple[int, str]]:
    return [(i, str(i)) for i in range(n)]


def same(x: int | float | str | bytes | None) -> int | float | str | bytes | None:
    return x

def negated(x: float) -> float:
    return -x
