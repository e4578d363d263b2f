s = "0123456789"
for sl in (s[2:5], s[:3], s[7:], s[:], s[-3:], s[:-3], s[::2], s[1::3], s[::-1], s[8:2:-1], s[8:2:-2], s[2:8:-1], s[100:], s[:100], s[-100:3], s[5:5], s[5:2], s[-1:-4:-1], s[:-20:-3], s[::100], s[::-100]):
    print(repr(sl), end=" ")
print()
try:
    s[::0]
except ValueError as e:
    print(e)
try:
    s["a":]
except TypeError as e:
    print(e)
i, j = 2, None
print(s[i:j], s[None:None:None], s[True:False + 5], s[10**30:], s[-10**30:2], s[:10**30:3])
u = "añb漢c😀d"
print(u[1], u[3], u[5], u[5:], u[::-1], u[1:6:2], len(u), len(u[:4]))
sl = slice(1, 8, 3)
print(s[sl], sl, sl.start, sl.stop, sl.step, sl.indices(5), slice(None, None, -1).indices(4), slice(-3, None).indices(10))
print(slice(1) == slice(None, 1, None), slice(1, 2) < slice(1, 3))
