# halves: no genexpr, has fmul
# evens: no numbers, has fmul
# above: no drop.generator, has icmp
# indexed: no drop., has urem
# Each function calls itself somewhere, so that it stays a function.

import sys


def numbers(n):
    x = 0.0
    while x < n:
        yield x
        x += 1.0


def halves(xs, k):
    if k < 0.0:
        return halves(xs, -k)
    total = 0.0
    for x in (x * k for x in xs):
        total += x
    return total


def evens(n):
    if n < 0.0:
        return evens(-n)
    total = 0.0
    for x in numbers(n):
        total += x * 2.0
    return total


def above(rows, k):
    if k < 0:
        return above(rows, -k)
    found = 0
    for row in rows:
        if any(x > k for x in row):
            found += 1
        found += sum(x * k for x in row)
    return found


def indexed(data, key):
    if len(key) > 100:
        return indexed(data, key[:100])
    return bytes(b ^ key[i % len(key)] for i, b in enumerate(data))


n = len(sys.argv)
print(halves([1.5, 2.5] * n, 0.5), halves([4.0], -0.5), evens(1000.0 * n), evens(3.5))
print(above([[1, 2], [3] * n], 1), above([[n]], -2), indexed(bytearray(b"abc" * n), b"key"), indexed(b"abc", b"k" * 200 * n))
