s = 0.0
for i in range(1, 1001):
    s += 1 / i
print(s)
s = 0.0
for i in range(10):
    s += 0.1
print(s, s == 1.0, sum([0.1] * 10), sum([1e100, 1.0, -1e100]), sum([0.1] * 3) == 0.3)
x = 1.0
n = 0
while 1.0 + x != 1.0:
    x /= 2
    n += 1
print(n, x)
pi = 0.0
for k in range(1000):
    pi += (-1) ** k / (2 * k + 1)
print(4 * pi)
def newton(a):
    x = a
    for _ in range(50):
        x = (x + a / x) / 2
    return x
print(newton(2.0), newton(2), newton(1e10))
x, y, z = 0.1, 0.0, 0.0
for _ in range(100):
    x, y, z = x + 0.01 * 10 * (y - x), y + 0.01 * (x * (28 - z) - y), z + 0.01 * (x * y - 8 / 3 * z)
print(x, y, z)
lo, hi = 0.0, 2.0
while hi - lo > 1e-15:
    mid = (lo + hi) / 2
    if mid * mid < 2:
        lo = mid
    else:
        hi = mid
    if mid in (lo, hi) and hi - lo < 5e-16:
        break
print(lo)
data = [2.5, 3.5, 1.25, 9.75]
mean = sum(data) / len(data)
var = sum((v - mean) ** 2 for v in data) / len(data)
print(mean, var, var ** 0.5, max(data) - min(data))
p = 1.0
for i in range(1, 200):
    p *= i
print(p)
t = 0
for v in [0.5, 1.5]:
    t += v
print(t, sum([]), sum([1.5]), sum([], 0.0))
r = 1.0
for _ in range(2000):
    r *= 0.5
print(r)
