xs = [1, 2, 3]
for a in xs:
    for b in xs:
        print(a * b, end=" ")
print()
i1, i2 = iter(xs), iter(xs)
print(next(i1), next(i1), next(i2), next(i1), next(i2), next(i1, "x"))
it = iter("abcdef")
print([a + b for a, b in zip(it, it)])
def pairs(it):
    it = iter(it)
    prev = next(it, None)
    for x in it:
        yield prev, x
        prev = x
print(list(pairs("abcd")), list(pairs([])), list(pairs([1])))
def merge(a, b):
    a, b = iter(a), iter(b)
    end = object()
    x, y = next(a, end), next(b, end)
    while x is not end or y is not end:
        if y is end or (x is not end and x <= y):
            yield x
            x = next(a, end)
        else:
            yield y
            y = next(b, end)
print(list(merge([1, 4, 6], [2, 3, 7, 8])), list(merge([], [1])), list(merge([], [])))
def group(it, key):
    cur, out = None, []
    for x in it:
        k = key(x)
        if out and k != cur:
            yield cur, out
            out = []
        cur = k
        out.append(x)
    if out:
        yield cur, out
print(list(group([1, 3, 2, 4, 5], lambda x: x % 2)))
for i, (a, b) in enumerate(zip("ab", [(1, 2), (3, 4)])):
    print(i, a, b)
d = {"x": [1, 2], "y": []}
for k, vs in d.items():
    for v in vs:
        print(k, v)
    else:
        print(k, "end")
for a, b, *c in ([1, 2], (3, 4, 5, 6), "xyz"):
    print(a, b, c)
for i in reversed(range(0, 10, 4)): print(i, end=" ")
for c in reversed("abc"): print(c, end=" ")
for i, x in reversed(list(enumerate("ab"))): print(i, x, end=" ")
print()
for x in sorted({"b": 1, "a": 2}): print(x, end=" ")
for x in (1, "a", None, 2.5): print(x, end=" ")
for line in "a\nb\n".splitlines(): print(line, end=" ")
print()
