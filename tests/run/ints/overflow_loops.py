s = 0
for i in range(100):
    s += 2**60
print(s, s == 100 * 2**60)
p = 1
for i in range(70):
    p *= 2
print(p)
p = 1
for i in range(1, 30):
    p = p * i
print(p)
seed = 12345
for _ in range(1000):
    seed = (seed * 6364136223846793005 + 1442695040888963407) % 2**64
print(seed)
seed = 88172645463325252
for _ in range(1000):
    seed ^= (seed << 13) & 0xFFFFFFFFFFFFFFFF
    seed ^= seed >> 7
    seed ^= (seed << 17) & 0xFFFFFFFFFFFFFFFF
print(seed)
h = 14695981039346656037
for c in b"hello world":
    h = ((h ^ c) * 1099511628211) & 0xFFFFFFFFFFFFFFFF
print(h, hex(h))
a, b = 0, 1
for _ in range(150):
    a, b = b, a + b
print(a)
x = 2**63 - 3
for _ in range(6):
    print(x, end=" ")
    x += 1
print()
x = -2**63 + 2
for _ in range(5):
    x -= 1
print(x)
def collatz_max(n):
    m = n
    while n != 1:
        n = n // 2 if n % 2 == 0 else 3 * n + 1
        if n > m:
            m = n
    return m
print(collatz_max(27), collatz_max(319804831))
total = 0
for i in range(10):
    total = total * 1000003 + i
print(total)
n = 2**62
print(n + n, n * 2, n * 4 - n * 4 + 1, -n - n - 1, n * -2, n * -4)
