f, g = frozenset([1, 2, 3]), frozenset("ab")
print(f, len(f), 2 in f, 9 in f, f | {4}, f & {1, 9}, f - {1}, f ^ {3, 4}, f == {1, 2, 3}, f == frozenset([3, 2, 1]), {f: "v"}[frozenset((1, 2, 3))], sorted(g), hash(f) == hash(frozenset([2, 3, 1])))
print(type(f | {4}).__name__, type({4} | f).__name__, type(f.union([5])).__name__, f.copy() is f, frozenset(f) is f, frozenset() == set(), bool(frozenset()), f <= {1, 2, 3}, f < {1, 2, 3, 4}, f > frozenset([1]), f.isdisjoint([7]), f.issubset(range(10)), f.issuperset(()))
for bad in (lambda: f.add(1), lambda: f.remove(1), lambda: f[0], lambda: frozenset([[]]), lambda: frozenset(5), lambda: f | [1], lambda: f < 5, lambda: f + f, lambda: f.update([1]), lambda: {1} < [1, 2], lambda: f.__hash__() and {set(): 1}):
    try:
        print(bad())
    except (AttributeError, TypeError) as e:
        print(type(e).__name__, e)
a, b, c = {1, 2}, {1, 2, 3}, {3, 4}
print(a < b, b < a, a < a, a <= a, a < c, c < a, a == c, a != c, a | c >= b, not a & c, a.issubset(b), b.issuperset(a), a ^ b == {3}, sorted([b, a], key=len) == [a, b], max(a, b, key=len) is b)
s = {frozenset([1]), frozenset([1, 2]), frozenset()}
print(sorted(map(sorted, s)), frozenset([2, 1]) in s, {1, 2} in s, len(s | {frozenset([1])}), frozenset({frozenset()}) == {frozenset()})
h = a
h |= {9}
print(a is h, a)
k = f
k |= {9}
print(f, sorted(k), k is f, type(k).__name__)
groups = {}
for w in ("ab", "ba", "abc", "a"): groups.setdefault(frozenset(w), []).append(w)
print([groups[frozenset(x)] for x in ("ab", "cab", "a")], len(groups))
edges = {frozenset(e) for e in [(1, 2), (2, 1), (2, 3), (3, 3)]}
print(len(edges), frozenset((3, 2)) in edges, sorted(sorted(e) for e in edges), frozenset([3]) in edges)
x = set("abc")
x.update("cd", ["e"], {1: 2})
x.intersection_update("abcde")
x.difference_update("a", "b")
x.symmetric_difference_update("cz")
print(sorted(x), x.discard("nope"), x.difference("d"). issubset(x), sorted(x.union("m")), sorted(x - set("d")), x.isdisjoint("q"), sorted(x.symmetric_difference("zy")))
print(repr(set()), repr(frozenset()), repr({1}), repr(frozenset({1})), str({(1, 2)}), {1, 1.0, True}, {0, False}, len({"a", b"a", 97}), {*range(3)}, {*"a", *[1]} == {1, "a"})
