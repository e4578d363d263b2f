import functools
from functools import reduce, partial, wraps, lru_cache, cmp_to_key, total_ordering, cache
print(reduce(lambda a, b: a + b, [1, 2, 3]), reduce(lambda a, b: a * b, [], 5), reduce(max, [3, 9, 2]), reduce(lambda a, b: [a, b], "abc"), reduce(lambda a, b: a + b, [[1], [2]], []))
try:
    reduce(lambda a, b: a, [])
except TypeError as e:
    print(e)
def f(a, b, c=3, *d, **k): return a, b, c, d, k
p = partial(f, 1, c=9)
print(p(2), p(2, c=0, z=1), partial(p, 5)(), p.func is f, p.args, p.keywords, partial(int, base=2)("101"), partial(print, end="!\n")("x"))
def deco(g):
    @wraps(g)
    def w(*a):
        "wrapper doc"
        return g(*a) * 2
    return w
@deco
def orig(x):
    "orig doc"
    return x + 1
print(orig(1), orig.__name__, orig.__doc__, orig.__wrapped__(1))
calls = []
@lru_cache(maxsize=2)
def sq(x):
    calls.append(x)
    return x * x
print([sq(i) for i in (1, 2, 1, 3, 2, 1)], calls, sq.cache_info())
sq.cache_clear()
print(sq.cache_info(), sq.cache_info().hits)
@cache
def fib(n): return n if n < 2 else fib(n - 1) + fib(n - 2)
print(fib(100), fib.cache_info().currsize)
@lru_cache
def typed(x): return type(x).__name__
print(typed(1), typed(1.0), typed(True), typed("1"))
try:
    typed([])
except TypeError as e:
    print(e)
print(sorted([3, 1, 2], key=cmp_to_key(lambda a, b: b - a)), sorted(["bb", "a"], key=cmp_to_key(lambda a, b: len(a) - len(b))))
@total_ordering
class V:
    def __init__(self, n): self.n = n
    def __eq__(self, o): return self.n == o.n
    def __lt__(self, o): return self.n < o.n
print(V(1) <= V(1), V(2) > V(1), V(2) >= V(3), V(1) != V(2))
