"""Between numbers and bytes: lists that change meanwhile, numbers of every length, slices of a bytearray from itself."""


class Shrinks:
    def __init__(self, numbers, value):
        self.numbers = numbers
        self.value = value

    def __index__(self):
        self.numbers.pop()
        return self.value


class Grows:
    def __init__(self, numbers, value, more):
        self.numbers = numbers
        self.value = value
        self.more = more

    def __index__(self):
        if self.more > 0:
            self.more -= 1
            self.numbers.append(self)
        return self.value


class Fails:
    def __index__(self):
        raise LookupError("no number")


class Doubled(list):
    def __iter__(self):
        for x in list.__iter__(self):
            yield x
            yield x


class Blob(bytes):
    def tail(self):
        return self[1:]


def tried(make):
    try:
        print(make())
    except (ValueError, TypeError, OverflowError, LookupError) as e:
        print(type(e).__name__, e)


def of_lists():
    print(bytes([]), bytes([7]), bytes([1, 255, 0]), bytes([True, False]), bytes(list(range(200)))[::37])
    for x in (256, -1, 1 << 70, -(1 << 70)):
        tried(lambda: bytes([1, x]))
    tried(lambda: bytes([1, "a"]))
    tried(lambda: bytes([1.0]))
    tried(lambda: bytes([1, Fails(), 2]))
    print(bytes(Doubled([1, 2])))
    numbers = []
    numbers.extend([Shrinks(numbers, 10), Shrinks(numbers, 20), Shrinks(numbers, 30), Shrinks(numbers, 40)])
    print(bytes(numbers), len(numbers))
    grown = []
    grown.append(Grows(grown, 3, 5))
    print(bytes(grown), len(grown))
    x = 300
    kept = [bytes([i, i + 1]) for i in range(5)]
    print(kept, bytes([x & 255, x >> 8]), bytes([x >> 8]) * 3)


def from_bytes():
    data = bytes([0x81, 2, 3, 0xF4, 5, 0x96, 7, 8, 0xFF, 10, 11, 12, 13, 14, 15, 16, 17])
    for size in range(18):
        for start in (0, 1, 3, 8):
            part = data[start:start + size]
            print(
                int.from_bytes(part, "big"), int.from_bytes(part, "little"), int.from_bytes(part, "big", signed=True),
                int.from_bytes(part, "little", signed=True),
            )
    print(int.from_bytes(bytearray(b"\x01\x00"), "big"), int.from_bytes(memoryview(data)[2:5], "little"))
    print(int.from_bytes([1, 2, 3], "big"), int.from_bytes((255,), "little", signed=True), int.from_bytes(b"\xff"), bool.from_bytes(b"\x01", "big"))
    for order in ("big", "little", "middle"):
        tried(lambda: int.from_bytes(b"\x80\x00", order, signed=True))
    tried(lambda: int.from_bytes(b"", "large"))
    tried(lambda: int.from_bytes("ab", "big"))
    tried(lambda: int.from_bytes(5, "big"))
    for n in (0, 1, 127, 128, 255, 256, 1 << 55, (1 << 56) - 1, 1 << 56, (1 << 63) - 1, 1 << 63, 1 << 64):
        size = (n.bit_length() + 7) // 8
        assert int.from_bytes(n.to_bytes(size, "big"), "big") == n
        assert int.from_bytes((-n).to_bytes(size + 1, "little", signed=True), "little", signed=True) == -n


def items():
    b = b"abc"
    a = bytearray(b"abcdef")
    for i in (0, 2, -1, -3, 3, -4, 1 << 70, -(1 << 70)):
        tried(lambda: b[i])
        tried(lambda: a[i])
    for value in (0, 255, 256, -1, 1 << 80):
        def put():
            a[1] = value
            return a
        tried(put)
        tried(lambda: a.append(value))
    print(a, sum(b), sum(a), [x for x in b[1:]], Blob(b"xyz").tail(), Blob(b"xyz")[0], len(Blob(b"")))
    a[2:4] = a
    print(a)
    a[::2] = a[1::2] if len(a) % 2 == 0 else a[::2]
    print(a)
    a[1:1] = memoryview(a)[:2].tobytes()
    a[:0] = [1, 2]
    a[len(a):] = bytearray(b"end")
    print(a)
    seen = 0
    for x in a:
        seen += x
        if len(a) < 40:
            a.append(x)
    print(seen, len(a))


of_lists()
from_bytes()
items()
