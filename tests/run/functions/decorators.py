def trace(f):
    def wrapper(*args, **kwargs):
        print("call", f.__name__, args, kwargs)
        r = f(*args, **kwargs)
        print("return", r)
        return r
    return wrapper
@trace
def add(a, b=1):
    return a + b
add(1)
add(2, b=3)
def repeat(n):
    def deco(f):
        def inner(x):
            for _ in range(n):
                x = f(x)
            return x
        return inner
    return deco
@repeat(3)
@repeat(2)
def inc(x):
    return x + 1
print(inc(0))
registry = {}
def register(f):
    registry[f.__name__] = f
    return f
@register
def one():
    return 1
@register
def two():
    return 2
print({k: v() for k, v in registry.items()})
def replace(f):
    return "not a function"
@replace
def gone():
    pass
print(gone)
def order(tag):
    print("make", tag)
    def d(f):
        print("apply", tag)
        return f
    return d
@order("a")
@order("b")
def g():
    pass
