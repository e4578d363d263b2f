"""Draws a picture and writes it as a PNG file, with its own zlib and CRC."""

import math
import os
import struct
import tempfile


def make_crc_table():
    table = []
    for n in range(256):
        c = n
        for _ in range(8):
            c = 0xEDB88320 ^ (c >> 1) if c & 1 else c >> 1
        table.append(c)
    return table


CRC_TABLE = make_crc_table()


def crc32(data, crc=0):
    crc ^= 0xFFFFFFFF
    for byte in data:
        crc = CRC_TABLE[(crc ^ byte) & 0xFF] ^ (crc >> 8)
    return crc ^ 0xFFFFFFFF


def adler32(data):
    a, b = 1, 0
    for byte in data:
        a = (a + byte) % 65521
        b = (b + a) % 65521
    return (b << 16) | a


class BitWriter:
    def __init__(self):
        self.out = bytearray()
        self.buffer = 0
        self.count = 0

    def write(self, value, bits):
        self.buffer |= value << self.count
        self.count += bits
        while self.count >= 8:
            self.out.append(self.buffer & 0xFF)
            self.buffer >>= 8
            self.count -= 8

    def write_reversed(self, value, bits):
        r = 0
        for _ in range(bits):
            r = r << 1 | value & 1
            value >>= 1
        self.write(r, bits)

    def finish(self):
        if self.count:
            self.out.append(self.buffer & 0xFF)
            self.buffer = self.count = 0
        return bytes(self.out)


LENGTHS = [(3, 0), (4, 0), (5, 0), (6, 0), (7, 0), (8, 0), (9, 0), (10, 0), (11, 1), (13, 1), (15, 1), (17, 1),
           (19, 2), (23, 2), (27, 2), (31, 2), (35, 3), (43, 3), (51, 3), (59, 3), (67, 4), (83, 4), (99, 4),
           (115, 4), (131, 5), (163, 5), (195, 5), (227, 5), (258, 0)]
