# Generators that are consumed where they are made and dropped before their end, with all that they hold: whatever way they are left.
import sys


class Loud:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("gone", self.name)

    def __iter__(self):
        return iter([1, 2, 3])


def first_above(rows, k):
    found = 0
    for row in rows:
        if any(x > k for x in row):
            found += 1
        found += sum(x * k for x in row)
    return found


print(first_above([[1, 2, 3], [], [4, 5], [0]], 2), first_above([[1, 2]], 10 ** 30), first_above([[2 ** 62, 2 ** 62, 2 ** 63]], 2))


def indexed(data, key):
    return bytes(b ^ key[i % len(key)] for i, b in enumerate(data))


print(indexed(bytearray(b"hello"), b"ab"), indexed(b"", b"ab"), indexed(b"xyz", bytearray(b"k")))
for bad in (b"", bytearray()):
    try:
        indexed(b"abc", bad)
    except ZeroDivisionError as e:
        print("raised", e)
try:
    print(bytes(x * 100 for x in [1, 2, 3]))
except ValueError as e:
    print(e)


def bits(xs):
    return all(x for x in xs), any(not x for x in xs), next((x for x in xs if x > 2), None)


print(bits([1, 2, 3]), bits([]), bits([0, 5]), bits([10 ** 20, 0]))


# What a generator holds goes when it is dropped, in the middle, at the end and before its start.
def owner(n):
    return any(x >= n for x in Loud(str(n)))


print(owner(1), owner(3), owner(9))


def unstarted():
    g = (x for x in Loud("unstarted"))
    return 5


print(unstarted())


# A cell that changes while the generator lives.
def changing():
    total = []
    for i in range(3):
        total.append(sum(i * j for j in range(4)))
        g = (i * j for j in range(3))
        i += 10
        total.append(sum(g))
    return total


print(changing())


# Exceptions out of the consumer and out of the body, with the frame suspended.
def risky(xs, limit):
    out = []
    for x in (y * 2 for y in xs):
        if x > limit:
            raise ValueError(str(x))
        out.append(x)
    return out


def divides(xs, d):
    return [sum(x // (d - x) for x in xs), max(x % (d - x) for x in xs)]


print(risky([1, 2], 9))
for attempt in ([1, 2, 9], [10 ** 20]):
    try:
        risky(attempt, 9)
    except ValueError as e:
        print("too large:", e)
print(divides([1, 2], 7))
try:
    divides([1, 2, 7], 7)
except ZeroDivisionError as e:
    print(e)


# Two kinds of generator through one function.
def numbers(n):
    for i in range(n):
        yield i


def odd(limit):
    n = 1
    while n < limit:
        yield n
        n += 2


def take(n, it):
    for i, x in enumerate(it):
        if i == n:
            return
        yield x


print(list(take(3, (x * x for x in numbers(100)))), list(take(2, odd(100))), list(take(0, odd(5))), sum(take(50, odd(9))))


# A generator that is kept after a side exit, and one that is passed on half way.
def half(xs):
    g = (x * x for x in xs)
    kept = []
    for y in g:
        kept.append(y)
        if len(kept) == 2:
            break
    return kept, g


kept, rest = half([2 ** 40, 3, 4, 2 ** 33])
print(kept, list(rest), list(rest))


# Around big numbers: the consumer leaves in the middle of a generator, for good.
def mixed(n, start):
    total = start
    for i in range(n):
        total += sum(total * j for j in range(3))
    return total


print(mixed(3, 1), mixed(60, 1), mixed(2, 2 ** 62))


def nested(rows):
    return [sum(x + y for y in range(x)) for x in rows if any(z % 2 for z in range(x))], \
        sum(sum(x * y for y in range(3)) for x in rows)


print(nested([0, 1, 2, 5]), nested([2 ** 3, 3]))
print(sum(len(w) for w in "a bc def".split() if all(c != "c" for c in w)), ",".join(w for w in ("x" * n for n in range(4)) if w))
print(len(sys.argv) > 50 and any(a for a in sys.argv))
