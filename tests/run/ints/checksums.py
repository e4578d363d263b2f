def crc32(data):
    crc = 0xFFFFFFFF
    for b in data:
        crc ^= b
        for _ in range(8):
            crc = (crc >> 1) ^ (0xEDB88320 if crc & 1 else 0)
    return crc ^ 0xFFFFFFFF
def fnv64(data):
    h = 0xCBF29CE484222325
    for b in data:
        h ^= b
        h = h * 0x100000001B3 % 2**64
    return h
def djb2(text):
    h = 5381
    for c in text:
        h = h * 33 + ord(c)
    return h
def murmur_mix(k):
    k ^= k >> 33
    k = k * 0xFF51AFD7ED558CCD & 0xFFFFFFFFFFFFFFFF
    k ^= k >> 33
    k = k * 0xC4CEB9FE1A85EC53 & 0xFFFFFFFFFFFFFFFF
    return k ^ k >> 33
for s in ("", "a", "hello world", "123456789", "é漢😀"):
    d = s.encode()
    print(hex(crc32(d)), hex(fnv64(d)), djb2(s), hex(murmur_mix(len(s) + 1)))
def luhn(s):
    t = 0
    for i, c in enumerate(reversed(s)):
        v = int(c) * (2 if i % 2 else 1)
        t += v - 9 if v > 9 else v
    return t % 10 == 0
print(luhn("79927398713"), luhn("79927398710"))
def xorshift(s, n):
    for _ in range(n):
        s ^= s << 13 & 0xFFFFFFFF
        s ^= s >> 17
        s ^= s << 5 & 0xFFFFFFFF
    return s
print(xorshift(1, 1000), xorshift(2463534242, 3))
