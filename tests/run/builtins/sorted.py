print(sorted([3, 1, 2]), sorted("banana"), sorted({"b": 1, "a": 2}), sorted((2, 1)), sorted([]), sorted({3, 1}), sorted(x % 3 for x in range(5)), sorted([3, 1, 2], reverse=True))
print(sorted(["bb", "a", "ccc", "dd"], key=len), sorted(["bb", "a", "ccc", "dd"], key=len, reverse=True), sorted([-3, 2, -1], key=abs), sorted(["B", "a", "C"], key=str.lower), sorted("Bac", key=lambda c: (c.islower(), c)))
print(sorted([(1, "b"), (0, "z"), (1, "a")]), sorted([[2], [1, 5], []]), sorted([True, False, 2, -1]), sorted([1.5, 1, float("inf"), float("-inf"), 0]), sorted([2**70, 1, -2**70, 2.5]))
d = {"x": 3, "y": 1, "z": 2}
print(sorted(d, key=d.get), sorted(d.items(), key=lambda kv: kv[1], reverse=True), [k for k, v in sorted(d.items(), key=lambda kv: -kv[1])])
l = [3, 1]
s = sorted(l)
s.append(9)
print(l, s, sorted(l, key=None, reverse=False))
stable = sorted([(i % 3, i) for i in range(12)], key=lambda p: p[0])
print(stable)
print(sorted([(i % 3, i) for i in range(12)], key=lambda p: p[0], reverse=True))
for f in (lambda: sorted([1, "a"]), lambda: sorted([None, None]), lambda: sorted(5), lambda: sorted([1], lambda x: x), lambda: sorted([1j, 2]), lambda: sorted([{}, {}]), lambda: sorted()):
    try:
        print(f())
    except TypeError as e:
        print(e)
calls = []
def key(x):
    calls.append(x)
    return -x
print(sorted([1, 3, 2], key=key), calls)
class Lt:
    def __init__(self, v): self.v = v
    def __lt__(self, o): return self.v > o.v
    def __repr__(self): return str(self.v)
print(sorted([Lt(1), Lt(3), Lt(2)]), sorted([Lt(1), Lt(3)], reverse=True))
x = 7
big = []
for i in range(500):
    x = (x * 1664525 + 1013904223) % 2**32
    big.append(x)
r = sorted(big)
print(r[:3], r[-2:], all(a <= b for a, b in zip(r, r[1:])), sorted(r) == r, sorted(r, reverse=True) == r[::-1])
