"""Operations on large ints whose operand ends there change that in its place: nobody else may see it."""

BIG = 1 << 80


def total(values):
    result = 0
    for value in values:
        result += value
    return result


def aliased(start):
    a = start * BIG
    b = a
    a += 1
    c = a
    a -= 1
    kept = [a, b, c]
    a *= 3
    d = a + a
    a = a + a
    e = a - a
    return a, b, c, d, e, kept


def down(n):
    x = BIG + n
    steps = []
    for i in range(4):
        x -= BIG // 3
        steps.append(x)
    y = BIG
    y -= BIG - 5
    y += 1
    z = -BIG
    z += BIG
    z -= 1
    return steps, x, y, z


def factorial(n):
    result = 1
    for i in range(2, n + 1):
        result *= i
    return result


def fibonacci(n):
    a, b = 0, 1
    for _ in range(n):
        a, b = b, a + b
    return a


def swapped(n):
    x, y = BIG * n, -BIG
    x, y = y + x, x - y
    x = 5 - x
    y = y - x
    x = (1 << 62) - x
    return x, y


class Counter:
    total = BIG

    def __init__(self):
        self.value = BIG
        self.seen = []

    def add(self, n):
        before = self.value
        self.value += n
        self.seen.append(self.value)
        self.value -= 1
        Counter.total += n
        return before, self.value


def keys():
    table = {}
    key = BIG
    for i in range(5):
        table[key] = i
        key += 1
    key = BIG
    found = []
    for i in range(5):
        found.append(table[key])
        key += 1
    return found, sorted(table)[-1] - BIG


def generate(n):
    x = BIG
    while n:
        yield x
        x *= -7
        x += n
        n -= 1


def default(x, y=BIG):
    y += x
    return y


def closure():
    x = BIG

    def more(n):
        nonlocal x
        y = x
        x += n
        return y, x

    return more(1), more(2), x


def try_it():
    x = BIG
    try:
        x += 1
        x *= 2
        x += len([][1])
    except IndexError:
        x -= 1
    return x


def powers(n):
    x = (1 << 62) - 1
    out = []
    for _ in range(n):
        x += x
        out.append(x)
        x = x * x % 1000003 + (1 << 61)
    return out


def wide(a, b):
    a *= b
    b *= a
    a *= a
    a -= b
    return a, b


print(total(x * x * x for x in range(3000000, 3000100)), total([BIG, -BIG, 1]), total([-BIG, 1 << 62, -(1 << 62), BIG]))
print(*aliased(1), *aliased(-3))
print(*down(1), *down(-BIG))
print(factorial(60), factorial(25) // factorial(23))
print(fibonacci(300), fibonacci(92), fibonacci(93))
print(swapped(1), swapped(-4), swapped(0))
counter = Counter()
print([counter.add(n) for n in (1, -BIG, BIG * BIG, -1)], counter.seen, Counter.total)
print(keys(), BIG)
print(list(generate(6)), sum(generate(6)))
print(default(1), default(2), default(-BIG), default(0, 1))
print(closure(), try_it())
print(powers(6))
print(wide(BIG, -3), wide(3, BIG), wide(1 << 40, 1 << 41), wide(-BIG, 0))
