# heaviest: no store, no rt_release_slow, has fcmp
# wrapped: no srem, no raise_name_error, has and
# joined: no rt_str_equal, has rt_str_concat_all
# paired: no store, no rt_release_slow
# Each function calls itself somewhere, so that it stays a function.

import sys

SIZE = 8 * 8
LEAST = 0.5


class Item:
    def __init__(self, weight, child):
        self.weight = weight
        self.child = child


def heaviest(items, least):
    if least < 0.0:
        return heaviest(items, -least)
    best = least
    for item in items:
        child = item.child
        if child is not None and child.weight > best:
            best = child.weight
    return best


def wrapped(n):
    if n < 0:
        return wrapped(-n)
    return n % SIZE * LEAST


def joined(a, b, c):
    if not a:
        return joined(b, c, "end")
    return f"{a}-{b}-{c}"


def paired(a, b):
    if not a:
        return paired(b, "end")
    pair = (a, b)
    return len(pair[0]) * len(pair[1])


n = len(sys.argv)
items = [Item(w * n, Item(w + 1.0, None)) for w in (1.0, 2.5)]
print(heaviest(items, 0.0), heaviest(items, -2.0), wrapped(n + 70), wrapped(-n))
print(joined(sys.argv[0][:0], "b", "c" * n), joined("a" * n, "b", sys.argv[0][:0]))
print(paired("a" * n, "b" * n), paired(sys.argv[0][:0], "b"))
