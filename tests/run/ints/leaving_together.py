"""Ints that become big inside of what a function has in place: generators, library functions. All of the function goes on with big ints then."""
import sys

BIG = 2**62


def squares(n, step):
    total = 1
    for i in range(n):
        total = total * step + i
        yield total


def sums():
    print(sum(x * x for x in [3, 2**31, 2**40, 5]))
    print(sum(x * y for x, y in zip([1, BIG, 3], [4, BIG, 6])))
    print(sum(i * BIG for i in range(5)), sum((i * BIG for i in range(3)), 0.5))
    print(max(x * x for x in [1, BIG, 7]), min(-x * BIG for x in range(4)))
    print(any(x * BIG > 2**63 for x in range(4)), all(x * BIG < 2**65 for x in range(9)))
    print(list(x << 40 for x in range(2**22, 2**22 + 3)), sorted(-x * BIG for x in range(3)))
    print(sum(squares(30, 9)), sum(x for x in squares(40, 3) if x % 2), [x for x in squares(23, 7)][-2:])


def names(values):
    """A generator with a frame that holds objects when its ints become big."""
    held = ["held", str(len(values))]
    factor = 1
    for value in values:
        factor = factor * value + 1
        held.append(str(factor))
        yield held[-1] + held[0]
    held.append("end")
    yield "|".join(held)


def joined(values):
    words = []
    for number, name in enumerate(names(values), BIG * 2 - 2):
        words.append(f"{number}:{name}")
    return words


def nested(n):
    return [sum(a * b for b in range(n)) for a in (x * BIG for x in range(n))]


class Counter:
    def __init__(self):
        self.count = 0
        self.names = []

    def add(self, amounts):
        for amount in amounts:
            self.count += amount
            self.names.append(str(self.count))


def counters():
    counter = Counter()
    counter.add([1, 2**62, 2**62 - 2, 1, 1, -(2**63), 5])
    print(counter.count, counter.names)
    counter.count = 2**62 - 1
    for _ in range(3):
        counter.count += 1
    print(counter.count)
    counter.count = -(2**62)
    counter.count -= 1
    print(counter.count)
    pair = [2**62 - 1, 2**62 - 1]
    pair[0] += pair[1]
    pair[1] += pair[0]
    pair[1] -= -pair[1]
    print(pair)


def runs(data, limit):
    out = bytearray()
    for count, value in data:
        try:
            out += bytes([count - limit, value])
        except ValueError as error:
            out += bytes([255, 0])
            print(error, count)
        except OverflowError as error:
            print(error)
    return out


def failing(values):
    seen = []
    try:
        for value in values:
            seen.append(value)
            if value > 2**64:
                raise ValueError(seen)
            yield value * BIG
    finally:
        print("closed", len(seen))


def failures():
    try:
        print(sum(failing([1, 3, 2**65, 4])))
    except ValueError as error:
        print(error)
    total = 0
    for value in failing([1, 5, 6]):
        total += value
        if total > 2**63:
            break
    print(total)
    generator = failing([2, 7])
    print(next(generator), next(generator), next(generator, "end"))
    try:
        print(sum(10 // (3 - x) * BIG for x in range(9)))
    except ZeroDivisionError as error:
        print(error)


def found(table, keys):
    total = 0
    for key in keys:
        if key in table:
            table[key] += total
            total = total * 5 + table[key]
        else:
            table[key] = key
    return total


def last(values, n):
    if n == 0:
        return values[-1:]
    part = values[n:]
    part.append(part[0] * BIG)
    return [x for x in part[::-1] if x]


def main():
    sums()
    print(joined([1, 2, BIG, 3, BIG]))
    print(nested(4))
    counters()
    print(runs([(5, 1), (BIG * 4, 2), (300, 3), (-(2**70), 4), (7, 255)], 4), runs([], 0))
    failures()
    print(found({}, [1, 2, 1, 2**65, 1, 2**65, 2, -1, 1, 2, 2**65] * 9) % 10**9)
    print(last([1, 2, 3], 0), last([1, 2, 3], 1), last([2, 4], 0))
    for i in range(BIG * 2 - 2, BIG * 2 + 2):
        print(i, end=" ")
    print(sum(len(w) for w in ("a", "bc") for _ in range(3)), sys.maxsize + len(sys.argv))


main()
