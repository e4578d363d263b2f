def verlet(steps, dt):
    x, v, a = 1.0, 0.0, -1.0
    for _ in range(steps):
        x += v * dt + 0.5 * a * dt * dt
        na = -x
        v += 0.5 * (a + na) * dt
        a = na
    return x, v
print(verlet(1000, 0.01), verlet(10, 0.1))
def bodies(n):
    ps = [[0.0, 0.0, 0.0, 0.0, 10.0], [1.0, 0.0, 0.0, 3.0, 0.1], [-2.0, 0.5, 0.3, -2.0, 0.2]]
    for _ in range(n):
        for i, p in enumerate(ps):
            for q in ps[i + 1:]:
                dx, dy = q[0] - p[0], q[1] - p[1]
                d3 = (dx * dx + dy * dy + 0.01) ** 1.5
                p[2] += dx * q[4] / d3 * 0.01
                p[3] += dy * q[4] / d3 * 0.01
                q[2] -= dx * p[4] / d3 * 0.01
                q[3] -= dy * p[4] / d3 * 0.01
        for p in ps:
            p[0] += p[2] * 0.01
            p[1] += p[3] * 0.01
    return ps
for p in bodies(100): print(p)
def integrate(f, a, b, n):
    h = (b - a) / n
    return h * (f(a) / 2 + sum(f(a + i * h) for i in range(1, n)) + f(b) / 2)
print(integrate(lambda x: x * x, 0, 3, 100), integrate(lambda x: 1 / (1 + x), 0, 1, 50))
def bisect(f, lo, hi):
    while hi - lo > 1e-12:
        mid = (lo + hi) / 2
        if f(lo) * f(mid) <= 0: hi = mid
        else: lo = mid
    return lo
print(bisect(lambda x: x ** 3 - 2, 0, 2), bisect(lambda x: x * x - 2, 0.0, 2.0))
def horner(cs, x):
    r = 0
    for c in cs: r = r * x + c
    return r
print(horner([1, -3, 2], 2), horner([1, -3, 2], 0.5), horner([], 1.5), horner([2.5], 10))
def stats(xs):
    n = len(xs)
    m = sum(xs) / n
    return m, (sum((x - m) ** 2 for x in xs) / n) ** 0.5, sorted(xs)[n // 2]
print(stats([1, 2, 3, 4, 100]), stats([0.1] * 7))
