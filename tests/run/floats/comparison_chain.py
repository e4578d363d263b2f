vals = [0.0, -0.0, 1.0, -1.0, 0.1, 1e308, -1e308, 5e-324, float("inf"), float("-inf"), float("nan")]
for a in vals:
    print(a, [a < b for b in vals], [a == b for b in vals], [a >= b for b in vals])
print(sorted(v for v in vals if v == v), max(v for v in vals if v == v), min(vals[:-1]))
print(0.1 + 0.2 == 0.3, 0.1 + 0.2 > 0.3, abs(0.1 + 0.2 - 0.3) < 1e-9, 0.5 == 1 / 2, 1.0 == 1, 1e16 == 10**16, 1e23 == 10**23)
print(1.0 < 2, 2 < 1.5, 1 <= 1.0 <= 1, 0 < 0.1 < 1, -0.0 < 0.0, -0.0 == 0)
nan = float("nan")
print(nan == nan, nan != nan, not nan < 1, not nan > 1, nan in [nan], [nan] == [nan], max(nan, 1.0), max(1.0, nan), sorted([2.0, 1.0]))
def clamp(x, lo, hi): return lo if x < lo else hi if x > hi else x
print(clamp(5.5, 0, 1), clamp(-1, 0.5, 1), clamp(nan, 0, 1), clamp(0.5, 0, 1))
x = 0.0
n = 0
while x < 1.0:
    x += 0.1
    n += 1
print(n, x)
while x > 1e-3:
    x /= 7
    n += 1
print(n, x)
