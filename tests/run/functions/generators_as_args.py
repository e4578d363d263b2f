def total(*nums, scale=1): return sum(nums) * scale
def gen(n):
    for i in range(n): yield i
print(total(*gen(5)), total(*(i * i for i in gen(4)), scale=2), max(gen(5)), sorted(gen(3), reverse=True), list(zip(gen(3), gen(2))), dict(enumerate(gen(2))))
def consume(it):
    return next(it), next(it), list(it)
print(consume(gen(5)), consume(iter("abcd")), consume(map(str, range(4))), consume(reversed([1, 2, 3])), consume(iter({1: 0, 2: 0, 3: 0})))
def lazy(f):
    yield "before"
    yield f()
g = lazy(lambda: 1 / 0)
print(next(g))
try:
    next(g)
except ZeroDivisionError as e:
    print(e)
print(list(g))
def apply_all(fs, x): return [f(x) for f in fs]
print(apply_all([str, float, lambda v: v * 2, abs, [1, 2, 3, 4].index], 3))
def pipeline(*stages):
    def run(data):
        for s in stages: data = s(data)
        return data
    return run
p = pipeline(lambda xs: (x for x in xs if x % 2), lambda xs: map(lambda v: v * 10, xs), list, sum)
print(p(range(6)), pipeline()(5), pipeline(str.split, len)("a b c"))
def tee_first(it):
    it = iter(it)
    first = next(it, None)
    return first, it
f, rest = tee_first("xyz")
print(f, list(rest), tee_first([])[0])
class Callable:
    def __init__(self): self.log = []
    def __call__(self, *a, **k): self.log.append((a, k)); return len(self.log)
c = Callable()
print([c(), c(1), c(*[2, 3], k=4), *map(c, "ab")], c.log)
def until(pred, f, x):
    n = 0
    while not pred(x): x = f(x); n += 1
    return x, n
print(until(lambda v: v > 100, lambda v: v * 3, 1), until(str.isdigit, lambda s: s[1:], "ab12"), until(lambda v: v > 2**70, lambda v: v * v, 3))
