people = [("Ann", 30, 1.7), ("Bob", 25, 1.8), ("Cy", 30, 1.6)]
for name, age, h in people:
    print(f"{name}: {age} {h:.1f}")
print(sorted(people, key=lambda p: (-p[1], p[0])), max(people, key=lambda p: p[2])[0], [p[0] for p in people if p[1] == 30])
by_age = {}
for p in people:
    by_age.setdefault(p[1], []).append(p[0])
print(by_age)
pts = {(x, y): x * y for x in range(3) for y in range(3)}
print(pts[1, 2], pts[(2, 2)], (3, 3) in pts, sum(v for (x, y), v in pts.items() if x == y))
def minmax(xs):
    return min(xs), max(xs)
lo, hi = minmax([3, 1, 2])
print(lo, hi, minmax("hello"), minmax([2.5, 1]))
dirs = ((0, 1), (1, 0), (0, -1), (-1, 0))
x = y = 0
for dx, dy in dirs * 2 + dirs[:1]:
    x, y = x + dx, y + dy
print((x, y))
acc = ()
for i in range(4):
    acc += (i, str(i))
print(acc, acc[::2], acc[1::2], len(acc))
nested = ((1, 2), (3, (4, 5)))
(a, b), (c, (d, e)) = nested
print(a, b, c, d, e, nested[1][1][0])
def maybe(n):
    return (n, None) if n % 2 else (None, n)
print([maybe(i) for i in range(3)])
i = 1
dyn = (10, "b", 3.5)
for i in (0, 1, 2, -1):
    print(dyn[i])
print(dyn[i + 2], [type(v).__name__ for v in dyn], isinstance(dyn, tuple), dyn == (10, "b", 3.5), bool(()), bool((0,)))
