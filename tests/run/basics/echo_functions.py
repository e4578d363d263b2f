def square(x):
    return x * x


def describe(x):
    if x > 10:
        return "big"
    return "small"


for i in range(6):
    print(i, square(i), describe(square(i)))
print(square(1.5), describe(10.5), square(-3))
