import cmath
z = 1 + 2j
print(cmath.sqrt(-1), cmath.sqrt(z), cmath.exp(z), cmath.log(z), cmath.log(-1), cmath.log10(100 + 0j), cmath.log(z, 2))
print(cmath.phase(1j), cmath.polar(3 + 4j), cmath.rect(2, cmath.pi / 2), abs(cmath.exp(1j * cmath.pi) + 1) < 1e-15)
print(cmath.sin(z), cmath.cos(z), cmath.tan(z), cmath.sinh(z), cmath.cosh(z), cmath.atan(0.5), cmath.asin(2), cmath.acos(2))
print(cmath.isnan(complex("nan")), cmath.isinf(complex("inf")), cmath.isfinite(z), cmath.isclose(z, z + 1e-12), cmath.pi, cmath.e, cmath.inf, cmath.nanj, cmath.infj)
for f in (lambda: cmath.log(0), lambda: cmath.sqrt("a"), lambda: cmath.exp(1000)):
    try:
        print(f())
    except (ValueError, TypeError, OverflowError) as e:
        print(type(e).__name__, e)
def roots(a, b, c):
    d = cmath.sqrt(b * b - 4 * a * c)
    return (-b + d) / (2 * a), (-b - d) / (2 * a)
print(roots(1, 2, 5), roots(1, -3, 2))
def fft(xs):
    n = len(xs)
    if n == 1:
        return xs
    e, o = fft(xs[::2]), fft(xs[1::2])
    t = [cmath.exp(-2j * cmath.pi * k / n) * o[k] for k in range(n // 2)]
    return [e[k] + t[k] for k in range(n // 2)] + [e[k] - t[k] for k in range(n // 2)]
print([f"{abs(v):.6f}" for v in fft([1, 2, 3, 4, 0, 0, 0, 0])])
