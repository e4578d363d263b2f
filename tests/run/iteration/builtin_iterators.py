for it in (iter([1, 2]), iter("äb"), iter((1, 2)), iter({"k": 0}), iter(range(2)), iter({5}), iter(b"x"), enumerate("a"), zip("a", "b"), map(str, [1]), filter(None, [1]), reversed([1]), iter({}.items()), iter({1: 2}.values()), (x for x in "g"), iter(int, 0)):
    print(type(it).__name__, iter(it) is it, hasattr(it, "__next__"), hasattr(it, "__len__"), list(it), list(it))
it = iter([1, 2, 3, 4, 5, 6])
print(next(it), [x for x, _ in zip(it, range(2))], next(it), sum(it), next(it, "empty"))
e = enumerate("abc", 5)
print(next(e), list(e))
z = zip([1, 2, 3], "ab")
print(next(z), next(z), next(z, None), next(z, None))
m = map(lambda a, b: a + b, [1, 2, 3], [10, 20])
print(next(m), list(m))
f = filter(lambda v: v % 2, range(7))
print(next(f), 3 in f, list(f))
r = reversed("abc")
print(next(r), "".join(r))
l = [1, 2, 3]
it = iter(l)
next(it)
l.append(4)
print(list(it))
l.append(5)
print(list(it))
d = {"a": 1, "b": 2}
it = iter(d)
print(next(it))
d["a"] = 100
print(next(it), next(it, "end"))
def count():
    n[0] += 1
    return n[0]
n = [0]
print(list(iter(count, 4)), n)
data = iter("3abc2de1f")
out = []
for c in data: out.append("".join(next(data) for _ in range(int(c))))
print(out)
class Countdown:
    def __init__(self, n): self.n = n
    def __iter__(self): return self
    def __next__(self):
        if self.n <= 0: raise StopIteration
        self.n -= 1
        return self.n
    def __length_hint__(self): return 1000
c = Countdown(3)
print(2 in c, list(c), list(c), max(Countdown(5)), sorted(Countdown(3)), dict(zip("abc", Countdown(9))), [*Countdown(2)], tuple(Countdown(0)), sum(Countdown(4)), "-".join(map(str, Countdown(3))))
a, b, c = Countdown(3)
print(a, b, c)
try:
    a, b = Countdown(5)
except ValueError as e:
    print(e)
try:
    next(Countdown(0))
except StopIteration as e:
    print("stop", e.args, e.value)
nested = iter([iter([1, 2]), iter("ab")])
print([list(i) for i in nested], min(iter([3, 1])), any(iter([0, 1])), all(iter([])), list(zip(*[iter("abcdef")] * 3)))
