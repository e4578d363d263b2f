data = b"key=value;name=\xc3\xa9;empty=;n=42"
pairs = dict(p.split(b"=") for p in data.split(b";"))
print(pairs, pairs[b"name"].decode(), int(pairs[b"n"]) + 1, b"empty" in pairs, pairs.get(b"none"))
def hexdump(b, w=8):
    for i in range(0, len(b), w):
        row = b[i:i + w]
        yield f"{i:04x}  {row.hex(' '):<{w * 3}} {''.join(chr(c) if 32 <= c < 127 else '.' for c in row)}"
for line in hexdump(data[:20]): print(line)
def xor(b, k): return bytes(c ^ k[i % len(k)] for i, c in enumerate(b))
e = xor(b"secret message", b"key")
print(e, xor(e, b"key"), xor(b"", b"k"))
def b64(b):
    t = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
    out = ""
    for i in range(0, len(b), 3):
        chunk = b[i:i + 3]
        n = int.from_bytes(chunk + b"\0" * (3 - len(chunk)), "big")
        s = "".join(t[n >> k & 63] for k in (18, 12, 6, 0))
        out += s[:len(chunk) + 1] + "=" * (3 - len(chunk))
    return out
print(b64(b"Hello"), b64(b""), b64(b"\xff\x00a"), b64("é漢😀".encode()))
def rle(b):
    out, i = bytearray(), 0
    while i < len(b):
        j = i
        while j < len(b) and b[j] == b[i] and j - i < 255: j += 1
        out += bytes((j - i, b[i]))
        i = j
    return bytes(out)
def unrle(b): return b"".join(bytes([v]) * n for n, v in zip(b[::2], b[1::2]))
for s in (b"aaabbc", b"", b"x" * 300, bytes(range(5))): print(rle(s)[:12], len(rle(s)), unrle(rle(s)) == s)
counts = [0] * 256
for c in "hello é".encode(): counts[c] += 1
print({bytes([i]): n for i, n in enumerate(counts) if n}, sum(counts), max(range(256), key=counts.__getitem__))
def varint(n):
    out = bytearray()
    while True:
        n, b = n >> 7, n & 127
        out.append(b | (128 if n else 0))
        if not n: return bytes(out)
def unvarint(b):
    n = 0
    for i, c in enumerate(b): n |= (c & 127) << 7 * i
    return n
for n in (0, 1, 127, 128, 300, 2**63, 2**70): print(n, varint(n).hex(), unvarint(varint(n)) == n, end="; ")
print()
buf = bytearray()
for part in (b"a", "é".encode(), bytes([0, 255]), bytearray(b"z"), (5).to_bytes(2, "little")): buf += part
print(buf, len(buf), bytes(buf)[::-1], buf.count(0), buf.find(b"z"), buf[1:3].decode(), buf.hex())
a = 1
c = 0
for v in b"Wikipedia":
    a = (a + v) % 65521
    c = (c + a) % 65521
print(hex(c << 16 | a))
