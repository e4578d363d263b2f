points = [(1, 2), (3, 4.5), ("a", None)]
for x, y in points: print(x, y, end="; ")
for i, (x, y) in enumerate(points): print(i, x, y, end="; ")
for (a, b), c in zip(points, "pqr"): print(a, b, c, end="; ")
for a, *rest in ["abc", [1], (1, 2, 3)]: print(a, rest, end="; ")
for *init, last in [[1, 2, 3], "xy"]: print(init, last, end="; ")
for k, (v, w) in {"k": (1, [2])}.items(): print(k, v, w)
def f(a, b=0, *c, d=None, **e): return a, b, c, d, e
args, kw = (1, 2), {"d": 3, "z": 4}
print(f(*args), f(*args, **kw), f(0, *args), f(*args, *args, 5), f(*"ab", **{"q": 1}), f(*[], 7), f(*range(4), d="d"), f(*{"k": 1}, **{}), f(*(i * i for i in range(3))))
print(max(*args), print(*args, sep="|", end="\n"), [*args, *kw], {**kw, "n": 0}, (*args, *points[0]), dict(**kw, more=1), str(*[5]), list(zip(*points)), list(map(lambda p: p[0], points)))
first, second, *others = sorted([5, 3, 9, 1])
print(first, second, others, [h for h, *_ in points], [t for _, *t in points], dict([(k, v) for k, v in points]))
def minmax(xs):
    lo, *_, hi = sorted(xs)
    return lo, hi
lo, hi = minmax([3, 9, 1, 5])
print(lo, hi, minmax("hello"), *minmax([2.5, 1]))
(a, b), (c, d) = minmax([1, 2]), minmax("xy")
print(a, b, c, d)
head, (mid, [deep, *tail]), *end = 1, (2, [3, 4, 5]), 6, 7
print(head, mid, deep, tail, end)
matrix = [[1, 2, 3], [4, 5, 6]]
[(a, *_), (*_, z)] = matrix
print(a, z, [r[0] for r in matrix], [x for x, *_ in matrix])
line = "GET /path HTTP/1.1"
method, path, (*_, minor) = *line.split()[:2], line.split("/")[-1]
print(method, path, minor)
while len(points) > 1:
    (p, q), *points = points
    print(p, q, len(points))
def g(pair, *, scale=1):
    x, y = pair
    return x * scale, y * scale
print(g((1, 2)), g([1.5, "s"], scale=2), g("ab", scale=3), [g(p) for p in zip("ab", (1, 2))])
for bad in (lambda: g((1,)), lambda: g(5), lambda: f(), lambda: f(*5), lambda: f(**{"a": 1}, **{"a": 2}), lambda: minmax([1])):
    try:
        print(bad())
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
