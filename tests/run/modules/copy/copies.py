import copy
l = [1, [2, 3], {"k": [4]}]
s, d = copy.copy(l), copy.deepcopy(l)
l[1].append(99)
l[2]["k"].append(5)
l.append("new")
print(l, s, d, s[1] is l[1], d[1] is l[1])
class P:
    def __init__(self, x, items): self.x, self.items = x, items
p = P(1, [1, 2])
q, r = copy.copy(p), copy.deepcopy(p)
p.items.append(3)
p.x = 9
print(q.x, q.items, r.x, r.items, type(r).__name__)
a = [1]
a.append(a)
b = copy.deepcopy(a)
print(b[1] is b, b[1] is a, len(b))
shared = [0]
x = copy.deepcopy([shared, shared])
print(x[0] is x[1], x[0] is shared)
class C:
    def __init__(self, n): self.n = n
    def __copy__(self): return C(self.n + 1)
    def __deepcopy__(self, memo): return C(self.n + 100)
print(copy.copy(C(1)).n, copy.deepcopy(C(1)).n, copy.deepcopy([C(1)])[0].n)
for v in (1, "s", None, (1, 2), frozenset([1]), 1.5, b"x", print):
    print(copy.copy(v) is v, copy.deepcopy(v) is v, end=" ")
print()
t = (1, [2])
print(copy.copy(t) is t, copy.deepcopy(t) is t, copy.deepcopy(t) == t, copy.deepcopy({1: {2}}), copy.copy({1, 2}), copy.copy(bytearray(b"x")))
class N:
    def __init__(self, v): self.v, self.next = v, None
n = N(1)
n.next = N(2)
n.next.next = n
m = copy.deepcopy(n)
print(m.next.v, m.next.next is m, m is n)
