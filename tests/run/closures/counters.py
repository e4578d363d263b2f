def counter(start=0):
    n = start
    def inc(by=1):
        nonlocal n
        n += by
        return n
    def get():
        return n
    return inc, get
i1, g1 = counter()
i2, g2 = counter(10)
print(i1(), i1(), i1(5), i2(), g1(), g2())
def deep():
    x = 1
    def a():
        def b():
            def c():
                nonlocal x
                x *= 2
                return x
            return c
        return b
    return a()(), lambda: x
c, get = deep()
print(c(), c(), get())
def shared():
    items = []
    return items.append, lambda: list(items)
put, show = shared()
put(1)
put("a")
print(show())
def unset():
    def f():
        return v
    try:
        f()
    except NameError as e:
        print(type(e).__name__, e)
    v = 3
    return f()
print(unset())
