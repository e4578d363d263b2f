print(list(enumerate("abc")), list(enumerate("ab", 1)), list(enumerate([], 5)), list(enumerate(["x"], start=-1)), list(enumerate("a", 2**63)))
for i, (a, b) in enumerate([(1, 2), (3, 4)]):
    print(i, a, b)
e = enumerate("xy")
print(next(e), iter(e) is e, list(e), list(e))
print(list(zip([1, 2, 3], "ab")), list(zip()), list(zip([1])), list(zip([1], [2], [3])), list(zip([], [1])), dict(zip("ab", [1, 2])), list(zip(range(3), range(10, 13), strict=True)))
for a, b in ((([1], [1, 2])), ([1, 2], [1])):
    try:
        print(list(zip(a, b, strict=True)))
    except ValueError as x:
        print(x)
m = [[1, 2, 3], [4, 5, 6]]
print(list(zip(*m)), [list(c) for c in zip(*m)], list(map(list, zip(*zip(*m)))))
it = iter([1, 2, 3, 4, 5])
print(list(zip(it, it)), list(it))
it1, it2 = iter("abc"), iter("d")
print(list(zip(it1, it2)), list(it1))
z = zip("ab", [1, 2])
print(next(z), list(z), next(z, None))
for i, (x, y) in enumerate(zip("ab", [1.5, None]), 10):
    print(i, x, y)
for f in (lambda: enumerate(5), lambda: zip(5), lambda: zip([1], 5), lambda: enumerate([], "a"), lambda: enumerate()):
    try:
        print(f())
    except TypeError as x:
        print(x)
print([a * b for a, b in zip([1, 2, 3], [4, 5, 6])], sum(a * b for a, b in zip((1, 2), (3.5, 4))), max(enumerate([3, 9, 2]), key=lambda p: p[1]), list(zip("abc", "abc"[1:])))
