"""An LZ77 compressor with a Huffman-coded output, and its inverse."""

import heapq
from collections import Counter

WINDOW = 4096
MIN_MATCH = 4
MAX_MATCH = 255


class CorruptData(ValueError):
    pass


def find_matches(data):
    """Yields literals as (byte,) and matches as (distance, length)."""
    table = {}
    i = 0
    n = len(data)
    while i < n:
        best_length = 0
        best_distance = 0
        key = data[i:i + MIN_MATCH]
        candidates = table.setdefault(key, [])
        for j in reversed(candidates):
            if i - j > WINDOW:
                break
            length = 0
            while length < MAX_MATCH and i + length < n and data[j + length] == data[i + length]:
                length += 1
            if length > best_length:
                best_length, best_distance = length, i - j
                if length == MAX_MATCH:
                    break
        if best_length >= MIN_MATCH:
            yield best_distance, best_length
            for k in range(i, i + best_length):
                table.setdefault(data[k:k + MIN_MATCH], []).append(k)
            i += best_length
        else:
            yield (data[i],)
            candidates.append(i)
            i += 1


def lz_encode(data):
    out = bytearray()
    flags_at = 0
    bit = 8
    for token in find_matches(data):
        if bit == 8:
            flags_at = len(out)
            out.append(0)
            bit = 0
        if len(token) == 1:
            out.append(token[0])
        else:
            distance, length = token
            out[flags_at] |= 1 << bit
            out.append(distance >> 8)
            out.append(distance & 0xFF)
            out.append(length)
        bit += 1
    return bytes(out)


def lz_decode(data):
    out = bytearray()
    i = 0
    while i < len(data):
        flags = data[i]
        i += 1
        for bit in range(8):
            if i >= len(data):
                break
            if flags >> bit & 1:
                if i + 2 >= len(data):
                    raise CorruptData("truncated match")
                distance = data[i] << 8 | data[i + 1]
                length = data[i + 2]
                i += 3
                if distance == 0 or distance > len(out):
                    raise CorruptData(f"bad distance {distance} at {i}")
                start = len(out) - distance
                for k in range(length):
                    out.append(out[start + k])
            else:
                out.append(data[i])
                i += 1
    return bytes(out)


def code_lengths(counts):
    heap = [(count, symbol, (symbol,)) for symbol, count in sorted(counts.items())]
    heapq.heapify(heap)
    lengths = dict.fromkeys(counts, 0)
    if len(heap) == 1:
        return {heap[0][1]: 1}
    while len(heap) > 1:
        a = heapq.heappop(heap)
        b = heapq.heappop(heap)
        for symbol in a[2] + b[2]:
            lengths[symbol] += 1
        heapq.heappush(heap, (a[0] + b[0], min(a[1], b[1]), a[2] + b[2]))
    return lengths


def canonical_codes(lengths):
    codes = {}
    code = 0
    previous = 0
    for length, symbol in sorted((length, symbol) for symbol, length in lengths.items()):
        code <<= length - previous
        codes[symbol] = (code, length)
        code += 1
        previous = length
    return codes


def huffman_encode(data):
    header = len(data).to_bytes(4, "big")
    if not data:
        return header
    lengths = code_lengths(Counter(data))
    codes = canonical_codes(lengths)
    table = bytes(lengths.get(symbol, 0) for symbol in range(256))
    out = bytearray(header + table)
    buffer = 0
    filled = 0
    for byte in data:
        code, length = codes[byte]
        buffer = buffer << length | code
        filled += length
        while filled >= 8:
            filled -= 8
            out.append(buffer >> filled & 0xFF)
        buffer &= (1 << filled) - 1
    if filled:
        out.append(buffer << (8 - filled) & 0xFF)
    return bytes(out)


def huffman_decode(data):
    size = int.from_bytes(data[:4], "big")
    if size == 0:
        return b""
    lengths = {symbol: length for symbol, length in enumerate(data[4:260]) if length}
    symbols = {code: symbol for symbol, code in canonical_codes(lengths).items()}
    out = bytearray()
    code = 0
    length = 0
    for byte in data[260:]:
        for shift in range(7, -1, -1):
            code = code << 1 | byte >> shift & 1
            length += 1
            symbol = symbols.get((code, length))
            if symbol is not None:
                out.append(symbol)
                if len(out) == size:
                    return bytes(out)
                code = length = 0
    raise CorruptData("unexpected end of data")


def compress(data):
    return huffman_encode(lz_encode(data))


def decompress(data):
    return lz_decode(huffman_decode(data))


def adler32(data):
    a, b = 1, 0
    for byte in data:
        a = (a + byte) % 65521
        b = (b + a) % 65521
    return b << 16 | a


def noise(n, seed=2463534242):
    out = bytearray()
    for _ in range(n):
        seed ^= seed << 13 & 0xFFFFFFFF
        seed ^= seed >> 17
        seed ^= seed << 5 & 0xFFFFFFFF
        out.append(seed & 0xFF)
    return bytes(out)


def main():
    text = "It was the best of times, it was the worst of times, it was the age of wisdom, it was the age of foolishness. "
    samples = {
        "empty": b"",
        "one byte": b"x",
        "run": b"a" * 5000,
        "text": (text * 20).encode(),
        "unicode": ("naïve café 漢字 😀 " * 50).encode("utf-8"),
        "counter": bytes(i % 256 for i in range(3000)),
        "noise": noise(2000),
    }
    for name, data in samples.items():
        packed = compress(data)
        assert decompress(packed) == data, name
        ratio = len(packed) / len(data) if data else 0
        print(f"{name:<10}{len(data):>7}{len(packed):>7}{ratio:>9.3f}  {adler32(packed):08x}")
    for broken in (compress(b"hello hello hello")[:-3], huffman_encode(b"\x01\x00\x09\x05")):
        try:
            decompress(broken)
        except CorruptData as error:
            print("rejected:", error)


main()
