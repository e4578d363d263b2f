class Node:
    pass
def collect(*args):
    return len(args), args[0]
def pick(it, *default):
    return next(it, *default)
node = None
for v in range(8):
    node = (v, node)
print(collect(node, node))
print(next(iter(()), node))
a, *rest = node
print(a, rest)
*init, last = (node, node, node)
print(len(init), last is init[0])
for i, (v, n) in enumerate([node, node[1]]):
    print(i, v, n)
print(list(zip([node], [node[1]])))
d = dict([node])
print(d)
def unroll(n):
    while n:
        v, n = n
        yield v
print(sum(unroll(node)), max(node[0], 3))
print("%s %s" % node, "{} {}".format(*node))
m = max(node, (1, None), key=lambda t: t[0])
print(m == node, node < (9, 0), hash(node) == hash(node))
for x, y in zip(unroll(node), unroll(node[1])):
    print(x, y)
print(min([(1, ((2, (3, (4, (5, ()))))))], [(1, ((2, (3, (4, (5, (6,)))))))]))
