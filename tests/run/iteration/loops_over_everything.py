import io
from collections import deque, OrderedDict, Counter, defaultdict, namedtuple
P = namedtuple("P", "x y")
things = [[1, 2], (3, 4), "ab", b"cd", bytearray(b"e"), range(2), {5: 6}, {7}, frozenset([8]), {9: 0}.keys(), {0: 10}.values(), {11: 12}.items(), iter([13]), (i for i in [14]), map(str, [15]), filter(None, [0, 16]), zip([17], [18]), enumerate(["e"]), reversed([19]), deque([20]), OrderedDict(a=21), Counter("z"), defaultdict(int, k=1), P(22, 23), io.StringIO("line1\nline2"), memoryview(b"m"), [], "", (), {}]
for t in things:
    print(type(t).__name__, end=": ")
    for x in t:
        print(repr(x), end=" ")
    print()
for a, b in [(1, 2), [3, 4], "xy", {5: 0, 6: 0}, range(7, 9), P(1, 2), (c for c in "pq")]:
    print(a, b, end="; ")
print()
for (a, b), [c, *d] in [((1, 2), [3]), ("ab", "cdef")]:
    print(a, b, c, d, end="; ")
print()
for i, (k, v) in enumerate({"a": 1, "b": [2]}.items()): print(i, k, v, end="; ")
print()
d = {}
for d["key"] in range(3): pass
class O: pass
o = O()
for o.attr in "xyz": pass
l = [0, 0]
for l[1] in (5, 6): pass
print(d, o.attr, l)
for x in [1, 2, 3]:
    for x in "ab": pass
    print(x, end=" ")
print(x)
def f():
    for i in range(3):
        for j in range(3):
            if (i, j) == (1, 1): return i, j
print(f())
for i in range(10, 0, -3): print(i, end=" ")
for i in range(-3, 3, 2): print(i, end=" ")
for c in "a b".split(): print(c, end=" ")
for n in sorted({3, 1, 2}, reverse=True): print(n, end=" ")
for n in [x for x in range(3)] + [y for y in "z"]: print(n, end=" ")
for n in (lambda: [1, 2])(): print(n, end=" ")
for n in [] or [0] or [1]: print(n, end=" ")
for n in (3,): print(n, end=" ")
for n, in [(4,), [5]]: print(n)
