from itertools import chain, count, cycle, groupby, islice, product, repeat, starmap, takewhile, tee, zip_longest, accumulate, combinations
def take(n, it): return list(islice(it, n))
def grouper(it, n, fill=None): return zip_longest(*[iter(it)] * n, fillvalue=fill)
def flatten(l): return chain.from_iterable(l)
def powerset(s): return chain.from_iterable(combinations(s, r) for r in range(len(s) + 1))
def sliding(it, n):
    its = tee(it, n)
    for i, t in enumerate(its): next(islice(t, i, i), None)
    return zip(*its)
def all_equal(it):
    g = groupby(it)
    return next(g, True) and not next(g, False)
def roundrobin(*its):
    n, nexts = len(its), cycle(iter(it).__next__ for it in its)
    while n:
        try:
            for nx in nexts: yield nx()
        except StopIteration:
            n -= 1
            nexts = cycle(islice(nexts, n))
def dot(a, b): return sum(starmap(lambda x, y: x * y, zip(a, b)))
def unique(it):
    seen = set()
    for x in it:
        if x not in seen:
            seen.add(x)
            yield x
print(take(3, count(10)), list(grouper("abcdefg", 3, "x")), list(flatten([[1], [], [2, [3]]])), list(powerset("abc")))
print(list(sliding([1, 2, 3, 4], 2)), list(sliding("abc", 3)), all_equal("aaa"), all_equal([1, 1.0, True]), all_equal("ab"), all_equal([]))
print(list(roundrobin("ABC", "D", "EF")), dot([1, 2, 3], (4, 5.5, 6)), list(unique("abracadabra")), dot([], []))
print(["".join(p) for p in product("01", repeat=3)], list(takewhile(lambda x: x < 20, accumulate(count(1)))), list(zip("ab", repeat(0))), max(accumulate([1, -5, 9, -2])))
print([sum(c) for c in combinations([1, 2, 3, 4], 2)], next((c for c in combinations(range(1, 20), 3) if c[0]**2 + c[1]**2 == c[2]**2), None))
