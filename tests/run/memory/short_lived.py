"""Lists and bytes that live for a moment, of every size, where ints outgrow machine words meanwhile, with exceptions, recursion and generators."""
import sys

BASE = int(len(sys.argv) > 5) + 3


def outgrow(numbers, factor):
    """A slice is there while a product outgrows 64 bits."""
    part = numbers[1:]
    back = numbers[::-1]
    product = 1
    for x in part:
        product = product * factor + x
        part[0] = product & 7
    return product, part, back[:2], sum(back[2:])


def carried(n):
    """What one round makes is used in the next."""
    last = [0]
    kept = [7]
    total = 0
    for i in range(n):
        fresh = [i, i * BASE]
        if i % 3 == 0:
            kept = fresh
        if i % 4 == 1:
            last = [kept[0], fresh[1], i]
            kept = last[1:]
        total += kept[-1] * 3 + last[0] + len(fresh)
    return total, last, kept


def maybe(n):
    """A list or none."""
    total = 0
    for i in range(n):
        some = None
        if i % 2:
            some = [i] * (i % 20)
        elif i % 5 == 0:
            some = []
        if some is not None and len(some) > 2:
            some[1:3] = some[2:0:-1]
            total += some[1] + len(some)
        empty = [x for x in range(i % 3)][1:]
        total += len(empty)
    return total


def failing(numbers, at):
    try:
        part = numbers[:at + 1]
        copy = part[::-1] + [at]
        return 100 // (copy[0] - at) + part[at * 2]
    except ZeroDivisionError:
        return -1
    except IndexError:
        return -2


def deep(n, numbers):
    here = numbers[:n % 18]
    if n == 0:
        return sum(here)
    here[::2] = here[::-2] if len(here) % 2 else here[1::2]
    return deep(n - 1, numbers) + sum(here[:2]) * (1 << n % 70)


def lazily(numbers):
    for size in range(len(numbers)):
        part = numbers[size:size + 3]
        part[:2] = part[1::-1]
        yield part[0], len(part)


def chunks(data, size):
    check = 0
    kept = []
    for i in range(0, len(data), size):
        part = data[i:i + size]
        check = check * 31 + int.from_bytes(part[:9], "little") + len(part)
        check ^= part[-1] << (i % 80)
        if i % 7 == 0:
            kept.append(part)
        if i % 5 == 0:
            check += sum(bytes([part[0], len(part) & 255, 3]))
    return check, [len(part) for part in kept], kept[0][:3]


def bad_bytes(x):
    try:
        return bytes([1, x, 2]) + bytes([x & 1])
    except (ValueError, TypeError) as e:
        return str(e)


print(outgrow([5, 6, 7, 8], 10), outgrow(list(range(40)), 1 << 30), outgrow([1, 1 << 62, 2], BASE))
print(outgrow([(1 << 62) - 1, -(1 << 62), 1 << 63, 4], -BASE))
print(carried(50), carried(1), carried(0))
print(maybe(200))
print([failing([1, 2, 3, 4, 5], at) for at in range(5)], failing([2, 1, 9], 1))
print(deep(90, list(range(30))), deep(40, [1 << 61, 1 << 62, 1 << 63] * 9))
print(list(lazily([1, 2, 3, 4, 1 << 80])))
for size in (1, 2, 3, 8, 63, 95, 96, 97, 128, 129, 500):
    print(chunks(bytes(range(256)) * 2, size))
print(bad_bytes(7), bad_bytes(256), bad_bytes(-1), bad_bytes(1 << 62), bad_bytes(1 << 63), bad_bytes(-(1 << 90)))
for count in (14, 15, 16, 17, 18):
    numbers = [(1 << 61) + i for i in range(count)]
    numbers[-1] = 1 << 62
    some = numbers[2:][::-1]
    print(sum(some), [x * 4 for x in some[:2]], max(numbers[:count // 2]))
