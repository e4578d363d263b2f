a, b = 0b1100, 0b1010
print(a & b, a | b, a ^ b, ~a, a << 2, a >> 2, -a >> 1, -1 >> 100, -5 >> 1, 5 >> 100, 1 << 100)
print(-1 & 0xFF, -256 | 5, -2 ^ 7, ~-1, ~0, -2**63 & 2**63, -2**64 >> 3, ~(2**64), -(2**65) & (2**70 - 1), -(2**65) | 12345, 2**65 ^ -1)
print(0 << 1000, True << 3, True & False, True | False, True ^ True, type(True & True), type(True & 1), ~True + 0)
for f in (lambda: 1 << -1, lambda: 1 >> -1, lambda: 1.0 & 1, lambda: 1 << 1.0):
    try:
        f()
    except (ValueError, TypeError) as e:
        print(e)
print(1 << 62, 1 << 63, 1 << 64, -1 << 63, -1 << 64, 3 << 62, 2**62 << 1, -2**63 >> 63, 2**63 >> 63)
def popcount(n):
    c = 0
    while n:
        n &= n - 1
        c += 1
    return c
print(popcount(0xFFFF), popcount(2**64 - 1), popcount(2**100 + 1))
print([i for i in range(70) if (0x123456789ABCDEF0123 >> i) & 1])
def gray(n):
    return n ^ (n >> 1)
print([bin(gray(i)) for i in range(8)])
def reverse_bits(n):
    r = 0
    for _ in range(32):
        r = (r << 1) | (n & 1)
        n >>= 1
    return r
print(reverse_bits(1), reverse_bits(0xF0F0F0F0))
