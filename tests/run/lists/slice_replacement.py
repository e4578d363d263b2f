"""Slices put in the place of others of the same size, and lists of ints of which a few are big."""
BIG = 1 << 70


def reverse_prefixes(numbers):
    for n in range(len(numbers) + 1):
        numbers[:n] = numbers[:n][::-1]
        if n:
            numbers[:n] = numbers[n - 1::-1]
    return numbers


def flips(first):
    flipped = list(range(first, -1, -1))
    flipped[:2] = flipped[1::-1]
    count = 0
    while flipped[0]:
        flipped[:flipped[0] + 1] = flipped[flipped[0]::-1]
        count += 1
    return count, flipped


def bounds(low, high, step):
    """Slices whose parts are of any size."""
    numbers = list(range(10))
    part = numbers[low:high:step]
    try:
        numbers[low:high:step] = [-x for x in part]
    except ValueError as e:
        print(e)
    return part, numbers


def sized(size, count):
    """Every size around where lists are looked at in another way."""
    numbers = [i * i for i in range(size)]
    for place in range(0, size, 7):
        numbers[place] = BIG + place
    copy = numbers[:]
    part = copy[size - count:]
    copy[:count] = part
    copy[-count or size:] = numbers[:count]
    copy[::2] = copy[::-2] if size % 2 else copy[1::2]
    kept = copy[3:size // 2]
    del copy
    return sum(kept), sum(part), sum(numbers[::-3]), len(numbers)


class Noisy:
    def __init__(self, n):
        self.n = n

    def __del__(self):
        print("gone", self.n, [x.n for x in rows])


class Eats:
    """Empties the list when it goes."""

    def __init__(self, target):
        self.target = target

    def __del__(self):
        print("eats", len(self.target))
        self.target.clear()


class Items:
    def __init__(self, target):
        self.target = target

    def __iter__(self):
        for i in range(3):
            if len(self.target) > 4:
                self.target.pop()
            yield i


print(reverse_prefixes([]), reverse_prefixes([1]), reverse_prefixes(list(range(9))), reverse_prefixes([BIG, 1, -BIG, 2, 3]))
print([flips(n) for n in range(1, 8)])
HUGE = 9223372036854775807
for low, high, step in [(None, None, None), (1, 4, None), (-3, None, 1), (8, 2, -2), (None, 5, -1), (HUGE, -HUGE - 1, -3), (BIG, None, -1),
                        (-BIG, BIG, BIG), (HUGE, HUGE + 1, HUGE), (4611686018427387904, None, -4611686018427387904), (2, 2, 2), (5, 1, 1)]:
    print(bounds(low, high, step))
for size in (0, 1, 2, 15, 16, 17, 31, 63, 64, 65, 66, 130):
    print([sized(size, count) for count in (0, 1, size // 2, size)])
rows = [Noisy(i) for i in range(6)]
rows[1:3] = [Noisy(10), Noisy(11)]
rows[::-2] = [Noisy(20), Noisy(21), Noisy(22)]
rows[:] = rows[::-1]
rows[2:4] = [Noisy(30)]
print([x.n for x in rows])
del rows[1:]
hungry = []
hungry.extend([Eats(hungry), Eats(hungry), Eats(hungry), Eats(hungry)])
hungry[::2] = [1, 2]
print(len(hungry))
mixed = [1, 2, 3, 4, 5, 6]
mixed[1:3] = [0.5, "x"]
mixed[::2] = (None, True, BIG)
mixed[3:6] = Items(mixed)
print(mixed)
nested = [[1], [2], [3]]
nested[:2] = nested[1:]
nested[0].append(9)
print(nested, nested[0] is nested[2])
nested[1:] = nested
print(nested)
for wrong in (lambda a: a.__setitem__(slice(0, 2), 5), lambda a: a.__setitem__(slice(None, None, 2), [1]), lambda a: a[::0]):
    try:
        wrong([1, 2, 3, 4])
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
rows.clear()
