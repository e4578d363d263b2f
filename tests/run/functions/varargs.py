def f(*args):
    return args
print(f(), f(1), f(1, 2), f(*[1, 2], 3, *"ab"))
def g(a, *rest, **kw):
    return a, rest, kw
print(g(1))
print(g(1, 2, 3, x=4, y=5))
print(g(*range(4), **{"k": 1}, z=2))
def h(**kw):
    return list(kw.items())
print(h(), h(b=1, a=2))
def total(*nums, start=0):
    for n in nums:
        start += n
    return start
print(total(), total(1, 2, 3), total(1, 2, start=100))
def forward(*args, **kwargs):
    return g(*args, **kwargs)
print(forward(1, 2, q=3))
d = {"a": 1}
def mutate(**kw):
    kw["a"] = 99
    return kw
print(mutate(**d), d)
print(g(a=5, b=6))
