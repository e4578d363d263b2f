def a(n):
    return b(n)


def b(n):
    x = n + 1
    return a(x)


a(0)
