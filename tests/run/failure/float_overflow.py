import math


def grow(x, n):
    for _ in range(n):
        x = math.exp(x)
    return x


print(grow(0.0, 2))
grow(0.0, 5)
