import math
print(math.pi, math.e, math.tau, math.inf, math.nan)
for x in (0.0, 0.5, 1.0, 2.0, -1.0, 10.0, 1e-10):
    print(math.sin(x), math.cos(x), math.tan(x), math.atan(x), math.exp(x), math.expm1(x), math.sinh(x), math.cosh(x), math.tanh(x), math.asinh(x), math.cbrt(x), math.exp2(x))
for x in (0.5, 1, 2, 10, 100, 1e300, 2**70, 10**400):
    print(math.log(x), math.log2(x), math.log10(x))
print(math.log(8, 2), math.log(100, 10), math.log1p(1e-10), math.asin(1), math.acos(0.5), math.atanh(0.5), math.acosh(2))
print(math.atan2(1, -1), math.atan2(0.0, -0.0), math.atan2(-0.0, -1), math.hypot(3, 4), math.hypot(1, 2, 2), math.hypot(), math.degrees(math.pi), math.radians(180), math.dist((0, 0), (3, 4)))
for x in (2, 16, 2.25, 0, 10**40, 0.1):
    print(math.sqrt(x), end=" ")
print(math.pow(2, 0.5), math.pow(2, 3), math.fmod(-7, 3), math.remainder(7, 4), math.remainder(-5, 3), math.copysign(1, -0.0), math.copysign(-3, 1), math.fabs(-2))
print(math.gamma(5), math.lgamma(10), math.erf(0.5), math.erfc(0.5))
for f in (lambda: math.sqrt(-1), lambda: math.log(0), lambda: math.log(-1), lambda: math.acos(2), lambda: math.exp(1000), lambda: math.pow(0, -1), lambda: math.pow(-8, 1/3), lambda: math.fmod(1, 0), lambda: math.gamma(-1), lambda: math.sqrt("a"), lambda: math.log(10, 1), lambda: math.sin(math.inf), lambda: math.cosh(1000), lambda: math.sqrt(10**400), lambda: math.log(1, 0), lambda: math.atanh(1)):
    try:
        print(f())
    except (ValueError, OverflowError, TypeError, ZeroDivisionError) as e:
        print(type(e).__name__, e)
print(math.exp(-1000), math.sqrt(math.inf), math.log(math.inf), math.isnan(math.sqrt(math.nan)), math.pow(1, math.nan), math.pow(math.nan, 0), math.tanh(1000), math.atan(math.inf))
