r = range(2, 20, 3)
print(r, list(r), len(r), r[0], r[-1], r[1:4], r[::-1], r[::2], r[-2:], r[10:], r[2:-1][0], list(r[::-2]))
print(5 in r, 6 in r, 20 in r, 2.0 in r, 2.5 in r, "2" in r, None in r, True in range(2), -1 in range(5))
print(r.index(8), r.count(8), r.count(9), r.start, r.stop, r.step, r == range(2, 21, 3), r == range(2, 19, 3), range(0) == range(2, 1), range(3) != [0, 1, 2])
print(range(10)[2:8][1:3], range(10)[::3][::-1], range(0, 10, 2)[1:][0], range(10, 0, -2)[::-1], range(5)[5:], range(5)[-100:100])
print(max(r), min(r), sum(r), sorted(r, reverse=True), list(reversed(r)), tuple(r), set(range(3)), dict.fromkeys(range(2)), list(zip(range(3), range(5, 2, -1))), list(enumerate(range(3, 5))))
print(range(2**64)[2**63], range(0, 2**70, 2**68)[-1], 2**65 in range(2**66), range(2**64)[-1], len(range(2**62)), range(-2**64, 0).index(-5) == 2**64 - 5)
print(hash(range(3)) == hash(range(0, 3, 1)), hash(range(0)) == hash(range(5, 1)), {range(2): "r"}[range(0, 2)], bool(range(0)), bool(range(1)), not range(5, 5), repr(range(1, 2, -1)), str(range(5)))
for f in (lambda: r[6], lambda: r[-7], lambda: r.index(3), lambda: range(1, 2, 0), lambda: range(1.0), lambda: range("5"), lambda: range(None), lambda: r["a"], lambda: r[::0], lambda: len(range(2**64)), lambda: range(3) + range(2), lambda: range(3) < range(4), lambda: range(), lambda: range(1)[2**70]):
    try:
        print(f())
    except (IndexError, ValueError, TypeError, OverflowError) as e:
        print(type(e).__name__, e)
try:
    r[0] = 5
except TypeError as e:
    print(e)
try:
    r.start = 1
except AttributeError as e:
    print(e)
a, b, *c = range(5)
print(a, b, c, [*range(2), *range(2)], isinstance(r, range), type(r).__name__, iter(r) is iter(r))
