# entry0: has 8 fmul, no asm
# entry0 wide: has fmul <4 x double>, no asm
# entry1: has 8 fmul, no asm, no fcmp
# entry1 wide: has fmul <4 x double>, no asm, no fcmp
# entry2: has 3 fmul
# entry4: no select
# What adds floats up does several rounds of the loop around at once, also where an index may be outside; a root of a sum of squares
# does not look at its sign; a loop over two arrays has a version without checks. An index that counts from the end is out of the way.

import math

import numpy as np
from numpy.typing import NDArray


def products(a: NDArray[np.float64], b: NDArray[np.float64]):
    n, m = a.shape
    out = np.zeros((n, b.shape[1]))
    for i in range(n):
        for j in range(b.shape[1]):
            total = 0.0
            for k in range(m):
                total += a[i, k] * b[k, j]
            out[i, j] = total
    return out


def lengths(points: NDArray[np.float64]):
    n, m = points.shape
    out = np.empty(n)
    for i in range(n):
        total = 0.0
        for k in range(m):
            d = points[i, k] - 1.0
            total += d * d
        out[i] = math.sqrt(total)
    return out


def product(a: NDArray[np.float64], b: NDArray[np.float64]):
    total = 0.0
    for i in range(len(a)):
        total += a[i] * b[i]
    return total


def counts(a: NDArray[np.float64], bins: int):
    out = np.zeros(bins, dtype=np.int64)
    for x in a:
        out[int(x)] += 1
    return out
