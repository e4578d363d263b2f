from array import array
a = array("i", [1, 2, 3])
print(a, a[0], a[-1], len(a), a.typecode, a.itemsize, list(a), a[1:], a + array("i", [4]), a * 2, 2 in a, a == array("i", [1, 2, 3]), a < array("i", [1, 3]))
a.append(4)
a.extend([5, 6])
a.insert(0, 0)
print(a, a.pop(), a.pop(0), a.index(3), a.count(2), a.tolist(), a.tobytes())
a.remove(2)
a.reverse()
a[0] = 50
a[1:2] = array("i", [7, 8])
del a[-1]
print(a, sum(a), max(a), sorted(a), [x * 2 for x in a])
d = array("d", [0.5, 1])
d[0] += 0.25
print(d, array("f", [0.1])[0], array("d"), array("b", b"\x01\xff"), array("B", range(3)), array("q", [2**62, -2**63]), array("Q", [2**64 - 1]), array("u", "héx"))
for f in (lambda: array("b", [128]), lambda: array("B", [-1]), lambda: a.append("x"), lambda: a.append(2**31), lambda: a.append(1.5), lambda: a[100], lambda: array("i").pop(), lambda: a.index(999), lambda: a.remove(999), lambda: array("z"), lambda: a + [1], lambda: array("q", [2**63]), lambda: a.extend(array("d", [1.0])), lambda: d.append("x"), lambda: hash(a)):
    try:
        print(f())
    except (OverflowError, TypeError, IndexError, ValueError) as e:
        print(type(e).__name__, e)
b = array("i")
b.frombytes(b"\x01\x00\x00\x00\x02\x00\x00\x00")
b.fromlist([3])
print(b, b.buffer_info()[1], bytes(b)[:4], memoryview(b)[1])
sieve = array("b", [1]) * 30
for i in range(2, 6):
    for j in range(i * i, 30, i):
        sieve[j] = 0
print([i for i in range(2, 30) if sieve[i]])
m = array("d", [0.0]) * 4
for i in range(4):
    m[i] = i / 2
print(m, array("i", (x for x in range(3))), bool(array("i")), a.__class__.__name__)
a.byteswap()
print(array("h", [1]).tobytes())
