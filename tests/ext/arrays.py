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


# Arrays and scalars wherever values can be.

def sets_attribute(a: np.ndarray):
    a.x = 1
    return 1

def unknown_attribute(a: np.ndarray):
    return a.foo

def sets_on_scalar(a: np.ndarray):
    x = a[0]
    x.foo = 1
    return x

def sets_shape(a: np.ndarray):
    a.shape = (2, 1)
    return a

def transposed(a: np.ndarray):
    return a.T, a.dtype

def of_either_shape(n: int):
    x = np.zeros(3) if n else np.zeros((3, 3))
    return x

def of_either_type(n: int):
    x = np.zeros(3) if n else np.zeros(3, dtype=int)
    x[0] = 5
    return x

def list_of_shapes(n: int):
    xs = [np.zeros(3), np.zeros((2, 2))]
    return xs[n].ndim

def list_of_types(n: int):
    xs = [np.zeros(3), np.zeros(2, int)]
    t = 0.0
    for x in xs:
        x[0] = 3
        t += x[0]
    return t

def captured(a: np.ndarray, n: int):
    def g(k):
        return a[k] + n
    return g(0) + g(1)

class Holder:
    def __init__(self, d):
        self.d = d

def in_object(a: np.ndarray):
    p = Holder(a)
    p.d[0] = 9.0
    return p.d[0] + len(p.d)

def in_dict(a: np.ndarray):
    d = {"a": a, "b": a.copy()}
    d["b"][0] = 1.0
    return d["b"][0], d["a"]

def or_list(a: np.ndarray, n: int):
    x = a if n else [1.0, 2.0]
    return x[0]

def in_list(a: np.ndarray):
    return [a, a.copy()]

def iterated(a: np.ndarray):
    return list(reversed(a)), [(i, x) for i, x in enumerate(a)], [x + y for x, y in zip(a, a)]

def contained(a: np.ndarray):
    return a in [a], (a, 1)[1]

def deletes(a: np.ndarray):
    del a[0]

def sets_part(a: np.ndarray):
    a[1:3] = 5
    return a

def equal(a: np.ndarray):
    return a == a

def added(a: np.ndarray):
    return a + a

def truth(a: np.ndarray):
    if a:
        return 1
    return 2

def other_indices(a: np.ndarray):
    return a[0, ...], a[None]

def generated(a: np.ndarray):
    def gen():
        for x in a:
            yield x * 2
    return max(gen())

def or_int(a: np.ndarray, n: int):
    x = a[0] if n else 1
    return x + 1

def or_none(a: np.ndarray, n: int):
    x = a[0] if n else None
    return x

def in_tuple(a: np.ndarray, n: int):
    t = (a[0], n)
    return t

def roots(n: int):
    for i in range(n):
        yield np.sqrt(float(i) - 1.0)
