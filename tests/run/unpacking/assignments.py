a, b = 1, 2
(c, d) = [3, 4]
[e, f] = "xy"
print(a, b, c, d, e, f)
a, (b, (c, d)), e = 1, (2, (3, 4)), 5
print(a, b, c, d, e)
a, *b = 1, 2, 3
*a2, b2 = "abc"
x, *y, z = range(5)
print(a, b, a2, b2, x, y, z)
a, *b, c = 1, 2
print(a, b, c)
*a, = (1, 2)
print(a)
(a, *b), [*c, d] = (1, 2, 3), "pqr"
print(a, b, c, d)
a = b = c, d = 5, 6
print(a, b, c, d)
l = [0, 0, 0]
l[0], l[1], *l[2:] = 1, 2, 3, 4
print(l)
class O: pass
o = O()
o.x, o.y = 1, [2]
o.y[0], o.z = o.x, o.y
print(o.x, o.y, o.z)
for i, *rest in [(1, 2, 3), "ab", [9]]:
    print(i, rest)
k, v = {"key": "val", "k2": 1}
print(k, v)
a, b, c = (i * i for i in range(3))
print(a, b, c)
x, y = y, x = 1, 2
print(x, y)
i = 0
i, l[i] = 1, "one"
print(l)
a, _, _, b = 1, 2, 3, 4
print(a, _, b)
d = {}
d["a"], d["b"] = d["c"], d["d"] = 1, 2
print(d)
(a), b = 1, (2)
((a, b),) = [(7, 8)]
print(a, b)
[a, b] = {3: 0, 4: 0}
first, *_, last = "hello"
print(a, b, first, last)
