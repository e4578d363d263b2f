def one(a):
    return a


one(1, 2, 3)
