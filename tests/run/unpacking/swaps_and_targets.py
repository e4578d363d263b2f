calls = []
def t(n, v=None):
    calls.append(n)
    return v
class Box:
    def __setattr__(self, k, v): calls.append(f"set {k}"); object.__setattr__(self, k, v)
class L(list):
    def __setitem__(self, k, v): calls.append(f"setitem {k}"); super().__setitem__(k, v)
b, l = Box(), L([0, 0, 0])
t("tgt1", b).x, l[t("idx", 1)], *t("star", b).rest = t("v1", 1), t("v2", 2), t("v3", 3)
print(calls, b.x, l, b.rest)
calls.clear()
b.p = l[t("i", 0)] = b.q = t("value", 9)
print(calls, b.p, l)
a, b, c = 1, 2, 3
a, b, c = b, c, a
print(a, b, c)
(a, b), c = (c, a), b
print(a, b, c)
x = [1, 2, 3]
x[0], x[1], x[2] = x[2], x[0], x[1]
print(x)
i = 0
x[i], i = 10, 2
print(x, i)
i, x[i] = 1, 20
print(x, i)
def multi(): return 1, [2, (3, "four")]
p, [q, (r, s)] = multi()
print(p, q, r, s)
head, *tail = [1]
print(head, tail)
*init, last = "xyz"
print(init, last)
first, *mid, end = range(2)
print(first, mid, end)
(m, *n), *o = [[1, 2, 3], 4, 5]
print(m, n, o)
for k, *v in {"ab": 1, "cde": 2}: print(k, v)
d = dict(one=1, two=2)
(k1, v1), (k2, v2) = d.items()
print(k1, v1, k2, v2)
u = v = w = []
u.append(1)
v, w = w, u + [2]
print(u, v, w)
a = b, c = 1, 2
print(a, b, c)
a, a, a = 1, 2, 3
print(a)
_, y, _ = "abc"
print(_, y)
[e1, e2] = {1, 2}
print(e1 + e2)
z1, z2 = map(int, "4 2".split())
print(z1 // z2, *sorted((z1, z2)))
try:
    g1, g2 = (n for n in [1, 2, 3])
except ValueError as e:
    print(e)
try:
    h1, *h2, h3 = [1]
except ValueError as e:
    print(e)
def f(*args):
    a, *rest = args
    return (a, f(*rest)) if rest else a
print(f(1, "b", 3.5, None))
s1 = s2 = "same"
s1 += "!"
print(s1, s2)
fib = [0, 1]
while len(fib) < 10:
    *_, pen, ult = fib
    fib.append(pen + ult)
print(fib)
