def f(a, b, /, c, *, d, e=5):
    return (a, b, c, d, e)
print(f(1, 2, 3, d=4))
print(f(1, 2, c=3, d=4, e=6))
def g(x, /, **kw):
    return x, kw
print(g(1, x=2))
def h(*, k):
    return k
print(h(k="v"))
for call in (
    lambda: f(1, 2, 3, 4),
    lambda: f(1, b=2, c=3, d=4),
    lambda: f(1, 2, 3),
    lambda: h(),
    lambda: h(1),
    lambda: h(k=1, j=2),
    lambda: g(),
    lambda: f(1, 2),
):
    try:
        print(call())
    except TypeError as e:
        print(e)
