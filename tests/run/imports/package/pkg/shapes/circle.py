import math
from pkg.util import clamp


def area(r):
    return round(math.pi * clamp(r) ** 2, 3)
