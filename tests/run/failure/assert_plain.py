def check(xs):
    assert len(xs) == 3
    return xs


check([1, 2, 3])
check([1])
