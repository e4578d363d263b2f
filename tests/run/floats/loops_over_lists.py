# Loops over lists of floats at every length around the width of vectors, with values on which rounding, signs and NaN show.

from math import inf, isnan, nan

VALUES = [0.1, -0.0, 0.0, 1.5, -2.25, 1e300, -1e300, 5e-324, -5e-324, inf, -inf, nan, 1 / 3, 2.0**53, 2.0**53 + 2, 1e16, -1e-16, 3.0]


def sample(n: int, start: int) -> list[float]:
    return [VALUES[(start + 7 * i) % len(VALUES)] for i in range(n)]


def tame(n: int, start: int) -> list[float]:
    return [((start * 31 + i * 17) % 23 - 11) / 7.0 for i in range(n)]


def scaled(xs: list[float], k: float) -> list[float]:
    for i in range(len(xs)):
        xs[i] = xs[i] * k + 0.1
    return xs


def combined(xs: list[float], ys: list[float], k: float) -> list[float]:
    out = [0.0] * len(xs)
    for i in range(len(xs)):
        out[i] = k * xs[i] - ys[i] / 3.0
    return out


def dot(xs: list[float], ys: list[float]) -> float:
    total = 0.0
    for i in range(len(xs)):
        total += xs[i] * ys[i]
    return total


def fused(xs: list[float], ys: list[float]) -> float:
    # What a fused multiply-add would round otherwise.
    most = 0.0
    for i in range(len(xs)):
        error = xs[i] * ys[i] - 1.0
        if error > most:
            most = error
    return most


def counted(xs: list[float], limit: float) -> tuple[int, int, int]:
    below = above = neither = 0
    for x in xs:
        if x < limit:
            below += 1
        elif x >= limit:
            above += 1
        else:
            neither += 1
    return below, above, neither


def smoothed(xs: list[float]) -> list[float]:
    new = xs[:]
    for i in range(1, len(xs) - 1):
        new[i] = 0.25 * (xs[i - 1] + 2.0 * xs[i] + xs[i + 1])
    return new


def running(xs: list[float]) -> list[float]:
    for i in range(1, len(xs)):
        xs[i] += xs[i - 1]
    return xs


def product(a: list[list[float]], b: list[list[float]]) -> list[list[float]]:
    out = [[0.0] * len(b[0]) for _ in a]
    for i in range(len(a)):
        row = out[i]
        for k in range(len(b)):
            x = a[i][k]
            line = b[k]
            for j in range(len(line)):
                row[j] += x * line[j]
    return out


def whole(xs: list[float]) -> int:
    total = 0
    for x in xs:
        total += int(x * 1e18)
    return total


def reached(xs: list[float], n: int) -> list[float]:
    for i in range(n):
        xs[i] = xs[i] + 1.0
    return xs


def shown(xs: list[float]) -> list[str]:
    return ["nan" if isnan(x) else repr(x) for x in xs]


for n in list(range(20)) + [31, 32, 33, 63, 64, 65, 100]:
    print(n, shown(scaled(sample(n, n), 1.7)))
    print(shown(combined(sample(n, n), sample(n, 3), -0.3)), counted(sample(n, 1), 0.0), counted(sample(n, 2), nan))
    print(dot(tame(n, n), tame(n, 5)), fused(tame(n, n), tame(n, 2)), shown(smoothed(sample(n, n + 1))))
    print(shown(running(tame(n, n))), whole(tame(n, n)))
    print(product([tame(n, i) for i in range(3)], [tame(5, i) for i in range(n)]) if n else None)
    same = tame(n, n)
    print(combined(same, same, 2.0) == [2.0 * x - x / 3.0 for x in same], scaled(same, 0.5) is same)

for n in (3, 8, 9):
    xs = tame(8, 1)
    try:
        print(reached(xs, n))
    except IndexError as error:
        print(error, xs)
