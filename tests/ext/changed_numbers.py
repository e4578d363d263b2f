"""Numbers in lists, dicts and objects of Python's that native code changes again and again."""

LIMIT = 7


class Cell:
    value: int
    weight: float

    def __init__(self, value, weight=0.5):
        self.value = value
        self.weight = weight


def add_to_all(a: list[int], n: int, by: int) -> int:
    for _ in range(n):
        for i in range(len(a)):
            a[i] = a[i] + by
    return 100 // by


def scale(a: list[float], n: int, by: float) -> float:
    for _ in range(n):
        for i in range(len(a)):
            a[i] = a[i] * by
    return 1.0 / by


def count(d: dict[str, int], keys: list[str], by: int) -> int:
    for key in keys:
        d[key] = d.get(key, 0) + by
    return 100 // by


def change(cells: list[Cell], n: int, by: int) -> int:
    for _ in range(n):
        for cell in cells:
            cell.value += by
            cell.weight = cell.weight * by
    return 100 // by


def swing(a: list[int], n: int, last: int) -> int:
    """From large to small numbers and back."""
    for i in range(n):
        a[0] = 1000 + i
        a[0] = a[0] + 1
        a[0] = i & 3
        a[0] = 2**40 + i
        a[0] = -i
    return 100 // last


def change_and_pop(a: list[int], d: dict[int, int], last: int) -> int:
    a[0] += 1000
    a[-1] += 1000
    d[1] += 1000
    d[2] += 1000
    total = a.pop() + a.pop(0) + d.pop(1)
    a.append(total)
    a.insert(0, total)
    a[0] += 1
    del d[2]
    d[1] = total
    a.sort()
    a.reverse()
    a.clear()
    d.clear()
    return 100 // last


def move(a: list[int], b: list[int], last: int) -> int:
    """The same number may be in both."""
    a[0] += 1000
    b[0] += 1000
    a[0], b[0] = b[0], a[0]
    a.extend(b)
    a[-1] += 1000
    b[0] += 1
    return 100 // last


def limited(d: dict[str, int]) -> int:
    d["LIMIT"] = d["LIMIT"] + 1000
    return LIMIT


def nothing(a: list[float], x: float) -> None:
    a[0] = a[0] * x
