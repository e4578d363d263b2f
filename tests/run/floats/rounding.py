for x in (0.5, 1.5, 2.5, -0.5, -1.5, 2.4999999999999996, 1e16, 1e300, -0.2, 0.49999999999999994, 4503599627370497.5):
    print(x, round(x), type(round(x)).__name__)
for x, n in ((2.675, 2), (1.005, 2), (0.125, 2), (0.375, 2), (1234.5678, -2), (1250.0, -2), (1350.0, -2), (5e15 + 0.5, 0), (1.5, 0), (2.5, 0), (-2.5, 0), (1e22, -22), (1e-10, 5), (123.456, 400), (123.456, -400), (5.015, 2), (1.15, 1), (1.25, 1), (1.35, 1), (-0.04, 1), (0.1 + 0.2, 15)):
    print(x, n, round(x, n), round(x, ndigits=n))
print(round(2.5, None), round(7), round(7, 0), round(True), round(2.5) + 1)
for v in (float("nan"), float("inf")):
    try:
        round(v)
    except (ValueError, OverflowError) as e:
        print(type(e).__name__, e)
    print(round(v, 2))
try:
    round(1.5, 1.5)
except TypeError as e:
    print(e)
try:
    round(1.7976931348623157e308, -308)
except OverflowError as e:
    print(e)
import math
for x in (1.5, -1.5, 2.0, -0.5, 1e20, -0.0):
    print(math.floor(x), math.ceil(x), math.trunc(x), int(x), x // 1)
class R:
    def __round__(self, n=None): return f"rounded {n}"
print(round(R()), round(R(), 3))
