"""Ints around 64 bits: results on either side of what fits a word, a double word, and more."""

EDGES = [0, 1, 2, 3, 30, 31, 32, 60, 61, 62, 63, 64, 65, 90, 91, 119, 120, 121, 126, 127, 128, 129, 200]


def numbers() -> list[int]:
    out: list[int] = []
    for bits in EDGES:
        for more in (-1, 0, 1):
            out.append((1 << bits) + more)
            out.append(-(1 << bits) + more)
    return out


def mixed(a: int, b: int) -> int:
    return (a & b) * 3 + (a | b) * 5 + (a ^ b) * 7 + (~a) + (a + b) - (b - a)


def checksum(n: int) -> int:
    # Longer than any word, and of a sign.
    return n % 1000000007 if n >= 0 else -(-n % 1000000009)


def main() -> None:
    all = numbers()
    total = 0
    for a in all:
        row = 0
        for b in all:
            row += checksum(a & b) + 2 * checksum(a | b) + 3 * checksum(a ^ b) + 5 * checksum(a + b) + 7 * checksum(a - b) + 11 * checksum(mixed(a, b))
            row += (a < b) + 2 * (a == b)
        total += row
        print(a, row)
    for a in all:
        print(a, ~a, -a, [checksum(a << k) for k in (0, 1, 2, 30, 61, 62, 63, 64, 65, 130)], [a >> k for k in (0, 1, 2, 30, 61, 62, 63, 64, 65, 127, 128, 200)])
    print(total)
    mask = (1 << 64) - 1
    state = 88172645463325252
    for _ in range(50):
        state ^= state << 13 & mask
        state ^= state >> 7
        state ^= state << 17 & mask
        print(state, state & -state, bin(state).count("1"), state.bit_length())
    kept = mask
    held = kept
    kept &= 12345678901234567890
    kept |= 1 << 63
    print(kept, held)


main()
