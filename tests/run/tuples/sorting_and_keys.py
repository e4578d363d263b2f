people = [("bob", 25, 1.8), ("ann", 30, 1.65), ("cyd", 25, 1.7), ("dan", 30, 1.65)]
print(sorted(people), sorted(people, key=lambda p: p[1]), sorted(people, key=lambda p: (-p[1], p[0])), sorted(people, key=lambda p: p[2], reverse=True))
print(max(people, key=lambda p: (p[1], p[2])), min(people)[0], [n for n, *_ in people], dict((n, (a, h)) for n, a, h in people)["cyd"])
print((1, 2, 3) < (1, 2, 4), (1, 2) < (1, 2, -1), ("a", 5) < ("b", 0), (1, "z") > (1, "a"), () < (0,), (2,) > (1, 99), (1.0, 2) == (1, 2.0), (1, (2, 3)) < (1, (2, 4)))
try:
    (1, "a") < (1, 2)
except TypeError as e:
    print(e)
pos = {}
for i, p in enumerate([(0, 0), (1, 2), (0, 0), (2, 1), (1, 2)]): pos.setdefault(p, []).append(i)
print(pos, (1, 2) in pos, pos.get((9, 9)), sorted(pos, key=lambda p: p[0] + p[1] * 10), len({(1, 2), (1.0, 2.0), (True, 2)}))
a, b = (1, 2), (3,)
print(a + b, a * 2, a[0], a[-1], a[::-1], len(a + b), sum(a), 2 in a, a.index(2), (a, b), ((a, b),)[0][1][0], a + (a,), tuple(sorted(a, reverse=True)))
def divide(x, y): return x // y, x % y
q, r = divide(17, 5)
print(q, r, divide(17, 5) == divmod(17, 5), divide(17, 5)[1], [divide(n, 3) for n in (5, -5)], *divide(9, 4))
edges = [(3, "a", "b"), (1, "b", "c"), (2, "a", "c")]
parent = {v: v for _, x, y in edges for v in (x, y)}
def find(v): return v if parent[v] == v else find(parent[v])
tree = []
for w, x, y in sorted(edges):
    if find(x) != find(y):
        parent[find(x)] = find(y)
        tree.append((x, y, w))
print(tree, sum(w for _, _, w in tree))
empty, one = (), (5,)
print(empty, one, empty + one, not empty, one == 5, one[0] == 5, tuple([]), tuple("hi"), empty * 5, (one * 3), repr(("a",)), str((1.5, None, True)), hash((1, 2)) == hash((1, 2)))
t = tuple(i * i for i in range(6))
print(t, t[1:4], t[-2:], t[::2], t.count(4), any(x > 20 for x in t), list(zip(t, t[1:])), list(enumerate(t))[2], max(t), dict(zip("abc", t)))
