a = [1, 2]
b = [1, 2]
c = a
print(a == b, a is b, a is c, a is not b)
print(None is None, True is not False)
x = None
print(x is None, x is not None)
def f(v=None):
    if v is None:
        v = []
    v.append(1)
    return v
print(f(), f(), f([0]))
t = (1, [2])
u = t
print(u is t, u[1] is t[1])
s = a[:]
print(s is a, s == a)
e = Ellipsis
print(e is ..., type(None) is type(x))
print(type(1) is int, type(True) is bool, type(True) is int)
d = {1: a}
print(d[1] is a, list(d.values())[0] is a)
