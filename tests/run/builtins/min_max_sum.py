print(max(1, 2, 3), max([1, 2, 3]), max("abc"), max({1: "a", 5: "b"}), max((2.5, 1)), max(x * x for x in [-3, 2]), max([[1, 2], [1, 3]]))
print(min(3, 1, 2), min("hello"), min([5], default=0), min([], default="none"), max((), default=None), min([3, -4], key=abs), max("aa", "b", key=len), max(["x", "yy", "zz"], key=len), min(["x", "yy", "z"], key=len))
print(max(1, 1.0), max(1.0, 1), max(True, 1), min(0, False), max(2**64, 2.0**64), max([(1, "b"), (1, "a")]), min([1, 2], [1], key=len), max(-1, -2, key=lambda x: -x), max([1, 2], key=None))
nan = float("nan")
print(max(nan, 1), max(1, nan), min(nan, 1), min([1, nan, 0]), max(0.0, -0.0), max(-0.0, 0.0))
print(sum([1, 2, 3]), sum([]), sum([1.5, 2]), sum([1], 10), sum([1], start=5), sum([[1], [2]], []), sum(((1,), (2,)), ()), sum({1: 0, 2: 0}), sum(x for x in range(5)), sum([True, True]), sum([2**62] * 4), sum([2**63, -2**63, 1]), sum([0.1] * 10), sum([1, 1j]), sum([1e16, 1.0, 1.0]), sum([10**20, 0.5]))
for f in (lambda: max([]), lambda: max(), lambda: max(1), lambda: max(1, "a"), lambda: min([None, 1]), lambda: sum(["a"]), lambda: sum([1], "a"), lambda: sum(["a"], ""), lambda: sum([b"a"], b""), lambda: sum(5), lambda: max(1, 2, default=3), lambda: max([1], key=5), lambda: sum([[1]])):
    try:
        print(f())
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
class V:
    def __init__(self, v): self.v = v
    def __lt__(self, o): return self.v < o.v
    def __gt__(self, o): return self.v > o.v
    def __radd__(self, o): return o + self.v
    def __repr__(self): return f"V{self.v}"
vs = [V(2), V(9), V(1)]
print(max(vs), min(vs), sum(vs), max(vs, key=lambda v: -v.v))
