"""Arithmetic modulo powers of two up to 2**64, as hashes and generators of random numbers use it."""

M64 = 0xFFFFFFFFFFFFFFFF
M63 = 2 ** 63 - 1
M32 = (1 << 32) - 1


def fnv(data):
    h = 0xCBF29CE484222325
    for b in data:
        h ^= b
        h = (h * 0x100000001B3) & M64
    return h


def fnv_late(data):
    """Masked only at the end."""
    h = 0xCBF29CE484222325
    for b in data:
        h = (h ^ b) * 0x100000001B3
    return h & M64


def rotl(x, n):
    return ((x << n) | (x >> (64 - n))) & M64


def rotr32(x, n):
    return (x >> n | x << (32 - n)) & M32


def mix(x):
    x ^= x >> 30
    x = x * 0xBF58476D1CE4E5B9 % 2**64
    x ^= x >> 27
    x = x * 0x94D049BB133111EB % 2**64
    return x ^ (x >> 31)


def low(x, y):
    """Operands of any size and sign."""
    return [(x + y) & M64, (x - y) & M64, (x * y) & M64, -x & M64, ~x & M64, (x | y) & M64, (x ^ y) & M63, (x + y) % 2**64,
            (x * y) % 2**16, (x - y) % 2, (x << 3) & M64, (x << 70) & M64, (x + y) & 1, (x * y + x) & 0xFF]


for x in (0, 1, -1, 5, M32, M63, M63 + 1, M64, M64 + 1, -M64, 2**100 + 12345, -(2**100) - 12345, -(2**63)):
    for y in (0, 3, -7, M63, M64, 2**64, 2**127 - 1, -(2**64) - 9):
        print(x, y, low(x, y))

print(hex(fnv(b"hello")), fnv_late(b"hello") == fnv(b"hello"), fnv(b""), fnv_late(b""))
print([rotl(0x8000000000000001, n) for n in (0, 1, 4, 63, 64)], [rotr32(0x80000001, n) for n in range(0, 33, 8)])
print([mix(x) for x in (0, 1, M64, 12345678901234567890)])

for n in (-1, 65):
    try:
        print(rotl(1, n))
    except ValueError as e:
        print("ValueError", e)


class Random:
    """State and results need all 64 bits."""

    def __init__(self, seed):
        self.s0 = seed & M64
        self.s1 = mix(seed & M64)
        self.calls = 0

    def next(self):
        s0, s1 = self.s0, self.s1
        result = (s0 + s1) & M64
        s1 ^= s0
        self.s0 = rotl(s0, 55) ^ s1 ^ ((s1 << 14) & M64)
        self.s1 = rotl(s1, 36)
        self.calls += 1
        return result

    def below(self, n):
        return self.next() % n

    def real(self):
        return (self.next() >> 11) / 2**53

    def choice(self, items):
        return items[self.below(len(items))]


class Counted(Random):
    def next(self):
        return super().next() ^ self.calls


for r in (Random(42), Counted(42), Random(-1), Random(2**200)):
    print(r.s0, r.s1, [r.next() for _ in range(5)], r.below(10), r.real(), r.choice("abcdef"), r.s0)


class Sometimes:
    """A field that is a word from one place, something else from another."""

    def __init__(self, value):
        self.value = value

    def mask(self):
        self.value = self.value * 3 & M64

    def negate(self):
        self.value = -self.value


s = Sometimes(M63)
s.mask()
print(s.value)
s.negate()
print(s.value)
s.mask()
print(s.value)


class Word:
    total = 0x8000000000000000

    def __init__(self, bits):
        self.bits = bits & M64

    def __eq__(self, other):
        return self.bits == other.bits

    def __hash__(self):
        return hash(self.bits)

    def __repr__(self):
        return f"Word({self.bits:#018x})"

    def __lt__(self, other):
        return self.bits < other.bits


