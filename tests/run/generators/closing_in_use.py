from contextlib import contextmanager
import itertools


def res(name, n=5):
    try:
        for i in range(n):
            yield i
    finally:
        print("close", name)


print(any(x == 1 for x in res("any")))
print("after any")
print(next(x for x in res("next") if x > 1))
print(list(itertools.islice(res("islice"), 2)))
print("after islice")
print(max(res("max")), sum(res("sum")))
a, b, *c = res("unpack")
print(a, b, c)
try:
    x, y = res("too many")
except ValueError as e:
    print(e)
print([x for x in res("comp") if x % 2])
print(2 in res("in"))


@contextmanager
def managed(name):
    print("enter", name)
    try:
        yield name.upper()
    except KeyError as e:
        print("swallow", e)
    finally:
        print("leave", name)


def use(kind):
    with managed("m") as m:
        print(m)
        if kind == 1:
            return "early"
        if kind == 2:
            raise KeyError("k")
        if kind == 3:
            raise ValueError("v")
    return "end"


for kind in range(4):
    try:
        print(use(kind))
    except ValueError as e:
        print("out", e)


def nested():
    for x in res("outer", 2):
        for y in res("inner", 3):
            if y == 1:
                print("break inner")
                break
        else:
            print("no break")
        if x == 1:
            return "returned"


print(nested())


def finally_order():
    try:
        for x in res("loop"):
            try:
                return x
            finally:
                print("inner finally")
    finally:
        print("outer finally")


print(finally_order())


def continue_in_try():
    for x in res("c", 3):
        try:
            if x == 1:
                continue
            print("x", x)
        finally:
            print("f", x)


continue_in_try()


class Tree:
    def __init__(self, v, kids=()):
        self.v = v
        self.kids = kids

    def __iter__(self):
        try:
            yield self.v
            for k in self.kids:
                yield from k
        finally:
            print("closed", self.v)


t = Tree(1, [Tree(2, [Tree(3)]), Tree(4)])
print(list(t))
for v in t:
    if v == 3:
        print("stop at", v)
        break
print("end of tree")


def gen_with_return():
    try:
        x = yield 1
        return x
    finally:
        print("gen_with_return closed")


g = gen_with_return()
next(g)
try:
    g.send("value")
except StopIteration as e:
    print(e.value)
gens = [res("a"), res("b"), res("c")]
for g in gens:
    next(g)
g = None
gens.clear()
d = {k: res(k) for k in "xy"}
[next(v) for v in d.values()]
v = None
d.clear()
print("dict cleared")


def lots():
    gs = [res(str(i)) for i in range(3)]
    for p in zip(*gs):
        print(p)
        if p[0] == 1:
            break
    print("lots end")


lots()


def thrower():
    try:
        yield 1
    except ValueError:
        yield 2
    yield 3


g = thrower()
print(next(g), g.throw(ValueError), next(g), next(g, None))
