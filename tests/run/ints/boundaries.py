M, m = 2**63 - 1, -2**63
for a in (M, m, M - 1, m + 1, 0, 1, -1, 2**31, -2**31, 2**32, 3037000500, -3037000500):
    for b in (M, m, 1, -1, 2, 3037000500, 2**32):
        print(a + b, a - b, a * b, a // b, a % b, a & b, a | b, a ^ b, a < b, a == b, sep=",", end=";")
    print(-a, ~a, abs(a), a << 1, a >> 1, a ** 2)
def add(a, b): return a + b
def mul3(a, b, c): return a * b * c
def poly(x): return ((x * x - x) * x + 7) * x - 1
print(add(M, 1), add(M, 0), add(m, -1), mul3(2**21, 2**21, 2**21), mul3(2**21, 2**21, -2**21), mul3(-2**31, 2**31, 2), poly(2**15), poly(2**16), poly(-2**16), poly(2**20), poly(3))
def count_up(n, k):
    c = n
    for _ in range(k): c += 1
    return c
print(count_up(M - 2, 2), count_up(M - 2, 3), count_up(M - 2, 5), count_up(m, 3))
def alternating(n):
    s = 1
    for i in range(1, n): s = s * i if i % 2 else s - i
    return s
print([alternating(n) for n in (5, 20, 30, 41)])
def back_and_forth(x):
    y = x * 2**40
    z = y // 2**40
    return z, y > M, z == x, y
print(back_and_forth(5), back_and_forth(2**30), back_and_forth(-2**30))
l = [M, m, 0]
l = [x + 1 for x in l]
print(l, [x - 1 for x in l], sum(l), max(l), min(l), sorted(l), l.index(2**63), 2**63 in l, l.count(m + 1))
print(int(str(M)) + 1, int("9223372036854775808"), -int("9223372036854775808"), int(float(M)), M == float(M), M < float(M), hash(M), hash(M + 1), hash(m), hash(-M), {M: 1, M + 1: 2}[2**63])
print(range(M - 2, M + 3)[-1], list(range(m - 2, m + 2)), len(range(0, M)), M.bit_length(), (M + 1).bit_length(), m.bit_length(), f"{M + 1:,} {m - 1:x}", round(M + 1, -3), divmod(m, -1), pow(m, 3), M ** 2 % 1000, m % M, -M % m)
for x in (M, M + 1, m, m - 1): print(x, x + 0.5, x / 2, x // 2, str(x)[-3:], x == int(str(x)), x & 0xFF, x >> 60, type(x).__name__)
i = M - 3
while i <= M:
    i += 2
print(i)
x = 1
n = 0
while x > 0 and n < 70:
    x <<= 1
    n += 1
print(x, n)