DISTANCES = [(1, 0), (2, 0), (3, 0), (4, 0)] + [
    ((2 + (i & 1)) * 2 ** (i // 2) + 1, i // 2) for i in range(2, 28)
]


def fixed_symbol(bits, symbol):
    if symbol < 144:
        bits.write_reversed(0x30 + symbol, 8)
    elif symbol < 256:
        bits.write_reversed(0x190 + symbol - 144, 9)
    elif symbol < 280:
        bits.write_reversed(symbol - 256, 7)
    else:
        bits.write_reversed(0xC0 + symbol - 280, 8)


def pick(table, value):
    index = max(i for i, (base, _) in enumerate(table) if base <= value)
    base, extra = table[index]
    return index, value - base, extra


def deflate(data):
    """One block with fixed Huffman codes; matches by a hash of three bytes."""
    bits = BitWriter()
    bits.write(1, 1)
    bits.write(1, 2)
    last = {}
    i = 0
    while i < len(data):
        key = data[i:i + 3]
        j = last.get(key, -1)
        last[key] = i
        length = 0
        if j >= 0 and i - j <= 16384:
            while length < 258 and i + length < len(data) and data[j + length] == data[i + length]:
                length += 1
        if length >= 3:
            index, rest, extra = pick(LENGTHS, length)
            fixed_symbol(bits, 257 + index)
            bits.write(rest, extra)
            index, rest, extra = pick(DISTANCES, i - j)
            bits.write_reversed(index, 5)
            bits.write(rest, extra)
            i += length
        else:
            fixed_symbol(bits, data[i])
            i += 1
    fixed_symbol(bits, 256)
    return bits.finish()


def stored(data):
    out = bytearray()
    for start in range(0, max(len(data), 1), 65535):
        block = data[start:start + 65535]
        final = start + 65535 >= len(data)
        out += struct.pack("<BHH", final, len(block), len(block) ^ 0xFFFF) + block
    return bytes(out)


def zlib_wrap(data, method):
    return b"\x78\x01" + method(data) + struct.pack(">I", adler32(data))


class Image:
    def __init__(self, width, height, background=(255, 255, 255)):
        self.width, self.height = width, height
        self.pixels = bytearray(bytes(background) * (width * height))

    def set(self, x, y, color):
        if 0 <= x < self.width and 0 <= y < self.height:
            at = 3 * (y * self.width + x)
            self.pixels[at:at + 3] = bytes(color)

    def line(self, x0, y0, x1, y1, color):
        dx, dy = abs(x1 - x0), -abs(y1 - y0)
        sx, sy = (1 if x0 < x1 else -1), (1 if y0 < y1 else -1)
        error = dx + dy
        while True:
            self.set(x0, y0, color)
            if (x0, y0) == (x1, y1):
                break
            twice = 2 * error
            if twice >= dy:
                error += dy
                x0 += sx
            if twice <= dx:
                error += dx
                y0 += sy

    def circle(self, cx, cy, r, color):
        for y in range(-r, r + 1):
            half = math.isqrt(r * r - y * y)
            for x in range(-half, half + 1):
                self.set(cx + x, cy + y, color)

    def mandelbrot(self, limit=24):
        for py in range(self.height):
            for px in range(self.width):
                c = complex(px / self.width * 3 - 2.2, py / self.height * 2 - 1)
                z = 0j
                n = 0
                while abs(z) <= 2 and n < limit:
                    z = z * z + c
                    n += 1
                if n < limit:
                    self.set(px, py, (n * 10, 255 - n * 10, (n * 37) % 256))
                else:
                    self.set(px, py, (0, 0, 0))

    def scanlines(self):
        stride = self.width * 3
        out = bytearray()
        for y in range(self.height):
            row = self.pixels[y * stride:(y + 1) * stride]
            out.append(1)
            out += row[:3]
            out += bytes((row[i] - row[i - 3]) & 0xFF for i in range(3, stride))
        return bytes(out)

    def png(self, method):
        def chunk(kind, data):
            return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", crc32(kind + data))

        header = struct.pack(">IIBBBBB", self.width, self.height, 8, 2, 0, 0, 0)
        body = zlib_wrap(self.scanlines(), method)
        return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", body) + chunk(b"IEND", b"")


def read_chunks(data):
    assert data[:8] == b"\x89PNG\r\n\x1a\n"
    at = 8
    while at < len(data):
        size, kind = struct.unpack(">I4s", data[at:at + 8])
        body = data[at + 8:at + 8 + size]
        (crc,) = struct.unpack(">I", data[at + 8 + size:at + 12 + size])
        yield kind.decode("ascii"), size, crc == crc32(kind + body)
        at += 12 + size


def main():
    print(f"{crc32(b'123456789'):08x} {adler32(b'Wikipedia'):08x} {crc32(b''):08x}")
    drawing = Image(64, 48, (240, 240, 255))
    drawing.circle(32, 24, 15, (255, 200, 0))
    for k in range(12):
        angle = 2 * math.pi * k / 12
        drawing.line(32, 24, 32 + round(30 * math.cos(angle)), 24 + round(22 * math.sin(angle)), (k * 20, 0, 90))
    fractal = Image(48, 32)
    fractal.mandelbrot()
    with tempfile.TemporaryDirectory() as folder:
        for name, image in (("drawing", drawing), ("fractal", fractal)):
            for method in (stored, deflate):
                path = os.path.join(folder, f"{name}-{method.__name__}.png")
                with open(path, "wb") as f:
                    f.write(image.png(method))
                with open(path, "rb") as f:
                    data = f.read()
                print(os.path.basename(path), os.path.getsize(path), f"{crc32(data):08x}", data[:4])
                for kind, size, ok in read_chunks(data):
                    print("   ", kind, size, "ok" if ok else "BAD")


main()
