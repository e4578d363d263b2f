for c in "aZ0 \n\x00éß漢😀\uffff":
    print(ord(c), chr(ord(c)) == c, end=" ")
print()
print(chr(0x10FFFF) == "\U0010ffff", ascii(chr(0xD800)), ord(b"a"), ord(bytearray(b"\xff")), chr(True) == "\x01")
for f in (lambda: ord("ab"), lambda: ord(""), lambda: ord(5), lambda: chr(-1), lambda: chr(1114112), lambda: chr("a"), lambda: chr(1.5), lambda: ord(b"ab"), lambda: chr(2**40), lambda: ord(None)):
    try:
        print(f())
    except (TypeError, ValueError, OverflowError) as e:
        print(type(e).__name__, e)
print(hash(0), hash(1), hash(-1), hash(2**61 - 2), hash(2**61 - 1), hash(2**61), hash(-2**61), hash(2**64), hash(10**30), hash(-10**30), hash(True), hash(False))
print(hash(0.5), hash(1.5), hash(-0.5), hash(1e100), hash(0.1), hash(float("inf")), hash(1j), hash(1 + 2j), hash(-0.0))
print(hash(()), hash((1,)), hash((1, 2, 3)), hash((1, (2, 3))), hash((1.0, 2)), hash(frozenset()), hash(frozenset([1, 2, 3])), hash(range(5)) == hash((5, 0, 1)), hash((0, -1)))
print(hash("a") == hash("a"), hash(None) == hash(None), hash(b"a") == hash("a"), hash(int) == hash(int), hash(len) == hash(len))
class H:
    def __init__(self, h): self.h = h
    def __hash__(self): return self.h
print(hash(H(5)), hash(H(-1)), hash(H(2**64)), hash(H(2**61)), hash(H(True)))
for v in ([], {}, set(), bytearray(), (1, []), slice(1)):
    try:
        hash(v)
    except TypeError as e:
        print(e)
