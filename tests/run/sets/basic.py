s = {3, 1, 2, 3}
print(s, len(s), 1 in s, 9 in s, set(), {1}, set([1, 1, 2]), sorted(set("hello")), set(range(5)), {True, 1, 1.0}, bool(set()))
s.add(4)
s.add(4)
s.discard(1)
s.discard(99)
s.remove(2)
print(sorted(s))
try:
    s.remove(99)
except KeyError as e:
    print(repr(e))
print(s.pop() in (3, 4), len(s))
s.clear()
print(s)
try:
    s.pop()
except KeyError as e:
    print(e)
for bad in ([], {}, set()):
    try:
        s.add(bad)
    except TypeError as e:
        print(e)
a, b = {1, 2, 3}, {2, 3, 4}
print(a | b, a & b, a - b, a ^ b, b - a, a <= b, a < a, a <= a, {2} < a, a >= {1}, a > {1, 2}, a == {3, 2, 1}, a != b, a.isdisjoint({9}))
print(a.union([9], (8,)), a.intersection([1, 2], {2}), a.difference([1], [2]), a.symmetric_difference([1, 7]), a.issubset(range(5)), a.issuperset([1]), a.copy() is a, a.union(), a.intersection())
a.update([10, 11], {12})
a.intersection_update(range(11))
a.difference_update([1])
a.symmetric_difference_update([2, 99])
print(sorted(a))
a |= {5}
a &= {5, 99, 3}
a -= {99}
a ^= {3, 4}
print(sorted(a))
for f in (lambda: a | [1], lambda: a & "x", lambda: a < [1], lambda: a + a, lambda: hash(a), lambda: a[0], lambda: set(5)):
    try:
        print(f())
    except TypeError as e:
        print(e)
f = frozenset([1, 2])
print(f, frozenset(), hash(f) == hash(frozenset([2, 1])), f | {3}, {3} | f, type(f | {3}).__name__, type({3} | f).__name__, f == {1, 2}, {f: 1}[frozenset([2, 1])], f & {1}, f.union([5]), {frozenset([1])} == {frozenset([1])}, {1, 2} in [f], f in {f})
