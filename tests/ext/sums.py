"""Loops over arrays that compile to something quite unlike what is written: versions without checks, several rounds at once."""
import math

import numpy as np


def product(a: np.ndarray, b: np.ndarray):
    n, m = a.shape
    out = np.zeros((n, b.shape[1]))
    for i in range(n):
        for j in range(b.shape[1]):
            total = 0.0
            for k in range(m):
                total += a[i, k] * b[k, j]
            out[i, j] = total
    return out

def product_into(a: np.ndarray, b: np.ndarray, out: np.ndarray):
    n, m = a.shape
    for i in range(n):
        for j in range(b.shape[1]):
            total = 0.0
            for k in range(m):
                total += a[i, k] * b[k, j]
            out[i, j] = total

def product_by_rows(a: np.ndarray, b: np.ndarray):
    n, m = a.shape
    out = np.empty((n, b.shape[1]))
    for i in range(n):
        row, given = out[i], a[i]
        for j in range(b.shape[1]):
            total = row[j - 1] if j else 1.0
            for k in range(m):
                total -= given[k] * b[k][j]
            row[j] = total
    return out

def running(a: np.ndarray):
    out = np.zeros(len(a) + 1)
    for i in range(1, len(a) + 1):
        total = 0.0
        for k in range(i):
            total += out[k] + a[k]
        out[i] = total
    return out

def down(a: np.ndarray):
    out = a.copy()
    n, m = a.shape
    for i in range(n - 1):
        for j in range(1, m):
            total = 0.0
            for k in range(n):
                total += out[k, j - 1] * 0.5
            out[i + 1, j] = total
    return out

def smooth(a: np.ndarray, times: int):
    old, new = a.copy(), a.copy()
    for _ in range(times):
        for i in range(1, len(a) - 1):
            total = 0.0
            for k in range(-1, 2):
                total += old[i + k]
            new[i] = total / 3.0
        old, new = new, old
    return old, new

def lengths(points: np.ndarray):
    n, m = points.shape
    out = np.empty(n)
    for i in range(n):
        total = 0.0
        for k in range(m):
            d = points[i, k]
            total += d * d
        out[i] = math.sqrt(total)
    return out

def roots(points: np.ndarray, others: np.ndarray):
    n, m = points.shape
    out = np.empty(n)
    for i in range(n):
        total = 0.0
        for k in range(m):
            total += points[i, k] * others[i, k]
        out[i] = math.sqrt(total)
    return out

def roots_less(points: np.ndarray, less: float):
    n, m = points.shape
    out = np.empty(n)
    for i in range(n):
        total = 0.0
        for k in range(m):
            total += points[i, k] * points[i, k]
        out[i] = math.sqrt(total - less)
    return out

def chosen(a: np.ndarray, least: float):
    """What is not chosen has been computed all the same."""
    n, m = a.shape
    out = np.zeros(n)
    for i in range(n):
        total = 0.0
        for k in range(m):
            total += a[i, k] * 2.0
        if total > least:
            out[i] = total
    return out

def last(a: np.ndarray):
    out = np.zeros(1)
    for i in range(len(a)):
        square = a[i] * a[i]
    out[0] = square
    return out

def overwritten(a: np.ndarray):
    out = np.zeros(len(a))
    for i in range(len(a)):
        out[i] = a[i] * 1e300
    for i in range(len(a)):
        out[i] = 0.0
    return out

def dot(a: np.ndarray, b: np.ndarray):
    total = 0.0
    for i in range(len(a)):
        total += a[i] * b[i]
    return total

def shifted(a: np.ndarray, b: np.ndarray, start: int, end: int):
    total = 0.0
    for i in range(start, end):
        total += a[i - 1] * b[i + 1]
    return total

def marked(a: np.ndarray, b: np.ndarray):
    """What was written before an index turns out to be outside is taken back."""
    for i in range(len(a)):
        a[i] = 1.0
        b[i] = a[i] + 1.0
