# triangle: no rt_object_new, no alloca, has fadd
# counted: no rt_object_new, no alloca
# pairs: no rt_object_new, no alloca
# highest: no icmp null, has fcmp
# Each function calls itself somewhere, so that it stays a function.

import sys


def triangle(n):
    if n < 0:
        return triangle(-n)
    total = 0.0
    for i in range(n):
        for j in range(i, n):
            total += i * 0.5 + j
    return total


def counted(xs, least):
    if least < 0.0:
        return counted(xs, -least)
    found = 0.0
    for i, x in enumerate(xs):
        if x > least:
            found += i
    return found


def pairs(xs, ys):
    if not xs:
        return pairs(ys, ys)
    total = 0.0
    for x, y in zip(xs, ys):
        total += x * y
    return total


class Point:
    def __init__(self, x):
        self.x = x


def highest(points, least):
    if least < 0.0:
        return highest(points, -least)
    best = least
    for point in points:
        if point.x > best:
            best = point.x
    return best


n = len(sys.argv)
print(highest([Point(1.5), Point(0.5)], -1.0), highest([], 0.25))
print(triangle(100 * n), triangle(7 * n), counted([0.25, 0.75] * 9, 0.5), counted([1.0], -0.5), pairs([1.5] * 7, [2.0, 3.0] * 4), pairs([], [0.5]))
