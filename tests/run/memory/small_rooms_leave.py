"""Rooms of one element, or of a few bytes, that are in a function's frame until something unusual happens."""


def first_of(n):
    return [n * n][0]


def last_of(n):
    xs = [n + 9223372036854775807]
    return xs.pop()


def literal():
    return [9223372036854775807][0]


def both(n):
    xs = [n]
    xs[0] = xs[0] * xs[0]
    ys = xs
    xs[0] += 1
    return ys[0]


def three_bytes(n):
    data = bytearray(3)
    data[n % 3] = n % 256
    try:
        data[n] = 300
    except (ValueError, IndexError) as e:
        return str(e), data
    return "", data


def one_byte(n):
    data = bytearray([n % 256])
    total = 0
    for byte in data:
        total += byte * 2 ** 62
    return total


def pair(n):
    key = {n: n * 2 ** 40}
    return key[n]


def churn():
    kept = []
    for i in range(300):
        kept.append([str(i) * 2, bytes([i % 256]), {i}])
    return len(kept), kept[77]


for n in (3, 2 ** 31, 2 ** 40, -2 ** 62, 2 ** 62, 2 ** 64):
    for _ in range(20):
        first_of(n), last_of(n), literal(), both(n), pair(n)
        if n < 2 ** 62:
            one_byte(n)
    print(first_of(n), last_of(n), literal(), both(n), pair(n), churn())
for n in range(5):
    for _ in range(20):
        three_bytes(n)
    print(three_bytes(n), one_byte(n), churn())
