# distance: no complex, no icmp null, has rt_float_pow
# A power of what is not negative is a float, so nothing asks which of two kinds of number it is.

import sys


def distance(x, y):
    if x > 1e9:
        return distance(y, y) + distance(x - y, y)
    return (x * x + y ** 2) ** -1.5


print(distance(float(len(sys.argv)), 2.0))
