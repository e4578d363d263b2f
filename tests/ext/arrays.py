"""Arrays of NumPy's in native code. What only the interpreter can do must come out the same, too."""
import math

import numpy as np


def at(a, i):
    return a[i]

def at2(a, i, j):
    return a[i, j]

def chained(a, i, j):
    return a[i][j]

def total(a):
    result = 0.0
    for x in a:
        result += x
    return result

def total2(a):
    result = 0.0
    for row in a:
        for x in row:
            result += x
    return result

def count_total(a):
    result = 0
    for x in a:
        result += x
    return result

def put(a, i, x: float):
    a[i] = x

def put_count(a, i, n: int):
    a[i] = n

def put2(a, i, j, x: float):
    a[i, j] = x
    return a

def facts(a):
    return a.shape, a.ndim, a.size, len(a)

def same(a):
    return a[0], a

def part(a, i):
    return a[i:], a[0]

def copied(a):
    b = a.copy()
    b[0] = a[0] + 1
    return b, a

def arithmetic(a, k: float):
    x = a[0]
    y = a[1]
    return x + y, x - k, k * y, x / y, -x, abs(y), +x, 2 * x, x - 1, x ** 2, x ** y, k ** x

def whole(a, k: int):
    x = a[0]
    y = a[1]
    return x + y, x - k, k * y, x / y, -x, abs(y), x // y, x % y, x & k, x | y, x ^ k, ~x, k // x, k % y

def mixed(a, b):
    return a[0] + b[0], b[0] * a[0], a[0] / b[0], b[0] - a[0], a[0] < b[0], b[0] == a[0]

def compared(a, k: float):
    x = a[0]
    return x < k, x <= k, x > a[1], x >= a[1], x == a[1], x != k, k < x, not x, bool(x), (x < k) & (x > a[1]), x < k < a[1]

def converted(a):
    x = a[0]
    return int(x), float(x), round(x), math.sqrt(x), math.floor(x), complex(x, x), max(a), min(x, 0.5)

def summed(a):
    return sum(a)

def listed(a):
    return [x for x in a]

def in_order(a):
    return sorted(a), list(a)

def keyed(a):
    return {x: 1 for x in a}

def told(a):
    return str(a[0]), f"{a[0]}", repr(a[0])

def is_what(a):
    x = a[0]
    return isinstance(x, float), isinstance(x, int), isinstance(a, list)

def unused(a, b):
    """Nobody uses the result, but NumPy warns."""
    a[0] / b[0]
    return 1

def guarded(a, b):
    r = a[0] * b[0]
    if b[0] > 1e300:
        r = 0.0
    return r

def overwritten(a, out):
    for x in a:
        out[0] = x * 1e300
        out[0] = 1.0
    return out[0]

def quotients(a, d: float):
    out = np.empty(len(a))
    for i in range(len(a)):
        out[i] = a[i] / d
    return out

def made(n: int, m: int):
    return np.zeros(n), np.zeros((n, m)), np.zeros((n, m), dtype=np.int64), np.zeros(n, int), np.zeros((n,), np.float64)

def filled(n: int):
    out = np.empty((n, n))
    for i in range(n):
        for j in range(n):
            out[i, j] = i * 1.5 + j
    return out

def scale(a, factor: float, end: int):
    """Raises after it has written, if `end` is beyond the end."""
    for i in range(end):
        a[i] = a[i] * factor

def smooth(a, b, steps: int):
    n, m = a.shape
    for _ in range(steps):
        for i in range(1, n - 1):
            for j in range(1, m - 1):
                b[i, j] = 0.25 * (a[i - 1, j] + a[i + 1, j] + a[i, j - 1] + a[i, j + 1])
        a, b = b, a
    return a

def rows(a, i: int, x: float):
    row = a[i]
    row[0] = x
    a[i + 1][1] = x
    part = a[1:, ::2]
    part[0, 1] = x
    return part[0, 1], len(part), part.shape

def chosen(a, fresh: int):
    out = a if fresh == 0 else a.copy()
    out[0] = 7.0
    return out

def maybe(a, n: int):
    out = None
    if n > 0:
        out = a.copy()
        out[0] = n
    return out

def annotated(a: np.ndarray) -> float:
    return a[0]

def constants():
    return np.pi, np.inf

def scalar(x: float, n: int):
    return np.float64(x) * 2, np.int64(n) + 1

def indexed(a, b):
    total = 0
    for i in range(b[0]):
        total += i
    return a[b[0]], [10, 20, 30][b[0]], total

def counted(a, bins: int, low: float, high: float):
    counts = np.zeros(bins, dtype=np.int64)
    width = (high - low) / bins
    for x in a:
        if low <= x < high:
            counts[int((x - low) / width)] += 1
    return counts
