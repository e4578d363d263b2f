import copy
EMPTY = ()
PAIR = (1, 2)
def check(x):
    return x is EMPTY, x is PAIR, x is None
print([check(v) for v in (EMPTY, PAIR, None, 3, (1, 3), "a", (1, 2, 3), [1])])
for v in (1, "s", None, (1, 2), frozenset([1]), 1.5, b"x", print, (1, [2])):
    print(copy.copy(v) is v, copy.deepcopy(v) is v, end=" ")
print()
def pick(n):
    if n == 0:
        return PAIR
    if n == 1:
        return ("a", "b", "c")
    if n == 2:
        return None
    return n
print([[pick(i) is pick(j) for i in range(4)] for j in range(4)])
data = [PAIR, None, 4, (PAIR, 1)]
print(data[0] is PAIR, data[1] is None, data[3][0] is PAIR, PAIR in data, data.index(PAIR), data.count((1, 2)))
