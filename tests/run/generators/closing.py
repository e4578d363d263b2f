log = []


def res(name, n=3):
    log.append("open " + name)
    try:
        for i in range(n):
            yield i
    except GeneratorExit:
        log.append("exit " + name)
        raise
    finally:
        log.append("close " + name)


def show():
    print(log)
    log.clear()


# Dropped: rebound, deleted, popped, overwritten in containers and attributes.
g = res("rebound")
next(g)
g = None
show()
xs = [res("list")]
next(xs[0])
xs.pop()
show()
d = {1: res("dict")}
next(d[1])
d[1] = 0
show()


class Holder:
    pass


h = Holder()
h.g = res("attribute")
next(h.g)
h.g = None
show()
t = (res("tuple"), 1)
next(t[0])
t = ()
show()
unstarted = res("unstarted")
unstarted = None
show()
done = res("done", 0)
print(list(done))
done = None
show()


# A generator in a closure, in another generator, in an iterator of the library.
def outer(inner):
    try:
        for x in inner:
            yield x
    finally:
        log.append("outer")


o = outer(res("inner"))
next(o)
o = None
show()
z = zip(res("zip a"), res("zip b"))
next(z)
z = None
show()
m = map(str, res("map"))
next(m)
del m
show()
e = (x for x in res("genexpr"))
next(e)
del e
show()


def delegating():
    yield from res("delegated")


y = delegating()
next(y)
y.close()
show()
y = delegating()
next(y)
y = None
show()


# throw and close through several levels, with a return value and an error on the way.
def level(n):
    try:
        if n:
            r = yield from level(n - 1)
            return r + 1
        yield "bottom"
        return 0
    except KeyError:
        yield "key at %d" % n
        return 10 * n
    finally:
        log.append(n)


v = level(3)
print(next(v), v.throw(KeyError("k")))
try:
    next(v)
except StopIteration as stop:
    print("value", stop.value)
show()
v = level(2)
next(v)
try:
    v.throw(OSError("through"))
except OSError as error:
    print(error)
show()


class Iterator:
    def __init__(self):
        self.n = 0

    def __iter__(self):
        return self

    def __next__(self):
        self.n += 1
        return self.n

    def throw(self, error):
        log.append(("thrown", type(error).__name__))
        if isinstance(error, KeyError):
            return "answer"
        raise error

    def close(self):
        log.append("iterator closed")


def over(iterator):
    yield from iterator


w = over(Iterator())
print(next(w), w.throw(KeyError()), next(w))
w.close()
show()
w = over(Iterator())
next(w)
try:
    w.throw(ValueError("no"))
except ValueError as error:
    print("out", error)
show()


def plain():
    yield from [1, 2, 3]


p = plain()
next(p)
try:
    p.throw(ValueError("list"))
except ValueError as error:
    print("out", error, list(p))
p = plain()
print(next(p), p.close(), list(p))


# StopIteration inside of a generator.
def stops(error):
    yield 1
    raise error


for error in StopIteration("a"), StopIteration(), ValueError("v"):
    try:
        print(list(stops(error)))
    except (RuntimeError, ValueError) as caught:
        print(repr(caught), repr(caught.__cause__), repr(caught.__context__), caught.__suppress_context__)


def leaks():
    try:
        yield next(iter(()))
    finally:
        log.append("leaks")


try:
    next(leaks())
except RuntimeError as caught:
    print(caught, repr(caught.__cause__))
show()


def inner_stop():
    yield from stops(StopIteration("deep"))


try:
    list(inner_stop())
except RuntimeError as caught:
    print(caught, repr(caught.__cause__))
try:
    list(next(iter(())) for _ in range(2))
except RuntimeError as caught:
    print(caught)


def swallow():
    try:
        yield 1
    except GeneratorExit:
        log.append("swallowed")


s = swallow()
next(s)
print(s.close())
s = swallow()
next(s)
s = None
show()


def replaced():
    try:
        yield 1
    finally:
        raise KeyError("in close")


r = replaced()
next(r)
try:
    r.close()
except KeyError as error:
    print("close raised", error, type(error.__context__).__name__)


# Kept alive by its own finally block.
saved = []


def resurrect():
    me = yield
    try:
        yield
    finally:
        saved.append("back")
        me[0] = None


box = [None]
box[0] = resurrect()
next(box[0])
box[0].send(box)
box[0].close()
print(saved)
