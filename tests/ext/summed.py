"""Sums, of which those of floats are others since Python 3.12."""


def of_floats(values: list[float]) -> float:
    return sum(values)


def of_ints(values: list[int]) -> int:
    return sum(values)


def of_numbers(values: list[int | float]) -> float:
    return sum(values)


def from_start(values: list[float], start: float) -> float:
    return sum(values, start)


def from_int(values: list[float], start: int) -> float:
    return sum(values, start)


def of_bools(values: list[bool]) -> int:
    return sum(values)


def of_squares(n: int) -> float:
    return sum(0.1 * i * i for i in range(n))


def counted(words: list[str], word: str) -> int:
    return sum(1 for one in words if one == word) + sum(one == word for one in words)


def of_lists(values: list[list[int]]) -> list[int]:
    return sum(values, [])


def of_tuple(values: tuple[float, float, float]) -> float:
    return sum(values)


def of_anything(values):
    return sum(values)


def mean(values: list[float]) -> float:
    return sum(values) / len(values)


def own(values: list[float]) -> float:
    sum = 0.0
    for value in values:
        sum += value
    return sum
