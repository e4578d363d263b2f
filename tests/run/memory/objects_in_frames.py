"""Objects that could live in a frame, and all the ways out of it: side exits, exceptions, breaks, returns, suspension."""


class Point:
    def __init__(self, x, y):
        self.x = x
        self.y = y

    def __add__(self, other):
        return Point(self.x + other.x, self.y + other.y)

    def scaled(self, k):
        return Point(self.x * k, self.y * k)

    def norm(self):
        return self.x * self.x + self.y * self.y


class Holder:
    def __init__(self, text, items):
        self.text = text
        self.items = items


kept = []


def keep_some(p):
    if p.x % 5 == 0:
        kept.append(p)
    return p.y


def overflow_in_loop(n):
    total = 1
    for i in range(n):
        p = Point(i, total)
        q = p + Point(1, 1)
        total = total * 3 + q.norm() % 7
    return total


def overflow_with_iterators(xs, ys):
    total = 1
    for i, (x, y) in enumerate(zip(xs, reversed(ys))):
        total = total * (x + 2) + y * i
    return total


def raised_inside(xs):
    seen = []
    for i, x in enumerate(xs):
        h = Holder("item %d" % i, [i, x])
        try:
            seen.append(10 // x + len(h.items))
        except ZeroDivisionError as e:
            seen.append(str(e) + h.text)
    return seen


def raised_outside(xs):
    for i in range(len(xs)):
        h = Holder("at " + str(i), xs[i:i + 2])
        if xs[i] < 0:
            raise ValueError(h.text, h.items)
    return None


def left_by_break(xs, limit):
    for i, x in enumerate(xs):
        p = Point(x, i)
        if p.norm() > limit:
            break
    else:
        return None
    return p.x, p.y


def one_of_two(flag, a):
    p = Point(a, 1) if flag else Point(1, a)
    q = p
    p = Point(q.y, q.x)
    return p.x * 10 + q.x


def carried(n):
    p = Point(0, 1)
    for i in range(n):
        p = p + Point(i, i).scaled(2)
    return p.x, p.y


def swapped(n):
    a, b = Point(1, 2), Point(3, 4)
    for _ in range(n):
        a, b = b, Point(a.x + b.x, a.y)
    return a.x, a.y, b.x, b.y, a is b


def identities(n):
    same = 0
    last = Point(0, 0)
    for i in range(n):
        p = Point(i, i)
        if p is last:
            same += 1
        if i % 3:
            last = p
    return same, last.x


def stored(n):
    total = 0
    for i in range(n):
        total += keep_some(Point(i, i * i))
    return total, [p.y for p in kept]


def slices(xs):
    out = []
    for i in range(len(xs)):
        xs[:i + 1] = xs[i::-1]
        out.append(xs[1:3] + xs[-1:] + xs[::2][:1])
    return out, xs[5:2], xs[None:None:-2]


def squares(n):
    for i in range(n):
        yield i * i


def powers(base, n):
    x = 1
    for _ in range(n):
        got = yield x
        if got is not None:
            x = got
        x = x * base


def generators_in_place(n):
    a = sum(x for x in range(n) if x & 1)
    b = sum(squares(n))
    c = max(x % 17 for x in squares(n))
    d = [y for y in (x * 2 for x in squares(5)) if y]
    e = any(x > 50 for x in squares(n)), all(x < 50 for x in squares(n))
    f = sum(powers(3, 60))
    return a, b, c, d, e, f


def generators_that_raise(n):
    out = []
    try:
        for x in (100 // (n - i) for i in range(n + 2)):
            out.append(x)
    except ZeroDivisionError as e:
        out.append(str(e))
    g = powers(2, 5)
    out.append(next(g))
    out.append(g.send(10 ** 20))
    g.close()
    out.append(list(g))
    return out


def nested(n):
    count = 0
    for i in range(n):
        for j in range(i, n):
            for k in range(j, n, 2):
                if i * i + j * j == k * k:
                    count += 1
                if k > 40:
                    break
    return count


def wide_ranges():
    big = 2 ** 63
    out = []
    for i in range(big - 2, big + 2):
        out.append(i)
    for i in range(big, big - 3, -1):
        out.append(i - big)
    for i in reversed(range(-big - 1, -big + 2)):
        out.append(i + big)
    for i in range(-big, big, big // 2):
        out.append(i)
    r = range(-big, big)
    out += [r[0], r[-1], r[5:7], r[::-1][0], big - 1 in r, big in r, bool(r), r.index(-big + 3)]
    try:
        len(r)
    except OverflowError as e:
        out.append(str(e))
    out += [len(range(-big, -1)), list(range(big - 1, big - 4, -2)), range(0, 10, 3)[-1], range(10, 0, -3)[1:], range(5)[2:100]]
    return out


print(overflow_in_loop(10), overflow_in_loop(60))
print(overflow_with_iterators(list(range(50)), list(range(60))))
print(raised_inside([1, 0, 5, 0, 2]))
try:
    raised_outside([1, 2, -3, 4])
except ValueError as e:
    print(e.args)
print(raised_outside([1, 2, 3]))
print(left_by_break([1, 2, 3, 4, 5], 10), left_by_break([1], 10))
print(one_of_two(True, 7), one_of_two(False, 7), one_of_two(True, 2 ** 70))
print(carried(10), carried(0), swapped(0), swapped(7), identities(10))
print(stored(12))
print(slices([1, 2, 3, 4, 5, 6, 7]), slices([2 ** 65, "a", None]))
print(generators_in_place(30))
print(generators_that_raise(4))
print(nested(30))
print(wide_ranges())
