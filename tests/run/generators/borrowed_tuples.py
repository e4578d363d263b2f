"""Tuples of values that the generator holds, over `yield`, and where it ends early."""


def g(a, b):
    pair = (a, b)
    yield 1
    yield pair[0]
    yield pair
    yield a + b


def h(words):
    for word in words:
        both = (word, words)
        yield both[0]
        yield word + str(len(both[1]))


class Box:
    def __init__(self, x):
        self.x = x

    def each(self):
        pair = (self, self.x)
        yield pair[1]
        self.x = "new" + str(len(pair[1]))
        yield pair[1] + pair[0].x


for n in range(4):
    for make in (lambda: g("a" + str(n), "b" * n), lambda: h(["w" + str(n), "v" * n]), lambda: Box("x" + str(n)).each()):
        it = make()
        print(next(it))
        del it
        it = make()
        next(it)
        print(next(it))
        it.close()
        print(list(make()))
    it = g("t" + str(n), "u" * n)
    next(it)
    try:
        it.throw(ValueError("thrown" + str(n)))
    except ValueError as error:
        print(error)
