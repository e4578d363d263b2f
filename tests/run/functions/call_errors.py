def f(a, b):
    return a, b
def g(a, b=1):
    pass
def h(a, *, k1, k2):
    pass
def none():
    pass
five = 5
text = "s"
nothing = None
class C:
    def m(self, x):
        pass
    def __init__(self, q):
        pass
for call in (
    lambda: f(),
    lambda: f(1),
    lambda: f(1, 2, 3),
    lambda: f(1, b=2, c=3),
    lambda: f(1, a=2),
    lambda: g(),
    lambda: g(1, 2, 3),
    lambda: g(b=2),
    lambda: h(1),
    lambda: h(1, 2, k1=1, k2=2),
    lambda: none(1),
    lambda: none(x=1),
    lambda: C(),
    lambda: C(1).m(),
    lambda: C(1).m(1, 2),
    lambda: f(*[1], **{"a": 2}),
    lambda: f(**{"a": 1, "z": 2}),
    lambda: five(),
    lambda: text(1),
    lambda: nothing(),
):
    try:
        print(call())
    except TypeError as e:
        print(e)
