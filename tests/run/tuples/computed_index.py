DAYS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
MIXED = ("a", 1, 2.5, None, (1, 2))
def days(m): return DAYS[m - 1]
def f(t, i):
    try:
        return t[i]
    except IndexError as e:
        return str(e)
for i in range(-6, 7):
    print(i, f(MIXED, i), f(DAYS, i), f((), i), f((i,), i), f((1 << 70, "x"), i))
print(sum(days(m) for m in range(1, 13)), DAYS[True], [DAYS[-m] for m in range(1, 13)])
class N:
    def __index__(self): return 2
print(DAYS[N()], f(MIXED, N()), (lambda *a: a[len(a) // 2])(1, "b", 3))
try:
    print(f(DAYS, "x"))
except TypeError as e: print(e)
