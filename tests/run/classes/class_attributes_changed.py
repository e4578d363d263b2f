"""Attributes of classes that come late, go, or are there only sometimes."""


class A:
    kept = 1
    gone = "a"

    def method(self):
        return "A.method"


class B(A):
    gone = "b"

    def method(self):
        return "B.method"


b = B()
print(B.gone, b.gone, b.method())
del B.gone
print(B.gone, b.gone, "gone" in vars(B), hasattr(B, "gone"))
del B.method
print(b.method())
del A.gone
for target in (A, B, b):
    try:
        target.gone
    except AttributeError as e:
        print(e)
for target, name in ((A, "gone"), (B, "kept"), (A, "never")):
    try:
        delattr(target, name)
    except AttributeError as e:
        print(e)
A.gone = 5
print(B.gone, b.gone, getattr(b, "gone", 0))


class Late:
    def read(self):
        return self.value

    def call(self):
        return self.helper(2)


late = Late()
for f in (late.read, late.call):
    try:
        print(f())
    except AttributeError as e:
        print(e)
Late.value = "now"
Late.helper = lambda self, n: (self.value, n)
print(late.read(), late.call(), hasattr(late, "value"), hasattr(Late, "other"))
late.value = "own"
print(late.read(), Late.value)
del late.value
print(late.read())
Late.__str__ = lambda self: "str of Late"
Late.__len__ = lambda self: 7
print(late, len(late), bool(late))


def build(flag):
    class Conditional:
        if flag:
            x = 1

            def f(self):
                return "defined"

        else:
            y = "one"
        for i in range(3):
            z = i

    return Conditional


print(build(True).x, build(True)().f(), build(True).z, hasattr(build(False), "y"))


class Body:
    a = 1
    b = a + 1
    del a
    c = [b]
    b = "changed"


print(Body.b, Body.c, hasattr(Body, "a"))


class Counter:
    total = 0

    def __init__(self):
        Counter.total += 1
        type(self).total += 1


class Sub(Counter):
    pass


Counter()
Sub()
print(Counter.total, Sub.total, "total" in vars(Sub))


class Fallback:
    def __getattr__(self, name):
        return f"fallback {name}"


Fallback.temporary = 1
fallback = Fallback()
print(fallback.temporary, fallback.other)
del Fallback.temporary
print(fallback.temporary)
for cls in (int, str, list):
    try:
        cls.attribute = 1
    except TypeError as e:
        print(e)
