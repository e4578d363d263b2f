s = slice(1, 10, 2)
print(s, s.start, s.stop, s.step, slice(5), slice(None), slice(1, 2), repr(slice("a", None, 1.5)))
for n in (0, 3, 5, 20):
    print(slice(1, 10, 2).indices(n), slice(None).indices(n), slice(-3, None).indices(n), slice(None, None, -1).indices(n), slice(-100, 100, -7).indices(n), slice(10, 0, -3).indices(n))
for f in (lambda: slice(1, 2, 0).indices(5), lambda: slice("a").indices(5), lambda: slice(), lambda: hash(slice(1)), lambda: slice(1).indices(-1), lambda: slice(1, 2, 3, 4)):
    try:
        print(f())
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
print(slice(1, 2) == slice(1, 2), slice(1) == slice(2), slice(1, 2) != 5, isinstance(s, slice), slice(1, 5) < slice(2, 3))
FIRST, LAST = slice(0, 3), slice(-2, None)
print("abcdefg"[FIRST], [1, 2, 3, 4][LAST], (1, 2, 3)[LAST], range(9)[FIRST])
l = list(range(6))
l[FIRST] = []
print(l)
del l[LAST]
print(l)
class S:
    def __getitem__(self, k): return k
    def __setitem__(self, k, v): print("set", k, v)
    def __delitem__(self, k): print("del", k)
o = S()
print(o[1], o[1:2], o[::3], o[:, 1], o[1:2, ...], o[()], o["a":"b"], o[None], o[(1, 2)], o[-1], o[:], o[[1]])
o[1:2] = 3
o[::-1] = 4
o[1, 2:3] = 5
del o[:]
del o[1, 2]
a, b = 2, None
print(o[a:b], o[a + 1:], o[(lambda: 3)():])
