import math
def length(x, y):
    return (x * x + y * y) ** 0.5
def length2(x, y):
    return (x ** 2 + y ** 2) ** 0.5
class V:
    def __init__(self, x, y):
        self.x = x
        self.y = y
    def dot(self):
        return self.x ** 2 + self.y ** 2
    def norm(self):
        return self.dot() ** 0.5
def inv(a):
    return abs(a) ** -1.5
def acc(xs):
    s = 0.0
    for x in xs:
        s += x * x
    return s ** 0.5
print(length(3.0, 4.0), length2(3.0, 4.5), V(1.5, 2.0).norm(), inv(-3.5), acc([1.0, -2.0]), len("abcd") ** 0.5, (math.sqrt(2.0)) ** 1.5, 10 ** len("abc"), math.nan ** 0.5, (-0.0) ** 0.5, pow(5, 3, -7), pow(len("abcde"), 2, -7))
print((-8.0) ** (1 / 3), 4 ** 0.5, (2.0 - 5.0) ** 0.5, (-2) ** 0.5, (-2.0) ** 2 ** 0.5)
for e in (0.0, -1.0, 0.5):
    try:
        print((0.0 * 0.0) ** e, abs(-0.0) ** -0.5)
    except ZeroDivisionError as x:
        print(x)
try:
    print((1e300 * 1e300) ** 0.5, (1e200) ** 2.0)
except OverflowError as x:
    print(x)


class Odd(float):
    """Its `*=` gives something else than its `*`."""

    def __imul__(self, other):
        return -3.0


class Strange(float):
    def __mul__(self, other):
        return -2.0

    def __abs__(self):
        return -5.0


x = Odd(2.0)
x *= x
print(x, x**0.5, Odd(-2.0) * Odd(-2.0))
y = Strange(4.0)
print((y * y) ** 0.5, abs(y) ** 0.5, (y * 2) ** 0.5)
z = -1.5
z *= z
print(z**0.5, (z - 4.0) ** 0.5)
