def t(x):
    print(x, end=" ")
    return x
def f(*args, **kw):
    print("->", args, kw)
f(t(1), t(2), k=t(3), j=t(4))
f(*[t(1), t(2)], t(3), **{"a": t(4)}, b=t(5))
f(k=t(1), *[t(2)])
f(t(9))
l = [t(3), t(1), t(2)]
print()
d = {t("k1"): t("v1"), t("k2"): t("v2")}
print(d)
l[t(0)] = t(7)
print(l)
t(1) + t(2) * t(3)
print()
(t(l))[t(1)] += t(5)
print(l)
x = t(1) if t(0) else t(2)
print(x)
print(t(5) in [t(4), t(5)])
a, b = t(1), t(2)
print()
[t(i) for i in [t(2), t(3)]]
print()
t([0, 1, 2, 3])[t(1):t(3):t(1)]
print()
