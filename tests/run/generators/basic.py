def count(n):
    i = 0
    while i < n:
        yield i
        i += 1
g = count(3)
print(next(g), next(g), next(g))
try:
    next(g)
except StopIteration as e:
    print("stop", e.value)
print(next(g, "default"), list(g), list(count(4)), sum(count(5)), list(count(0)))
for x in count(2):
    print(x)
def lazy():
    print("start")
    yield 1
    print("middle")
    yield 2
    print("end")
g = lazy()
print("created")
print(next(g))
print(next(g))
print(next(g, None))
def fib():
    a, b = 0, 1
    while True:
        yield a
        a, b = b, a + b
out = []
for x in fib():
    if x > 50:
        break
    out.append(x)
print(out)
def mixed():
    yield 1
    yield "two"
    yield None
    yield [3]
    yield
print(list(mixed()), iter(g) is g, type(g).__name__)
def empty():
    return
    yield
print(list(empty()))
a, b, c = count(3)
print(a, b, c, *count(2), [*count(2), *count(3)], max(count(7)), 3 in count(5), dict(zip(count(2), "ab")))
