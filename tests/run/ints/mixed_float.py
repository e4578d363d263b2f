print(1 + 1.5, 2 * 0.5, 7 // 2.0, 7 % 2.5, 2 ** 0.5, 1 - 1.0, 3 / 1.5)
print(10**20 + 1.0, 2**53 + 1.0, (2**53 + 1) * 1.0, 2**63 * 2.0, -2**63 + 0.5)
print(1 == 1.0, 2**53 + 1 == float(2**53), 2**53 == float(2**53), 10**22 == 1e22, 10**23 == 1e23, 1 < 1.5, 2**63 > 9.223372036854775e18)
print(10**400 > 1e308, -10**400 < -1e308, 10**400 == float("inf"), 5 > float("nan"), 5 < float("inf"))
try:
    10**400 + 1.0
except OverflowError as e:
    print(e)
try:
    float(10**309)
except OverflowError as e:
    print(e)
print(max(1, 1.0), max(1.0, 1), min(2, 2.0), sum([1, 2.5, 3]), sum([0.1] * 10), sorted([2, 1.5, 1, 1.0, True, 0.5]))
x = 0
for v in [1, 2, 0.5]:
    x += v
    print(x)
def total(xs):
    t = 0
    for v in xs:
        t += v
    return t
print(total([]), total([1]), total([1.5]), total([1, 2.0]), total([True, True]))
def half(n):
    return n / 2 if n % 2 else n // 2
print([half(i) for i in range(5)])
print(float(2**63 - 1), float(-2**63), int(float(2**63 - 1)), 0.1 + 0.2, round(2.5), round(3.5), round(-2.5), 1e16 + 1)
