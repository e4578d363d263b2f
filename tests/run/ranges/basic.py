for r in (range(5), range(2, 5), range(0, 10, 3), range(5, 0, -1), range(5, 0), range(0), range(10, 0, -3), range(-3, 3), range(2**63, 2**63 + 3), range(0, 10**20, 10**19), range(-5, -1, 2)):
    print(r, list(r), len(r), bool(r), r.start, r.stop, r.step)
r = range(10, 30, 3)
print(r[0], r[-1], r[2], r[1:4], r[::-1], r[::2], r[5:1], r[-3:], list(r[::-2]), r.index(13), r.count(13), r.count(14), 13 in r, 14 in r, 13.0 in r, "a" in r, 10**30 in r, 31 in r)
for f in (lambda: r[100], lambda: r[-100], lambda: r.index(14), lambda: range(1, 2, 0), lambda: range(1.5), lambda: range("a"), lambda: range(), lambda: r.index("x"), lambda: r[1.5], lambda: range(1, 2, 3, 4), lambda: len(range(2**70))):
    try:
        print(f())
    except (IndexError, ValueError, TypeError, OverflowError) as e:
        print(type(e).__name__, e)
print(range(3) == range(0, 3, 1), range(0) == range(5, 5), range(0, 3, 2) == range(0, 4, 2), range(3) == [0, 1, 2], hash(range(3)) == hash(range(0, 3)), range(3) != range(4))
print(list(reversed(range(5))), list(reversed(range(0, 10, 3))), sum(range(101)), max(range(5)), min(range(5, 0, -1)), sorted(range(3), reverse=True), tuple(range(3)), *range(3))
for i in range(3):
    i += 10
    print(i, end=" ")
print()
for i in range(2**63 - 2, 2**63 + 2):
    print(i, end=" ")
print()
for i in range(-2**63 - 1, -2**63 + 2):
    print(i, end=" ")
print()
for i in range(10, -1, -5):
    print(i, end=" ")
print()
n = 3
for i in range(n):
    n += 1
print(n)
it = iter(range(3))
print(next(it), list(it), next(it, "end"), range(True), range(5)[True], 2**64 in range(0, 2**65, 2), range(2**65)[2**64], range(0, 2**65)[-1])
total = 0
for i in range(100):
    for j in range(i, 100, 7):
        total += j - i
print(total)
for i in range(0):
    pass
else:
    print("i" in dir())
