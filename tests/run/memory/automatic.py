"""Collections that nobody asked for: a program that makes garbage cycles for ever must not grow."""
import gc


class Cell:
    live = 0

    def __init__(self, size):
        Cell.live += 1
        self.me = self
        self.data = [0] * size

    def __del__(self):
        Cell.live -= 1


def churn(n, size):
    most = 0
    for i in range(n):
        Cell(size)
        if Cell.live > most:
            most = Cell.live
    return most


# Each holds a megabyte: all at once would be 2 GB.
print(churn(2_000, 130_000) < 1_000)
gc.collect()
print(Cell.live)


class Small:
    def __init__(self, other):
        self.other = other
        self.back = None


def rings(n):
    for i in range(n):
        a = Small(None)
        b = Small(a)
        a.back = b
        a.other = b


rings(800_000)
print(gc.collect() < 1_100_000)

# Nothing is lost on the way.
keep = []
for i in range(200_000):
    a = Small(None)
    a.other = a
    if i % 100 == 0:
        keep.append(a)
    trash = [a]
    trash.append(trash)
print(len(keep), all(k.other is k for k in keep))
keep = None
print(gc.isenabled())
gc.disable()
print(gc.isenabled())
gc.enable()
print(gc.isenabled())
