from itertools import count, cycle, repeat, chain, islice, takewhile, dropwhile, compress, filterfalse, starmap, accumulate, pairwise, zip_longest, tee
import operator
print(list(islice(count(), 3)), list(islice(count(5, -2), 3)), list(islice(count(0.5, 0.25), 3)), list(islice(cycle("ab"), 5)), list(repeat("x", 3)), list(islice(repeat(1), 2)), list(zip(count(1), "ab")), list(islice(count(2**63 - 1), 3)))
print(list(chain([1], "ab", (2,))), list(chain()), list(chain.from_iterable(["ab", [1]])), list(islice("abcdef", 2)), list(islice("abcdef", 2, 4)), list(islice("abcdef", 1, None, 2)), list(islice("ab", 5)), list(islice("abc", 0)))
print(list(takewhile(lambda x: x < 3, [1, 2, 3, 1])), list(dropwhile(lambda x: x < 3, [1, 2, 3, 1])), list(compress("abcd", [1, 0, True, ""])), list(filterfalse(None, [0, 1, ""])), list(filterfalse(lambda x: x % 2, range(5))), list(starmap(pow, [(2, 3), (3, 2)])))
print(list(accumulate([1, 2, 3, 4])), list(accumulate([3, 1, 2], max)), list(accumulate([1, 2, 3], operator.mul)), list(accumulate([1, 2], initial=100)), list(accumulate([])), list(accumulate("abc")), list(accumulate([], initial=0)), list(accumulate([0.1] * 3)), list(accumulate([2**62] * 3)))
print(list(pairwise("abcd")), list(pairwise([1])), list(zip_longest("abc", [1])), list(zip_longest([1], [2, 3], fillvalue=0)), list(zip_longest()))
a, b = tee(iter([1, 2, 3]))
print(next(a), list(b), list(a))
it = iter(range(10))
print(list(islice(it, 3)), list(islice(it, 1, 3)), list(it))
c = cycle([])
print(next(c, "empty"))
for f in (lambda: islice([1], -1), lambda: list(islice([1], 0, 5, 0)), lambda: repeat(), lambda: list(chain(5)), lambda: list(starmap(pow, [1])), lambda: list(accumulate([1, "a"])), lambda: count("a")):
    try:
        print(f())
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
lazy = chain((print("evaluated", i) or i for i in range(2)), [9])
print(next(lazy))
print(list(lazy), list(repeat(5, -1)), list(map(pow, range(4), repeat(2))), sum(islice(count(1), 100)))