words = [Word(fnv(bytes([n]))) for n in range(6)]
print(sorted(words), len({*words, Word(fnv(b"\0"))}), max(words), min(w.bits for w in words), sum(w.bits for w in words))
print(Word.total, Word.total + words[0].bits, Word.total // 7, Word.total % 1000, -Word.total, ~Word.total)

state = 1


def step():
    global state
    state = (state * 6364136223846793005 + 1442695040888963407) & M64
    return state >> 33


print([step() for _ in range(5)], state)

seen = {}
for n in range(6):
    key = mix(n)
    seen[key] = seen.get(key, 0) + 1
    seen[key & 7] = key
print(seen, mix(1) in seen, M64 in seen)


def collatz_words(limit):
    """Ends with an int that is no word in one way and a word in the other."""
    x = limit & M64
    while x > 5:
        if x % 2:
            x = (3 * x + 1) & M64
        else:
            x //= 2
        if x == 16:
            return -x
    return x


print([collatz_words(n) for n in (1, 3, 6, 27, M64, -3)])


def comparisons(a, b):
    a &= M64
    return a < b, a <= b, a == b, a != b, a > b, a >= b, bool(a), a is None, not a


for a, b in ((M64, M64), (M64, -1), (-1, M64), (5, 2**64), (2**63, 2**63 - 1), (0, 0), (2**64, 1)):
    print(comparisons(a, b))


def arithmetic(a, b):
    a &= M64
    b = b & M64 | 1
    return (a + b, a - b, a * b, a // b, a % b, -a, ~a, a / b, a ** 2, divmod(a, b), abs(a), float(a), a.bit_length(), str(a),
            round(a, -3), a << 1, a >> 1, a >> 64, a >> 200)


for a, b in ((M64, 3), (2**63, M64), (7, 2**63), (0, 0)):
    print(arithmetic(a, b))


def words_of(seed, n):
    for _ in range(n):
        seed = seed ^ (seed << 13) & M64
        seed ^= seed >> 7
        seed ^= (seed << 17) & M64
        got = yield seed
        if got is not None:
            seed = got & M64


it = words_of(88172645463325252, 6)
print([next(it), next(it), it.send(-5), *it])


def in_try(x, n):
    try:
        x = (x * 0x9E3779B97F4A7C15) & M64
        x = x % n
        return x // (n - 3)
    except ZeroDivisionError as e:
        return x, str(e)
    finally:
        print("finally", x)


print(in_try(3, 10), in_try(3, 0), in_try(-3, 3), in_try(3, M64))


def closure(seed):
    state = seed & M64

    def roll():
        nonlocal state
        state = (state * 0x5851F42D4C957F2D + 1) & M64
        return state

    return roll


roll = closure(7)
print(roll(), roll(), roll() >> 60)


def optional(x, mask=None):
    if mask is None:
        mask = M64
    return (x * x * x) & mask


print(optional(2**40), optional(2**40, M32), optional(-3), optional(3, -1), optional(3, 2**70))


def pair(x):
    return x & M64, (x >> 64) & M64


high_low = pair(-1)
print(high_low, pair(2**65 + 3), sum(pair(2**127)))

table = []
for n in range(256):
    c = n
    for _ in range(8):
        c = c >> 1 ^ 0xC96C5795D7870F42 if c & 1 else c >> 1
    table.append(c)


def crc64(data):
    crc = M64
    for byte in data:
        crc = table[(crc ^ byte) & 0xFF] ^ crc >> 8
    return crc ^ M64


print(hex(crc64(b"123456789")), table[1], table[255])
print(f"{mix(9):x} {mix(9):064b} {mix(9):,}", "%d %x" % (mix(9), mix(9)), [mix(9)], {mix(9): mix(8)}, (mix(9), -mix(9)))
print(int.from_bytes(mix(3).to_bytes(8, "little"), "big"), mix(3).to_bytes(8, "big").hex())


def remainder(a, b):
    """By a word, of any int; one that is a word now and then."""
    b = b & M64 | 3
    return a % b, -a % b, a // b, a % b % b, (a % b) ^ b, (a * a) % b & M64


for a in (1, -1, 2**70, -(2**70), M64, 3**50):
    for b in (3**40, M64, 0):
        print(a, b, remainder(a, b))


def egcd(a, b):
    return (a, 1, 0) if b == 0 else (lambda g, x, y: (g, y, x - a // b * y))(*egcd(b, a % b))


print(egcd(2**70, 3**40), egcd(240, 46))


def below_handlers(names):
    """Each call may raise, and words go round the loop."""
    seed = 5
    out = []
    try:
        for i, name in enumerate(names):
            seed = (seed * 1103515245 + 12345) % 2**64
            out.append(name[seed % 3])
            if len(name) == 2:
                seed = -len(out[i + 7:])
            if not name:
                return seed
    except IndexError as e:
        return out, seed, str(e)
    finally:
        seed = seed * 31 & M64
        out.append(seed)
    return out


print(below_handlers(["abc", "def", "ghi"]), below_handlers(["abc", "", "x"]), below_handlers(["abc", "ab", "abc", "d"]), below_handlers([]))


def modpow(b, e, m):
    r = 1
    b %= m
    while e:
        if e & 1:
            r = r * b % m
        b = b * b % m
        e >>= 1
    return r


def rolling(text, base, m):
    h = 0
    for c in text:
        h = (h * base + ord(c)) % m
    return h


def hostile(a, b, c, m):
    a &= M64
    b &= M64
    return a * b % m, (a * b + c) % m, (c + b * a) % m, a * b, (a * b - c) % m, (a * b + c) % (m & M64 | 1)


P = 2**61 - 1
print([modpow(b, P - 2, P) for b in (1, 2, 3, P - 1, P, -5, 2**100)], modpow(3, 10**9, 2**64 - 59), modpow(7, 5, 2**64), modpow(2, 70, 2**65))
print(rolling("hello world" * 5, 911382323, P), rolling("hello world" * 5, 2**64 - 1, 2**64 - 59), rolling("", 1, 1))
for a, b, c, m in ((M64, M64, M64, M64), (M64, M64, M64, 1), (M64, M64, -1, 2**63), (3, 5, 7, -4), (M64, M64, 2**70, 2**70), (M64, 0, 5, -(2**64)), (2**40, 2**40, 9, 10**18)):
    print(hostile(a, b, c, m))
for m in (0,):
    try:
        print(hostile(1, 2, 3, m))
    except ZeroDivisionError as e:
        print(e)
