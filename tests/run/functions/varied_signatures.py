def f(a, b=2, *args, c, d=4, **kw): return a, b, args, c, d, kw
print(f(1, c=3), f(1, 5, 6, 7, c=8, e=9), f(c=1, a=2), f(*[1, 2, 3], **{"c": 4, "d": 5, "x": 6}), f(1, *[], c=0, **{}))
def pos(a, b, /): return a, b
def both(a, /, b, *, c): return a, b, c
def kwname(a, /, **kw): return a, kw
print(pos(1, 2), both(1, 2, c=3), both(1, b=2, c=3), kwname(1, a=2))
def defaults(a=[], b={}, c=(), d=None):
    a.append(1)
    b[len(b)] = 0
    return len(a), len(b), c, d
print(defaults(), defaults(), defaults([], {}), defaults())
def order(a=print("default a"), b=print("default b")): pass
order()
def many(a, b, c, d, e, f, g, h, i, j): return a + b + c + d + e + f + g + h + i + j
print(many(1, 2, 3, 4, 5, 6, 7, 8, 9, 10), many(*range(10)), many(*"abcdefghij"), many(j=1, i=1, h=1, g=1, f=1, e=1, d=1, c=1, b=1, a=1))
def outer(*args, **kw):
    def inner(*a, **k): return a, k
    return inner(*args, 0, **kw, z=1)
print(outer(1, 2, x=3))
def swap(x, y): return y, x
def thrice(f, x, y): return f(*f(*f(x, y)))
print(thrice(swap, 1, "b"))
def unpack_param(p):
    (a, b), c = p
    return a + b + c
print(unpack_param(((1, 2), 3)), (lambda *, k=5: k)(), (lambda a, *b, c=1, **d: (a, b, c, d))(1, 2, c=3, e=4))
def mutate(l, d, s):
    l.append(1); d["k"] = 1; s.add(1)
    l, d, s = None, None, None
l, d, s = [], {}, set()
mutate(l, d, s)
print(l, d, s)
def annotated(a: int, b: str = "x", *args: float, c: list = None, **kw: dict) -> tuple: return a, b, c
print(annotated(1), annotated.__annotations__["b"] is str, annotated.__defaults__, annotated.__kwdefaults__, annotated.__name__)
def recursive_default(n, f=None):
    f = f or recursive_default
    return 1 if n == 0 else n * f(n - 1)
print(recursive_default(6))
def returns_func(n): return returns_func if n == 0 else lambda: n
print(returns_func(0)(3)(), [g() for g in map(returns_func, (1, 2))])
for bad in (lambda: f(), lambda: f(1), lambda: pos(a=1, b=2), lambda: both(1, 2, 3), lambda: f(1, a=2, c=3), lambda: many(1), lambda: kwname(a=1), lambda: (lambda x: x)(), lambda: swap(1, 2, z=3), lambda: f(1, c=2, **{"c": 3})):
    try:
        print(bad())
    except TypeError as e:
        print(e)
