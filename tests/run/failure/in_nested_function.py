def outer(x):
    def inner(y):
        def innermost(z):
            return x / (y - z)
        return innermost(y)
    return inner(x)


outer(1)
