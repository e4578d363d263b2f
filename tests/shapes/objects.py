# wander: no rt_object_new, no rt_object_free, no alloca
# fib: no alloca, no rt_object_new, no rt_int_from_i64
# Each function calls itself somewhere, so that it stays a function.

import sys


class Vector:
    def __init__(self, x, y):
        self.x = x
        self.y = y

    def __add__(self, other):
        return Vector(self.x + other.x, self.y + other.y)

    def dot(self, other):
        return self.x * other.x + self.y * other.y


def wander(n):
    if n < 0:
        return wander(-n)
    total = 0.0
    for i in range(n):
        step = Vector(0.5 * i, 1.0)
        total += (step + Vector(1.0, 2.0)).dot(step)
    return total


def fib(n):
    if n < 2:
        return n
    return fib(n - 1) + fib(n - 2)


n = len(sys.argv)
print(wander(100 * n), wander(3), fib(20 * n))
