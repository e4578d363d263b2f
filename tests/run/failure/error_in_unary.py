def neg(x):
    return -x


print(neg(5), neg(2.5))
neg("a")
