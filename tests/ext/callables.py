"""Functions as arguments, elements and values of variables: those of the module are called natively."""

from typing import Callable


def square(x):
    return x * x


def cube(x):
    return x * x * x


def shifted(x, by=10):
    return x + by


def inverse(x):
    if x == 0:
        raise ZeroDivisionError("of nothing")
    return 1 / x


def add(a, b):
    return a + b


def smaller(a, b):
    return a if a < b else b


def shows(x):
    print(end="")
    return x


def counted(n):
    for i in range(n):
        yield i * i


def integrate(f, a, b, n):
    total = 0.0
    step = (b - a) / n
    for i in range(n):
        total += f(a + i * step)
    return total * step


def annotated(f: Callable[[float], float], a: float, b: float, n: int) -> float:
    total = 0.0
    step = (b - a) / n
    for i in range(n):
        total += f(a + i * step)
    return total * step


def fold(f, values, start):
    for value in values:
        start = f(start, value)
    return start


def through(functions, x):
    for function in functions:
        x = function(x)
    return x


def choose(first, f, g, x: int):
    return f(x) if first else g(x)


def given_back(f, x: int):
    f(x)
    return f


def is_square(f, x: int):
    return f is square, f == square, f(x)


def named(f, x: int):
    return f(x=x)


def twice(f, x: int):
    return f(f(x))


def careful(f, x: int):
    try:
        return f(x)
    except ZeroDivisionError:
        return None


def too_many(f, x: int):
    return f(x, x, x)


def steps(f, n: int):
    for i in range(n):
        yield f(i)


def summed(f, n: int):
    total = 0
    for value in f(n):
        total += value
    return total


OPERATIONS = {"square": square, "cube": cube}


def operate(name: str, x: int):
    return OPERATIONS[name](x)


current = square


def operate_currently(x: int):
    return current(x)


class Machine:
    def __init__(self, f):
        self.f = f
        self.value = 0

    def run(self, n: int):
        for i in range(n):
            self.value = self.f(i)
        return self.value


def use():
    integrate(square, 0.0, 1.0, 2)
    integrate(inverse, 1.0, 2.0, 2)
    annotated(cube, 0.0, 1.0, 2)
    fold(add, [1, 2], 0)
    fold(smaller, [1.5, 2.5], 0.5)
    through([square, cube], 2)
    choose(True, square, cube, 2)
    given_back(square, 1)
    named(square, 2)
    twice(cube, 2)
    twice(square, 2)
    integrate(cube, 0.0, 1.0, 2)
    careful(inverse, 0)
    list(steps(square, 3))
    summed(counted, 3)
    Machine(square).run(3)
    is_square(square, 1)
    too_many(square, 1)


if __name__ == "__main__":
    use()
