class It:
    def __init__(self, items, result):
        self.items = list(items)
        self.result = result
        self.log = []
    def __iter__(self):
        return self
    def __next__(self):
        if not self.items:
            if self.result is None:
                raise StopIteration
            raise StopIteration(self.result)
        return self.items.pop(0)
    def send(self, value):
        self.log.append(value)
        return self.__next__()
    def throw(self, error):
        raise StopIteration("thrown " + str(error))


def f(it):
    r = yield from it
    yield "got", r


print(list(f(It([1, 2], "end"))), list(f(It([], None))), list(f([1])), list(f(iter("ab"))))
it = It([1, 2, 3], 5)
g = f(it)
print(next(g), g.send("x"), g.send("y"), g.send("z"), it.log)
g = f(It([1, 2, 3], 5))
print(next(g), g.throw(KeyError("k")))


def outer(it):
    return (yield from it)


g = outer(It([], [1, 2]))
try:
    next(g)
except StopIteration as e:
    print(e.value)


def both(c):
    r = yield from (It([1], "custom") if c else [1])
    print(r)


print(list(both(1)), list(both(0)))
