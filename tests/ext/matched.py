"""Patterns over what the interpreter has."""

from array import array


def sequence(values: list[int]) -> int:
    match values:
        case []:
            return 0
        case [a]:
            return a
        case [a, b]:
            return a + b
        case [1, *rest]:
            return len(rest)
        case [a, *middle, b]:
            return a * b + sum(middle)
    return -1


def rest(values: list[int]) -> list[int]:
    match values:
        case [_, *others]:
            return others
        case _:
            return []


def mapping(values: dict[str, int]) -> int:
    match values:
        case {"a": value, "b": 2}:
            return value
        case {"c": value, **others}:
            return value + len(others)
        case {}:
            return len(values)
    return -1


def left(values: dict[str, int]):
    match values:
        case {"a": _, **others}:
            return others
    return None


def nested(values: list[dict[str, list[int]]]) -> int:
    match values:
        case [{"x": [a, b]}, *_]:
            return a - b
        case [{"y": []}, {}]:
            return 5
    return -1


def kind(value: list[int] | dict[str, int] | int | str) -> str:
    match value:
        case int(number) if number > 3:
            return f"number {number}"
        case str() | int():
            return "scalar"
        case [first, *_]:
            return f"from {first}"
        case {"a": a}:
            return f"with {a}"
        case list() | dict():
            return "container"
    return "other"


def of_set(values: set[int]) -> int:
    match values:
        case [_] | {}:
            return 1
        case set():
            return 2
    return -1


def of_array(values: array) -> float:
    match values:
        case [a, b]:
            return a + b
        case [a, *_]:
            return a
    return -1.0


def of_memory(values: memoryview) -> float:
    match values:
        case [a, b]:
            return a + b
    return -1.0


def of_bytes(values: bytes) -> int:
    match values:
        case [_, _]:
            return 1
        case bytes():
            return 2
    return -1


def of_bytearray(values: bytearray) -> int:
    match values:
        case [_, _]:
            return 1
        case bytearray():
            return 2
    return -1


def of_tuple(values: tuple[int, ...]) -> int:
    match values:
        case (a, b):
            return a + b
        case (a, *_):
            return a
    return -1


def of_anything(values):
    match values:
        case [a, b]:
            return a, b
        case {"a": a}:
            return a
        case str(text):
            return text
        case None:
            return "none"
    return -1


class Point:
    def __init__(self, x: float, y: float) -> None:
        self.x = x
        self.y = y


def of_points(points: list[Point]) -> float:
    match points:
        case [Point(x=x, y=0.0)]:
            return x
        case [Point(x=a), Point(x=b)]:
            return a + b
    return -1.0
