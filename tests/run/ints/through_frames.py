"""Ints of 63 and 64 bits through lists and objects that only one function sees: they are boxed there."""


class Cell:
    def __init__(self, n):
        self.n = n


def by_list(n, k):
    xs = [n]
    xs[0] = n * n
    xs[0] = xs[0] + k
    return xs[0]


def by_object(n, k):
    cell = Cell(n)
    cell.n = cell.n * n
    cell.n = cell.n + k
    return cell.n


def replaced(n):
    xs = [n, n]
    xs[0] = n * n
    xs[0] += 1
    xs[1] = xs[0]
    xs[0] = 5
    return xs[1], xs[0]


def by_slice(n):
    return "abc"[n - 1:n + 1], [1, 2, 3][n + 1::-1]


def by_closure(n):
    def add(k):
        nonlocal n
        n = n * 2 + k
        return n - k
    return add(1) + add(2)


def by_tuple(n):
    pair = (n * n, n)
    a, b = pair
    return a + a, -a, a - b, a * b, a >> 3, a < b, abs(-a)


def by_enumerate(n):
    total = 0
    for i, x in enumerate([n * n, n], n * n):
        total += i + x
    return total


def by_range(n):
    return [i + 1 for i in range(n * n - 1, n * n + 1)]


def swapped(n):
    xs = [n * n, n]
    xs[0], xs[1] = xs[1], xs[0]
    xs.append(xs[1] + xs[1])
    return xs


def doubled(x):
    for _ in range(3):
        yield x
        x += x


def by_generator(n):
    return sum(doubled(n * n)), [x + 1 for x in doubled(n * n)]


def popped(n):
    xs = [n * n, n]
    xs.reverse()
    x = xs.pop()
    return x + 1, xs


for n in (3, -3, 2 ** 31 - 1, 2 ** 31, 2147483648 + 7, 3037000499, 3037000500, 2 ** 32, 2 ** 62 - 1, 2 ** 62, 2 ** 63 - 1, 2 ** 63, -2 ** 62, -2 ** 63):
    for k in (1, -1, 8589934592, 2 ** 62):
        for _ in range(2):
            print(by_list(n, k), by_object(n, k))
    for _ in range(2):
        print(replaced(n), by_slice(n), by_closure(n), by_tuple(n), by_enumerate(n), swapped(n), by_generator(n), popped(n))
    if n * n < 2 ** 63:
        print(by_range(n))
