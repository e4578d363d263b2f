def t(f):
    try:
        f()
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
def a1():
    a, b = [1]
def a2():
    a, b = [1, 2, 3]
def a3():
    a, b = 5
def a4():
    a, *b, c = [1]
def a5():
    (a, b), c = [1, 2]
def a6():
    a, b = ""
def a7():
    a, b, c = "ab"
def a8():
    a, b = {1: 2}
def a9():
    for a, b in [(1, 2), (3,)]:
        print(a, b)
def a10():
    a, b = None
def a11():
    [a, b] = range(3)
def a12():
    a, b = (x for x in range(5))
def a13():
    a, = []
def a14():
    f = lambda x, y: x
    f(*5)
def a15():
    f = lambda **k: k
    f(**5)
def a16():
    [*5]
def a17():
    {**[1]}
for f in (a1, a2, a3, a4, a5, a6, a7, a8, a9, a10, a11, a12, a13, a14, a15, a16, a17):
    t(f)
