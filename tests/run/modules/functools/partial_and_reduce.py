from functools import partial, reduce, lru_cache
add = lambda a, b: a + b
print(reduce(add, [1, 2, 3, 4]), reduce(add, ["a", "b"], ">"), reduce(add, [], 7), reduce(lambda a, b: a * b, range(1, 26)))
double = partial(lambda k, x: k * x, 2)
print(double(5), double("ab"), list(map(double, [1, 2.5])))
show = partial(print, "prefix", sep=":")
show(1, 2)
show("x", sep="-")
def power(base, exp): return base ** exp
square, cube = partial(power, exp=2), partial(power, exp=3)
print(square(5), cube(2), square(base=3), partial(power, 2)(10))
@lru_cache(maxsize=None)
def ways(n, coins):
    if n == 0: return 1
    if n < 0 or not coins: return 0
    return ways(n - coins[0], coins) + ways(n, coins[1:])
print(ways(100, (50, 25, 10, 5, 1)), ways.cache_info().currsize > 100)
@lru_cache(None)
def lcs(a, b):
    if not a or not b: return ""
    if a[0] == b[0]: return a[0] + lcs(a[1:], b[1:])
    x, y = lcs(a[1:], b), lcs(a, b[1:])
    return x if len(x) >= len(y) else y
print(lcs("ABCBDAB", "BDCABA"), lcs("", "x"))
compose = lambda *fs: reduce(lambda f, g: lambda x: f(g(x)), fs, lambda x: x)
print(compose(str, abs, int)("-5"), compose()(1))
print(reduce(lambda d, kv: {**d, kv[0]: d.get(kv[0], 0) + kv[1]}, [("a", 1), ("b", 2), ("a", 3)], {}))
