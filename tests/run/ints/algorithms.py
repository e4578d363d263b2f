def gcd(a, b):
    while b: a, b = b, a % b
    return a
def egcd(a, b):
    return (a, 1, 0) if b == 0 else (lambda g, x, y: (g, y, x - a // b * y))(*egcd(b, a % b))
print(gcd(2**80 - 1, 2**60 - 1), egcd(240, 46), egcd(2**70, 3**40))
def miller(n):
    if n < 2: return False
    for p in (2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37):
        if n % p == 0: return n == p
    d, s = n - 1, 0
    while d % 2 == 0: d //= 2; s += 1
    for a in (2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37):
        x = pow(a, d, n)
        if x in (1, n - 1): continue
        for _ in range(s - 1):
            x = x * x % n
            if x == n - 1: break
        else: return False
    return True
print([n for n in range(60) if miller(n)], miller(2**61 - 1), miller(2**89 - 1), miller(2**67 - 1), miller(10**18 + 9))
def isqrt(n):
    x = n
    y = (x + 1) // 2
    while y < x: x, y = y, (y + n // y) // 2
    return x
print(isqrt(10**40), isqrt(2 * 10**60), isqrt(99), isqrt(0))
def pi_digits(n):
    q, r, t, k, m, x = 1, 0, 1, 1, 3, 3
    out = []
    while len(out) < n:
        if 4 * q + r - t < m * t:
            out.append(m)
            q, r, m = 10 * q, 10 * (r - m * t), (10 * (3 * q + r)) // t - 10 * m
        else:
            q, r, t, k, m, x = q * k, (2 * q + r) * x, t * x, k + 1, (q * (7 * k + 2) + r * x) // (t * x), x + 2
    return "".join(map(str, out))
print(pi_digits(60))
def catalan(n):
    c = [1]
    for i in range(n): c.append(c[-1] * 2 * (2 * i + 1) // (i + 2))
    return c
print(catalan(40)[-3:])
def matmul(a, b, m): return [[sum(x * y for x, y in zip(r, c)) % m for c in zip(*b)] for r in a]
def fibmod(n, m):
    r, b = [[1, 0], [0, 1]], [[1, 1], [1, 0]]
    while n:
        if n & 1: r = matmul(r, b, m)
        b = matmul(b, b, m)
        n >>= 1
    return r[0][1]
print(fibmod(90, 10**20), fibmod(10**18, 10**9 + 7))
def to_base(n, b):
    if n == 0: return "0"
    s, n, neg = "", abs(n), n < 0
    while n: n, r = divmod(n, b); s = "0123456789abcdefghijklmnopqrstuvwxyz"[r] + s
    return "-" * neg + s
print(to_base(255, 2), to_base(-2**70, 36), to_base(0, 7), int(to_base(123456789123456789123, 13), 13))
def digits_sum(n): return sum(map(int, str(n)))
print(digits_sum(2**1000), digits_sum(10**50 - 1), [n for n in range(1, 1000) if n == sum(int(d)**len(str(n)) for d in str(n))])
def bits(n): return [i for i in range(n.bit_length()) if n >> i & 1]
print(bits(2**65 + 5), sum(1 << i for i in bits(2**65 + 5)) == 2**65 + 5)
a = b = 1
while a < 2**64: a, b = b, a + b
print(a, a > 2**63, a - 2**64, -a % 2**63)
