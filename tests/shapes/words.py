# hashed: no llvm.smul, no rt_int, has mul
# rotated: no rt_int, has llvm.fshl, no raise_value_error
# drawn: no rt_int, no llvm.smul, has urem
# powered: no rt_int, no llvm.smul, has urem
# Each function calls itself somewhere, so that it stays a function.

import sys

MASK = (1 << 64) - 1


def hashed(data, start):
    if start < 0:
        return hashed(data, -start)
    h = start & MASK
    for byte in data:
        h ^= byte
        h = h * 0x100000001B3 & MASK
    return h % 1000


def rotated(x, times):
    if times < 0:
        return rotated(x, -times)
    x &= MASK
    for _ in range(times):
        x = (x << 13 | x >> 51) & MASK
    return x


class Random:
    def __init__(self, seed):
        self.state = seed & MASK

    def step(self):
        self.state = (self.state * 6364136223846793005 + 1442695040888963407) & MASK
        return self.state >> 33


def drawn(random, n):
    if n < 0:
        return drawn(random, -n)
    count = 0
    for _ in range(n):
        if random.state % 10 < random.step() % 7:
            count += 1
    return count


def powered(b, e, m):
    if e < 0:
        return powered(b, -e, m)
    m = m & MASK >> 3 | 1
    r = 1
    b %= m
    while e:
        if e & 1:
            r = r * b % m
        b = b * b % m
        e >>= 1
    return r % 7


n = len(sys.argv)
print(hashed(b"abc" * n, 0xCBF29CE484222325 % (n + 2**63)), hashed(b"", -n), rotated(n - 3, 5), rotated(n + 2**70, -5), drawn(Random(n), 50), drawn(Random(-n), -9), powered(n + 2, 10**9, 2**61 - 1), powered(2**70, -n, -1))
