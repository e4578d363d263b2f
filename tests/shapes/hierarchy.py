# sum_cells: no raise_binary_error, no rt_release_slow, has fadd
# The data of one class are floats, those of the other are lists. Each class has an attribute of its own.
# sum_cells calls itself somewhere, so that it stays a function.

import sys


class Array:
    def __init__(self, width, height):
        self.width = width
        self.height = height
        self.data = [0.5] * (width * height)

    def place(self, x, y):
        if 0 <= x < self.width and 0 <= y < self.height:
            return y * self.width + x
        raise IndexError(x, y)

    def __getitem__(self, at):
        x, y = at
        return self.data[self.place(x, y)]


class Nested(Array):
    def __init__(self, width, height):
        self.width = width
        self.height = height
        self.data = [[0.25] * width for _ in range(height)]

    def __getitem__(self, at):
        x, y = at
        return self.data[y][x]


def sum_cells(array, times):
    if times < 0:
        return sum_cells(array, -times)
    total = 0.0
    for _ in range(times):
        for y in range(array.height):
            for x in range(array.width):
                total += array[x, y]
    return total


size = 2 * len(sys.argv)
nested = Nested(size, size)
print(sum_cells(Array(size, size), 3), sum(nested[x, 0] for x in range(size)))
