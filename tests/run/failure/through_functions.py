def level3(x):
    return 10 / x


def level2(x):
    y = level3(x - 1)
    return y


def level1(x):
    return level2(x) + 1


print(level1(3))
print(level1(1))
print("never")
