def total(xs):
    t = 0
    for x in xs:
        t += x
    return t
print(total([]), total([1, 2]), total([1.5]), total([1, 2.0]), total([True]))
def mean(xs):
    return sum(xs) / len(xs) if xs else 0
print(mean([]), mean([1, 2]), mean([1.0]), mean([3]))
def half(n):
    return n // 2 if n % 2 == 0 else n / 2
print([half(n) for n in range(5)])
best = None
for s in [3, 7.5, 7, 2]:
    if best is None or s > best:
        best = s
print(best)
m = 0
for v in [0.5, 2, 1.5]:
    m = max(m, v)
print(m, max(0, 0.0), min(1.0, 1))
l = [1, 2.5, 3]
l[0] += 0.5
l[1] = 2
print(l, sum(l), [x * 2 for x in l], sorted(l), 2.0 in l, l.index(3.0))
d = {"a": 1}
d["a"] /= 2
d["b"] = 3
print(d, d["a"] + d["b"])
def clamp(v, lo=0, hi=1):
    return lo if v < lo else hi if v > hi else v
print(clamp(0.5), clamp(-1), clamp(2), clamp(2.0, 0.0, 5), clamp(7, 0.0, 5.0))
x = 10
x /= 5
print(x)
x = int(x)
print(x, x ** -1, x ** 2, 2 ** -x, 10 ** x)
def powers(b):
    return [b ** e for e in (-1, 0, 1, 2)]
print(powers(2), powers(0.5), powers(10))
print([round(v, 1) if isinstance(v, float) else v for v in (1, 2.55, 3)], [type(v).__name__ for v in (1 // 1, 1 / 1, 1 * 1.0, 1 + True, round(1.0), round(1.0, 0), 7 // 2.0, abs(-1.0), abs(-1), divmod(5, 2.0)[0])])
