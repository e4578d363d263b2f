def f(a, *, flag=False):
    return a


print(f(1, flag=True))
f(1, flga=True)
