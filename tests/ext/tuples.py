"""Lists of tuples, dicts and sets whose keys are tuples and other scalars than ints and strs."""


def total(points: list[tuple[int, float]]) -> float:
    result = 0.0
    for n, x in points:
        result += n * x
    return result


def first(points: list[tuple[int, str]]) -> tuple:
    return points[0]


def add(points: list[tuple[int, int]], x: int, y: int) -> int:
    points.append((x, y))
    points[0] = (y, x)
    return len(points)


def ordered(points: list[tuple[int, int]]) -> None:
    points.sort()


def where(points: list[tuple[int, int]], x: int) -> int:
    return points.index((x, x)) if (x, x) in points else -1


def deep(rows: list[list[tuple[str, int]]]) -> str:
    return "".join(name * n for row in rows for name, n in row)


def sparse(grid: dict[tuple[int, int], int], x: int, y: int) -> int:
    grid[x, y] = grid.get((x, y), 0) + 1
    if (y, x) not in grid:
        grid[y, x] = -1
    return grid[x, y]


def drop(grid: dict[tuple[int, int], int], x: int) -> int:
    del grid[x, x]
    return grid.pop((x, 0), 9)


def names(seen: dict[tuple[str, float], str]) -> list:
    return [(name, x, value) for (name, x), value in seen.items()]


def edges(graph: dict[str, list[tuple[str, int]]], name: str) -> int:
    result = 0
    for _, n in graph[name]:
        result += n
    return result


def grouped(groups: dict[tuple[int, bool], list[int]], n: int) -> int:
    groups.setdefault((n % 3, n > 5), []).append(n)
    return len(groups)


def by_float(values: dict[float, int], x: float) -> int:
    values[x] = values.get(x, 0) + 1
    return values[x]


def by_bool(values: dict[bool, int], n: int) -> int:
    values[n > 3] = values.get(n > 3, 0) + n
    return values[n > 3]


def by_bytes(values: dict[bytes, int], key: bytes) -> int:
    values[key] = len(key)
    return len(values)


def visit(seen: set[tuple[int, int]], x: int, y: int) -> bool:
    if (x, y) in seen:
        seen.discard((y, y))
        return False
    seen.add((x, y))
    return True


def floats(seen: set[float], x: float) -> bool:
    known = x in seen
    seen.add(x)
    return known


def fails(grid: dict[tuple[int, int], int], seen: set[tuple[int, int]], n: int) -> int:
    for i in range(n):
        grid[i, i] = i
        seen.add((i, n))
    del grid[0, 0]
    return 1 // (n - n)


class Grid:
    def __init__(self):
        self.cells: dict[tuple[int, int], str] = {}
        self.trail: list[tuple[int, int]] = []

    def put(self, x: int, y: int, text: str) -> int:
        self.cells[x, y] = text
        self.trail.append((x, y))
        return len(self.cells)

    def around(self, x: int, y: int) -> str:
        return "".join(self.cells.get((x + dx, y + dy), ".") for dx in (-1, 0, 1) for dy in (-1, 0, 1))
