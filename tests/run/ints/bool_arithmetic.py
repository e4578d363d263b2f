print(True + True, True - False, True * 3, -True, True / 2, True // 1, True % 2, True ** 2, ~False)
print(True & False, True | False, True ^ True, type(True & True).__name__, type(True + 0).__name__, type(True & 1).__name__)
print(sum([True, False, True]), [10, 20][True], "ab"[False], (5, 6)[True], True == 1, True is True)
print(int(True), float(True), str(True), repr(False), complex(True), bool(2), hash(True), f"{True:d} {True} {True:>6} {False!r}")
print(True < 2, False < True, max(True, False), min(2, True), sorted([2, True, 0, False]), True in [1], 1 in [True], {True: "a"}[1])
x = False
x += 1
print(x, type(x).__name__)
y = True
y &= False
print(y, type(y).__name__)
def f(flag=False): return not flag
print(f(), f(True), f(0), f([]), f("x"))
count = 0
for v in (1, 0, 5, -1):
    count += v > 0
print(count, isinstance(True, int), issubclass(bool, int), bool.__mro__[1].__name__)
print(True.bit_length(), True.real, (True).__and__(False), True.__add__(True), bool("False"), bool(0.0), bool([0]), not True + 1)
for f in (lambda: int("True"), lambda: bool(1, 2), lambda: True + "a", lambda: x[0]):
    try:
        print(f())
    except (ValueError, TypeError) as e:
        print(e)
