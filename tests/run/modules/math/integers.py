import math
for x in (2.5, -2.5, 2.0, -0.5, 1e20, -0.0, 5, True):
    print(math.floor(x), math.ceil(x), math.trunc(x), math.modf(x), math.frexp(x))
print(math.gcd(12, 18), math.gcd(0, 5), math.gcd(-4, 6), math.gcd(), math.gcd(2**70, 2**65), math.gcd(12, 18, 27), math.lcm(4, 6), math.lcm(0, 5), math.lcm(), math.lcm(2, 3, 4), math.lcm(10**20, 15))
print(math.factorial(0), math.factorial(5), math.factorial(20), math.factorial(21), math.factorial(50), math.comb(5, 2), math.comb(50, 25), math.comb(3, 5), math.comb(200, 100), math.perm(5, 2), math.perm(5), math.perm(3, 5), math.perm(30, 20))
print(math.isqrt(0), math.isqrt(15), math.isqrt(16), math.isqrt(2**64 - 1), math.isqrt(10**40), math.prod([1, 2, 3]), math.prod([]), math.prod([2.5, 2]), math.prod(range(1, 25)), math.prod([2], start=5))
print(math.isnan(math.nan), math.isinf(-math.inf), math.isfinite(1), math.isfinite(math.inf), math.isclose(0.1 + 0.2, 0.3), math.isclose(1, 1.1), math.isclose(1, 1.1, rel_tol=0.2), math.isclose(0, 1e-12, abs_tol=1e-9), math.isclose(math.inf, math.inf))
print(math.fsum([0.1] * 10), math.fsum([1e100, 1, -1e100]), math.fsum([]), math.ldexp(0.5, 3), math.ldexp(1, -1080), math.ulp(1.0), math.ulp(0.0), math.nextafter(1.0, 2.0), math.nextafter(0, -1))
for f in (lambda: math.floor(math.nan), lambda: math.ceil(math.inf), lambda: math.factorial(-1), lambda: math.factorial(2.5), lambda: math.isqrt(-1), lambda: math.comb(-1, 2), lambda: math.gcd(1.5, 2), lambda: math.comb(5, -1), lambda: math.ldexp(1, 5000), lambda: math.floor("a"), lambda: math.isqrt(2.0), lambda: math.isclose(1, 2, rel_tol=-1), lambda: math.fsum([math.inf, -math.inf])):
    try:
        print(f())
    except (ValueError, OverflowError, TypeError) as e:
        print(type(e).__name__, e)
class F:
    def __floor__(self): return "floor"
    def __ceil__(self): return "ceil"
    def __float__(self): return 4.0
print(math.floor(F()), math.ceil(F()), math.sqrt(F()))
