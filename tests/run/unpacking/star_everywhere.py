a, d = [1, 2], {"x": 1}
print([*a, 3, *a], (*a,), (*a, *"xy"), {*a, 2, 5}, {**d, "y": 2}, {"x": 0, **d}, {**d, "x": 9}, [*range(3)], [*{}], [*{"k": 1}], [*(i for i in a)])
def f(*args, **kw): return args, kw
print(f(*a, *"z", **d, **{"q": 1}), f(*a, 5, *[]), f(**{}), f(*{}, **d), f(0, *a, k=1, **d))
t = *a, *a
print(t)
def g(a, b, c=0, *r): return a, b, c, r
print(g(*a), g(*a, *a), g(*"xyzw"), g(1, *[2]), g(*[1], b=2))
for bad in (lambda: f(**d, **d), lambda: f(x=1, **d), lambda: f(**{1: 2}), lambda: [*5], lambda: f(*5), lambda: f(**5), lambda: {**5}, lambda: g(*[1])):
    try:
        print(bad())
    except TypeError as e:
        print(e)
def h(): return *a, 3
print(h())
print(*a, *"bc", sep="-")
print([*a, *[b for b in a]], max(*a, 7), list(zip(*[a, a])), dict(**d, z=2))
def gen(): yield *a, "g"
print(list(gen()))
for x in *a, *a: print(x, end=" ")
print()
m = [[1, 2], [3, 4]]
print([*m[0], *m[1]], sum([[*r] for r in m], []), {**dict(a=1), **dict(b=2)}, "%s %s" % (*a,), "{} {}".format(*a), f"{*a, 3}")
x = [*a]
x.append(9)
print(a, x)
(*b,), c = a, d
print(b, c)
