def count(n):
    while True:
        yield n
        n += 1


def drop_multiples(it, p):
    for x in it:
        if x % p:
            yield x


def primes():
    it = count(2)
    while True:
        p = next(it)
        yield p
        it = drop_multiples(it, p)


for p in primes():
    if p > 60:
        break
    print(p, end=" ")
print()


def doubled(it):
    for x in it:
        yield x + x


def halved(it):
    for x in it:
        yield x / 2


xs = iter([1, 2, 3])
for i in range(6):
    xs = doubled(xs) if i % 2 else halved(xs)
print(list(xs))

steps = [lambda v: (x + 1 for x in v), doubled, list, lambda v: (str(x) for x in v), lambda v: [c + "!" for c in v]]


def run(data, stages):
    for stage in stages:
        data = stage(data)
    return data


print(run(range(3), steps), run([1.5], steps[:3]), list(run("a", [doubled] * 10)))


def layered(depth, it):
    if depth == 0:
        return it
    return layered(depth - 1, ((depth, x) if depth % 2 else x for x in it))


print(list(layered(5, "ab")))


def wrapped(depth, it):
    return it if not depth else wrapped(depth - 1, enumerate(x for x in it))


print(list(wrapped(4, "ab")))


def nested(n):
    yield n
    if n:
        yield from (x * 10 for x in nested(n - 1))


print(list(nested(5)))


def chained(*its):
    for it in its:
        yield from it


c = chained()
for i in range(5):
    c = chained(c, [i], (str(x) for x in [i]))
print(list(c))


def echo(inner):
    got = None
    while True:
        try:
            got = yield inner.send(got)
        except StopIteration:
            return "end"


def base():
    x = yield 0
    while x < 3:
        x = yield x * 10
    return x


e = base()
for _ in range(4):
    e = echo(e)
print(next(e), e.send(1), e.send(2))
try:
    e.send(3)
except (StopIteration, RuntimeError) as error:
    print(type(error).__name__, error)


def closures(n):
    f = lambda: iter([n])
    for i in range(n):
        f = (lambda g, i: lambda: (x + i for x in g()))(f, i)
    return f


print(list(closures(5)()))
