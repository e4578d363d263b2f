def add(a, b):
    return a + b
print(add(1, 2), add("x", "y"), add([1], [2]), add(1.5, 2))
def nothing():
    pass
print(nothing())
def early(x):
    if x:
        return
    return "end"
print(early(1), early(0))
def multi():
    return 1, "two", [3]
a, b, c = multi()
print(a, b, c, multi())
def doc():
    """The doc."""
print(doc.__doc__, doc.__name__, add.__doc__)
f = add
print(f(2, 3), f is add)
funcs = [add, lambda a, b: a * b]
print([g(3, 4) for g in funcs])
print((lambda: 42)(), (lambda x, *y: (x, y))(1, 2, 3))
def outer():
    def inner(x):
        return x * 2
    return inner(21)
print(outer())
