def forever(n):
    return forever(n + 1)


try:
    forever(0)
except RecursionError as e:
    print("caught:", e)


class Deep:
    def __init__(self, n):
        self.child = Deep(n + 1)


try:
    Deep(0)
except RecursionError as e:
    print(type(e).__name__, isinstance(e, RuntimeError))


def even(n):
    return odd(n + 1)


def odd(n):
    return even(n + 1)


try:
    even(0)
except RecursionError:
    print("mutual")


def gen(n):
    yield n
    yield from gen(n + 1)


try:
    for x in gen(0):
        pass
except RecursionError:
    print("generator", x > 100)
print("still alive", sum(range(10)))
