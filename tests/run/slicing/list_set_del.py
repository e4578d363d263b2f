def show(f):
    l = list(range(8))
    try:
        f(l)
        print(l)
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
def s(sl, v):
    def f(l): l[sl] = v
    return f
def d(sl):
    def f(l): del l[sl]
    return f
for sl, v in ((slice(2, 4), "xyz"), (slice(2, 4), []), (slice(2, 2), [9, 9]), (slice(None), [1]), (slice(None, None, 2), "abcd"), (slice(None, None, 2), "abc"), (slice(None, None, -1), range(8)), (slice(-3, None), (7,)), (slice(100, 200), [1, 2]), (slice(5, 2), ["mid"]), (slice(None, None, -2), [1, 2]), (slice(1, 3), 5), (slice(0, 0), {1: 2}), (slice(None, 3), (x for x in "gen")), (slice(2, 5, 1), "q"), (slice(-100, 2), []), (slice(0, 4, 2), 5), (slice(0, 4, 0), [1])):
    show(s(sl, v))
for sl in (slice(2, 4), slice(None), slice(None, None, 2), slice(1, None, 2), slice(None, None, -1), slice(-2, None), slice(5, 2), slice(100, None), slice(6, 1, -2), slice(0, 8, 3), slice(0, 0), slice(1, 7, 5)):
    show(d(sl))
l = [1, 2, 3]
l[1:1] = l
print(l)
l[::2] = l[::2][::-1]
print(l)
l[:] = [x for x in l if x > 1]
print(l)
l[1:] = l[:1]
print(l)
a = [1, 2, 3, 4]
b = a
b[:] = []
print(a)
a[5:] = [1]
a[0:1] = "ab"
a[-1:] += ["c"]
a[:1] *= 3
print(a)
del a[0], a[-1], a[:2]
print(a)
x = [[1, 2, 3], [4, 5, 6]]
x[0][1:] = [0]
del x[1][:2]
print(x)
