ops = {"div": lambda a, b: a / b}


def apply(name, a, b):
    return ops[name](a, b)


print(apply("div", 1, 2))
print(apply("div", 1, 0))
