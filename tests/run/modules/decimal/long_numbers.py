"""Numbers of many digits: no limit as for ints."""

from decimal import *

D = Decimal
getcontext().prec = 20000
a = D("7" * 5000)
b = D("1." + "3" * 6000)
print(len(str(a)), str(a * b)[:40], len(str(a * a)), str(a + b)[-20:], (a * a).adjusted(), len((a * b).as_tuple().digits))
f = D(1)
for i in range(1, 3000):
    f *= i
print(f.adjusted(), len(str(f)), str(f)[:30], f == D(str(f)), hash(f) == hash(int(f)), f.as_tuple().exponent)
print(f"{f:.20e}", len(f"{f:,.3f}"), f.normalize().adjusted(), (f / 7).adjusted(), f.sqrt().adjusted())
for n in (59, 60, 61, 99, 100, 101, 307, 308, 309, 1000, 4299, 4300, 4301, 9999):
    ten = D(10) ** n
    for x in (ten, ten - 1, ten + 1, ten * 3, ten / 3):
        print(n, x.adjusted(), (x * x).adjusted(), x.to_integral_value().adjusted(), len(str(x)))
getcontext().prec = MAX_PREC
getcontext().Emax = MAX_EMAX
getcontext().Emin = MIN_EMIN
print((D(3) ** 9000).adjusted(), (D(2) ** 20000 * D(5) ** 20000).normalize())
