a = [1, 2]
b = a
c = a[:]
b.append(3)
print(a, b, c, a is b, a is c, a == c + [3])
def f(l): l.append("f"); l = [0]; return l
print(f(a), a)
m = [[]] * 3
m[0].append(1)
n = [[] for _ in range(3)]
n[0].append(1)
print(m, n, m[0] is m[1], n[0] is n[1])
t = (a, a)
t[0].append("t")
print(t[1] is a, a[-1])
d = {"x": a, "y": a}
d["x"].append("d")
print(d["y"][-1], d["x"] is d["y"])
e = a
a = a + ["new"]
print(e is a, len(e), len(a))
e = a
a += ["in place"]
print(e is a, len(e))
class C:
    shared = []
    def __init__(self, l=None): self.l = l if l is not None else []
x, y, z = C(), C(), C(a)
x.shared.append(1); x.l.append(2); z.l.append("z")
print(y.shared, y.l, a[-1], C.shared is x.shared)
g = [a, a]
h = list(g)
h[0] = "replaced"
h[1].append("deep")
print(g[0][-1], h[0])
r = []
for i in range(3):
    row = [i]
    r.append(row)
    row.append(row[0] * 10)
print(r)
last = r[-1]
r[-1] = None
print(last, r)
s = [r, r]
s[0].append(s)
print(len(s[1]), s[0][-1] is s)
p = q = []
p = p + [1]
print(p, q)
p = q
p += [1]
print(p, q)
def gen(l):
    for v in l: yield l
print(all(v is a for v in gen(a)))
k = [0, 1, 2]
k[0], k[k[0]] = 2, 6
print(k)
k[1:1] = k
print(k)
k.extend(k)
print(len(k))
u = [1, 2, 3]
v = u
u[:] = [9]
print(v)
u.clear()
print(v, v is u)
v.extend([u, v])
print(v, v[0] is v)
w = [[1, 2], [3]]
for inner in w: inner.append("x"); inner = None
print(w, sum(w, []), [*w[0], *w[1]] == sum(w, []))
star = [w[0]] * 2 + [w[0][:]]
star[0][0] = "changed"
print(star, w)
