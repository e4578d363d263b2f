class D:
    def __init__(self, n):
        self.n = n
    def __del__(self):
        print("del", self.n)
d = D(1)
d = D(2)
print("rebound")
del d
print("after del")
def f():
    x = D("local")
    print("in f")
f()
print("after f")
l = [D("l0"), D("l1")]
l.pop()
print("popped")
l[0] = None
print("replaced")
m = {"k": D("dict")}
m["k"] = 0
print("overwritten")
a = b = D("shared")
del a
print("still alive")
del b
D("temporary")
print("gone")
def ret():
    return D("returned")
ret()
r = ret()
print("kept", r.n)
t = (D("t0"), D("t1"))
t = None
s = D("s")
s.child = D("child")
s = None
def g():
    try:
        y = D("in try")
        raise ValueError("x")
    except ValueError as e:
        print("handling", e)
    print("still has y", y.n)
g()
def gen():
    z = D("gen local")
    yield 1
    yield 2
it = gen()
next(it)
it = None
print("gen dropped")
l = [D(i) for i in range(3)]
l.clear()
print("end")
r = None
