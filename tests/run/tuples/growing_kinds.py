# Recursion that wraps its argument at each step: tuples of tuples without end, as types.
def wrapped(x, n):
    return wrapped((x,), n - 1) if n else x


print(wrapped(1, 0), wrapped(1, 3), wrapped("a", 12), wrapped(None, 1))


def paired(x, n):
    if n == 0:
        return x
    return paired((x, n), n - 1)


print(paired("x", 4), paired(0, 9))


def mutual(x, n):
    return other((x, x), n - 1) if n > 0 else x


def other(x, n):
    return mutual(([x], n), n - 1) if n > 0 else x


print(mutual(1, 5), other(1, 2))


def depth(x):
    return 1 + depth(x[0]) if isinstance(x, tuple) else 0


print(depth(wrapped(1, 30)), depth(paired(0, 20)), depth(7))


def linked(n):
    head = None
    for i in range(n):
        head = (i, head)
    return head


node, total = linked(40), 0
while node is not None:
    total += node[0]
    node = node[1]
print(total, linked(3))
