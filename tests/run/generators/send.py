def acc():
    total = 0
    while True:
        x = yield total
        if x is None:
            break
        total += x
    return "final %d" % total
g = acc()
print(next(g), g.send(5), g.send(10))
try:
    g.send(None)
except StopIteration as e:
    print(e.value)
g = acc()
try:
    g.send(5)
except TypeError as e:
    print(e)
print(g.send(None))
def echo():
    r = None
    while True:
        r = yield r
        print("received", r)
e = echo()
next(e)
print(e.send("a"), e.send([1]), next(e))
e.close()
try:
    e.send(1)
except StopIteration:
    print("closed")
def two():
    x = (yield 1) + (yield 2)
    print("x", x)
    y = yield x * 2
    yield [y, (yield "inner")]
t = two()
print(next(t), t.send(10), t.send(20), t.send("y"), t.send("z"))
def avg():
    n = s = 0
    a = None
    while True:
        v = yield a
        n += 1
        s += v
        a = s / n
m = avg()
next(m)
print([m.send(v) for v in (10, 20, 60)])
def coro(f):
    def start(*a):
        g = f(*a)
        next(g)
        return g
    return start
@coro
def sink(out):
    while True:
        out.append((yield))
l = []
s = sink(l)
for i in range(3):
    s.send(i * i)
print(l)
