"""Generators that functions of the library consume, where the consumer has met ints of any size already, or meets them on the way."""

BIG = 10 ** 30


class Noisy:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("end of", self.name)


def early(limit):
    total = BIG
    for n in range(limit):
        if all(n % d for d in range(2, n)):
            total += n
        if any(d * d == n for d in range(n + 1)):
            total -= n
    return total


def grows(limit):
    found = []
    for n in range(limit):
        found.append(sum(n ** k for k in range(0, 30, 5)))
    return found


def raises(values):
    total = BIG
    for bound in range(4):
        try:
            total += sum(10 // (value - bound) for value in values)
        except ZeroDivisionError as error:
            print("at", bound, error)
    return total


def held(names):
    count = BIG
    items = [Noisy(name) for name in names]
    count += sum(len(item.name) for item in items if item.name != "skip")
    has = any(item.name == "b" for item in items)
    del items
    return count, has


def nested(n):
    scale = BIG
    return sum(sum(i * j for j in range(i)) * scale for i in range(n)) // scale


def texts(n):
    scale = BIG
    words = sorted((str(i * scale) for i in range(n)), key=lambda word: (len(word), word[::-1]))
    return ",".join(word[:3] for word in words), max(len(word) for word in words), min((word for word in words), default="")


def numbers(start, step):
    value = start
    while True:
        if value > 3 * BIG:
            return
        yield value
        value += step


def mixed():
    print(sum(numbers(1, BIG)), sum(numbers(BIG, BIG // 3)) % 1000, any(n > BIG for n in numbers(5, BIG)))
    print(list(numbers(0, BIG)), tuple(n % 7 for n in numbers(2, BIG)), {n % 3 for n in numbers(1, BIG)} == {1, 2})


def twice():
    seen = BIG
    squares = (n * n for n in range(10))
    seen += sum(squares)
    return seen, sum(squares), list(squares)


def main():
    print(early(30), early(2))
    print(grows(40)[::13])
    print(raises([5, 6, 7]), raises([1, 2, 9]))
    print(held(["a", "skip", "b", "c"]))
    print(nested(12), texts(7))
    mixed()
    print(twice())


main()
