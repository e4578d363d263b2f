# scan: no rt_str_at, no rt_str_compare, no rt_release_slow, has icmp
# cells: no rt_str_at, no rt_str_compare, has icmp
# Characters that are only compared are no objects. Each function calls itself somewhere, so that it stays a function.

import sys


def scan(text, n):
    if n < 0:
        return scan(text, -n)
    found = 0
    for i in range(len(text)):
        ch = text[i]
        if "a" <= ch <= "z" or ch == "_" or text[i - 1] > "~":
            found += n
    return found


def cells(grid, n):
    if n < 0:
        return cells(grid, -n)
    found = 0
    for y in range(len(grid)):
        for x in range(n):
            if grid[y][x] == "#":
                found += 1
    return found


n = len(sys.argv)
print(scan("ab_ c\u4e2d", n), cells(["#.#", ".#."] * n, 2 + n))
