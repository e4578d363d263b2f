def primes(n):
    cand = set(range(2, n))
    for i in range(2, int(n ** 0.5) + 1): cand -= set(range(i * i, n, i))
    return sorted(cand)
print(primes(50))
a, b = {1, 2, 3, 4}, {3, 4, 5}
print(a & b, a | b, a - b, b - a, a ^ b, len(a | b), a & b <= a, (a | b) - (a & b) == a ^ b, a.isdisjoint({9}), {3} < a & b)
def jaccard(x, y): x, y = set(x.split()), set(y.split()); return len(x & y) / len(x | y)
print(jaccard("a b c", "b c d"), jaccard("x", "y"), jaccard("same words", "words same"))
def has_dup(xs): return len(set(xs)) != len(xs)
print(has_dup([1, 2, 1]), has_dup("abc"), has_dup([1, True]), has_dup([]))
def bfs(g, s):
    seen, frontier, levels = {s}, {s}, []
    while frontier:
        levels.append(sorted(frontier))
        frontier = {n for v in frontier for n in g.get(v, ())} - seen
        seen |= frontier
    return levels
print(bfs({1: [2, 3], 2: [4], 3: [4, 5], 4: [6], 5: [6]}, 1), bfs({}, "only"))
def power(s):
    out = {frozenset()}
    for x in s: out |= {f | {x} for f in out}
    return out
print(sorted(sorted(f) for f in power({1, 2, 3})), len(power(set())), frozenset({1}) in power({1, 2}))
cells = {(0, 0), (0, 1), (1, 0)}
print({(r + 1, c) for r, c in cells} & cells, sorted({(r + dr, c) for r, c in cells for dr in (0, 1)}), (0, 1) in cells)
words = ["listen", "silent", "enlist", "google", "elgoog", "abc"]
groups = {}
for w in words: groups.setdefault(frozenset(w), set()).add(w)
print(sorted(sorted(g) for g in groups.values()))
s = set()
for x in [5, 3, 5, 1]:
    n = len(s)
    s.add(x)
    print(x, "new" if len(s) > n else "seen", s)
s |= {9}; s &= {1, 9, 3}; s -= {3}; s ^= {1, 2}
print(s, s.pop() in (2, 9), len(s))
print(set("hello") == set("ehlo"), {1, 2} == {2, 1}, {1} != {1, 2}, set([1]) == frozenset([1]), set() == {}, sorted(set("mississippi")), set(range(3)) | set("a") == {0, 1, 2, "a"})
while len(a) > 1:
    a.discard(max(a))
print(a, a.copy() == a, a.union(b, [7], (8,)), set.union({1}, {2}), set.intersection({1, 2}, {2, 3}, [2]))
