def inner():
    x = yield "a"
    print("inner got", x)
    y = yield "b"
    print("inner got", y)
    return "inner result"
def outer():
    r = yield from inner()
    print("result", r)
    yield from [1, 2]
    yield from "xy"
    r2 = yield from ()
    print(r2)
    return "outer result"
g = outer()
print(next(g), g.send("s1"), g.send("s2"), list(g))
def deep(n):
    if n:
        yield n
        yield from deep(n - 1)
print(list(deep(5)))
def walk(t):
    for x in t:
        if isinstance(x, (list, tuple)):
            yield from walk(x)
        else:
            yield x
print(list(walk([1, (2, [3, [4]]), [], 5])))
def sub():
    try:
        yield 1
        yield 2
    except ValueError as e:
        print("sub caught", e)
        yield "recovered"
    finally:
        print("sub finally")
def deleg():
    try:
        yield from sub()
    except KeyError as e:
        print("deleg caught", e)
        yield "deleg"
d = deleg()
next(d)
print(d.throw(ValueError("v")))
print(list(d))
d = deleg()
next(d)
print(d.throw(KeyError("k")))
d = deleg()
next(d)
d.close()
def ret():
    return 5
    yield
def chain():
    a = yield from ret()
    b = yield from ret()
    yield a + b
print(list(chain()))
try:
    list((lambda: (yield from 5))())
except TypeError as e:
    print(e)
def flat(*its):
    for it in its:
        yield from it
print(list(flat([1], (2,), {3: 0}, {4}, range(5, 7), (x for x in [7]))))
try:
    list((lambda: (yield from [1].pop()))())
except TypeError as e:
    print(e)
