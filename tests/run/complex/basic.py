a, b = 3 + 4j, 1 - 2j
print(a, b, a + b, a - b, a * b, a / b, a ** 2, a ** 0, -a, +a, abs(a), a.conjugate(), a.real, a.imag)
print(a == 3 + 4j, a != b, a == 3, 3 + 0j == 3, complex(1, 0) == 1.0 == True, bool(0j), bool(1j), hash(3 + 0j) == hash(3), hash(1.5 + 0j) == hash(1.5))
print(1j, -1j, 1 + 1j, 1 - 1j, 0j, -0j, complex(0, -0.0), complex(-0.0, 1), 1e20 + 1e-20j, complex("nan"), complex(float("inf"), float("nan")), 1.5j, (1 + 2j) * 2, 2 * 1j, 1j * 1j, 1j ** 2, 2 ** 1j)
print(complex(), complex(1), complex(1, 2), complex("1+2j"), complex(" 3j "), complex("-1"), complex("(1-2j)"), complex("1e3+1e-3j"), complex("j"), complex("-j"), complex(1j, 1j), complex(True), complex(2.5, -1))
for s in ("", "1 + 2j", "abc", "1+2i", "1+", "(1"):
    try:
        complex(s)
    except ValueError as e:
        print(e)
for f in (lambda: a < b, lambda: int(a), lambda: float(a), lambda: a // b, lambda: a % b, lambda: 1 / 0j, lambda: complex("1", 2), lambda: complex(1, "2"), lambda: divmod(a, b), lambda: round(a), lambda: 0j ** -1, lambda: complex([])):
    try:
        print(f())
    except (TypeError, ZeroDivisionError) as e:
        print(type(e).__name__, e)
print(repr(a), str(b), [a], f"{a}", "%s" % a, f"{a:.2f}", f"{a:.3e}", format(a, ">20"), f"{1j:g}", f"{a:+.1f}", f"{complex(1,-0.5)!r:>12}")
print(sum([1j, 2, 3.5]), a * 1.5, 1.5 + a, 2 - a, 10 / a, a / 2, {1j: "k"}[1j], 1j in [1j], (1j).__add__(1), a.__abs__(), a ** 3, a ** -1, (1 + 1j) ** 10, (-1) ** 0.5)
x = 1
x += 2j
x *= 3
print(x, type(x).__name__, isinstance(x, complex))
z = 0j
for i in range(20):
    z = z * z + (0.1 + 0.2j)
print(z)
