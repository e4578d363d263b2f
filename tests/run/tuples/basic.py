t = (1, "two", 3.0, None, [5])
print(t, len(t), t[0], t[-1], t[1:3], t[::-1], t[:0], t + (6,), t[:2] * 2, () + (), (1,) * 0)
print((), (1,), (1, 2), 1, tuple(), tuple("ab"), tuple([1, 2]), tuple(range(3)), tuple({"k": 1}), tuple(x for x in "xy"))
a = 1, 2
b = 3,
print(a, b, type(b).__name__, "two" in t, 9 in t, t.index("two"), t.count(1), (1, 1.0, True).count(1))
print((1, 2) < (1, 3), (1, 2) < (1, 2, 0), (1, "a") < (2, 2), () < (0,), (1, 2) == (1.0, 2.0), (1,) == [1], (1,) != 1, max((1, 5), (2, 0)), sorted([(2, "a"), (1, "b"), (1, "a")]))
for f in (lambda: t[10], lambda: t[-10], lambda: t["a"], lambda: t.index(99), lambda: (1, "a") < (1, 2), lambda: t + [1], lambda: hash(t), lambda: (1,) < 1, lambda: t.append(1), lambda: tuple(5), lambda: t.__delitem__(0)):
    try:
        print(f())
    except (IndexError, TypeError, ValueError, AttributeError) as e:
        print(type(e).__name__, e)
try:
    t[0] = 5
except TypeError as e:
    print(e)
try:
    del t[0]
except TypeError as e:
    print(e)
t[4].append(6)
print(t)
u = (1, [2])
try:
    u[1] += [3]
except TypeError as e:
    print(e)
print(u)
print(hash((1, 2)) == hash((1.0, 2.0)), {(1, 2): "x"}[1, 2], hash(()) == hash(()), (1, (2, (3, (4,)))), ((),), [(1,), ()])
for i in range(len(t)):
    print(i, t[i])
def swap(p):
    return p[1], p[0]
print(swap((1, "a")), swap(swap((1, 2))), (lambda *a: a)(1, 2), tuple(sorted((3, 1, 2))), sum((1, 2, 3)), tuple(reversed((1, 2, 3))), tuple(zip((1, 2), (3, 4))), any(()), all(()))
