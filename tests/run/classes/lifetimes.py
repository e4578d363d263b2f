class D:
    def __init__(self, n):
        self.n = n
    def __del__(self):
        print("del", self.n)


def two():
    a = D("a")
    b = D("b")
    print("two")


two()


def rebound():
    x = D(1)
    x = D(2)
    x = x.n
    print("rebound", x)


rebound()


def loop():
    for i in range(3):
        x = D(i)
        print("loop", i)
    print("after loop")


loop()


def branches(c):
    if c:
        x = D("then")
    else:
        x = D("else")
    y = D("y") if c else None
    print("joined")


branches(True)
branches(False)


def maybe(c):
    if c:
        x = D("maybe")
    print("maybe end", c)


maybe(1)
maybe(0)


def early(c):
    x = D("early")
    if c:
        return x.n
    z = D("late")
    return [z.n]


print(early(1), early(0))


def deleted():
    x = D("x")
    y = x
    del x
    print("still y")
    y = None
    print("gone")


deleted()


def returned():
    x = D("returned")
    y = D("other")
    return x


r = returned()
print("have", r.n)
r = None


def caught():
    x = D("outside")
    try:
        y = D("inside")
        int("no")
    except ValueError as e:
        z = D("handler")
        print("caught")
    print("after", y.n)


caught()


def closure():
    x = D("cell")
    f = lambda: x.n
    print(f())
    f = None
    print("closure end")


closure()


def nested_loop():
    for i in range(2):
        for j in range(2):
            x = D((i, j))
            if j == 1:
                break
        else:
            y = D("else")
        print("inner done")
    print("done")


nested_loop()


def containers():
    xs = [D("in list")]
    t = (D("in tuple"), 1)
    d = {"k": D("in dict")}
    print("containers")


containers()


def params(p, q):
    print("params", p.n)
    print("params end")


params(D("p"), D("q"))


def gen(name):
    x = D("gen " + name)
    yield 1
    y = D("gen late")
    yield 2
    print("gen end")


for v in gen("full"):
    print(v)
for v in gen("broken"):
    print(v)
    break
print("broken off")


def res(name):
    try:
        yield 1
        yield 2
    finally:
        print("close", name)


def search(c):
    for x in res("loop"):
        print("body", x)
        if c == 1:
            print("before break")
            break
        if c == 2:
            print("before return")
            return "r"
        if c == 3:
            print("before raise")
            raise ValueError("x")
    print("after loop")


for c in range(4):
    try:
        print(search(c))
    except ValueError as e:
        print("error", e)


def inside(c):
    try:
        for x in res("protected"):
            if c:
                print("raising")
                raise KeyError
            else:
                1 / 0
    except KeyError:
        print("handled")
    finally:
        print("finally")


inside(1)
try:
    inside(0)
except ZeroDivisionError:
    print("zero")


def while_loop():
    x = None
    n = 0
    while n < 2:
        x = D(n)
        n += 1
        if n == 1:
            continue
    print("while end")


while_loop()


def recursive(n):
    x = D(n)
    if n:
        recursive(n - 1)
    print("back", n)


recursive(2)


def swap():
    a, b = D("a"), D("b")
    a, b = b, a
    print(a.n, b.n)


swap()


def with_alias():
    with open("/dev/null") as f:
        x = D("with")
        print("in with")
    print("after with")


with_alias()


def unpacked():
    x, *y = D(1), D(2), D(3)
    print("unpacked")


unpacked()


class Node:
    def __init__(self, child):
        self.child = child


def tree():
    t = Node(Node(D("leaf")))
    u = t.child
    print("tree")


tree()


def walrus():
    if (x := D("walrus")).n:
        print("walrus body")
    print("walrus end")


walrus()


def match_it(v):
    match v:
        case [D() as x, *rest]:
            print("matched")
        case _:
            print("no")
    print("match end")


match_it([D("m"), 1])


def mixed(c):
    x = D("object") if c else "text"
    x = [x]
    if c:
        x = (x, 1)
    print("mixed")


mixed(1)
mixed(0)
print("end")
