from math import pi, sqrt as root, floor
import math as m
print(pi, root(16), floor(2.9), m.ceil(2.1), m.pi is pi, m.sqrt is root)
f = m.sin
print([round(f(x), 3) for x in (0, 1, 2)], list(map(root, [1, 4, 9])), sorted([3, -4, 1], key=m.fabs))
def area(r): return pi * r ** 2
print(f"{area(2):.4f}", "%.3f" % m.e, round(pi, 4))
def local():
    import math
    from math import cos
    return math.tau + cos(0)
print(local())
try:
    math
except NameError as e:
    print(e)
