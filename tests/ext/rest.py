"""Parameters that take any number of arguments, and tuples of any length."""


def total(*values: int) -> int:
    result = 0
    for x in values:
        result += x
    return result


def largest(first, *others):
    for x in others:
        if x > first:
            first = x
    return first


def named(a: int, *rest: float, scale: float = 1.0, shift: int):
    result = a + shift
    for x in rest:
        result += scale * x
    return result, len(rest)


def only_named(a: int, b: int = 2, *, c: int = 3, **others) -> int:
    return a + b + c + len(others)


def both(a: int, *rest: str, **others):
    return a, rest, "-".join(rest), len(others)


def all_of(*args, **kwargs):
    return args


def first_of(*args: int):
    return args[0]


def sliced(*args: int):
    return args[1:], args[-1], args.count(2), 3 in args, args + (1,), args == (1, 2), max(args)


def calls(n: int) -> int:
    return total() + total(n) + total(*range(n)) + largest(n, 2, n)


def joined(sep: str, /, *parts: str) -> str:
    return sep.join(parts)


def steps(*counts: int, times: int = 1):
    for count in counts:
        yield count * times
    return len(counts)


def mean(values: tuple[float, ...]) -> float:
    result = 0.0
    for x in values:
        result += x
    return result / len(values)


def pairs(values: tuple[tuple[int, str], ...]):
    return [name * n for n, name in values]


def maybe(values: tuple[int, ...] | None = None):
    return values is not None and len(values)


def optional(*values: int | None):
    return [x for x in values if x is not None]


def lists(*rows: list[int]):
    for row in rows:
        row.append(len(rows))
    return len(rows)


def nested(tuples: tuple[tuple[int, ...], ...]):
    return [t for t in tuples]


def doubled(*values: int):
    return tuple([2 * x for x in values])


class Point:
    def __init__(self, x: int):
        self.x = x

    def plus(self, *others: "Point") -> int:
        result = self.x
        for other in others:
            result += other.x
        return result

    def moved(self, *steps: int) -> int:
        for step in steps:
            self.x += step
        return self.x

    @staticmethod
    def sum(*values: int):
        return values[0] + values[-1]


def scaled(*values: int, by=len("abc")):
    return len(values) * by
