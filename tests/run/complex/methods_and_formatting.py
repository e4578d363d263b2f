z = complex(1.5, -2)
print(z.real, z.imag, z.conjugate(), abs(3 + 4j), z.__add__(1), z.__mul__(1j), (2j).__pow__(2), z.__eq__(z), z.__neg__(), z.__bool__(), (0j).__bool__(), type(z).__name__, z.__abs__() == abs(z))
for v in (0j, 1j, -1j, 1 + 0j, -0.0 + 1j, 1e20 + 1e-20j, complex(0, -0.0), complex("inf"), complex(0, float("nan")), 0.1 + 0.2j, 123456789.0 + 1j):
    print(v, repr(v), str(v), f"{v:.2f}", f"{v:g}", f"{v:>20}|", format(v, "e"), [v], bool(v), v == v.conjugate())
for spec in ("", ".1f", "+.2f", "10.1f", "<20.1f", ">20", "^20.3g", ",.2f", "e", "G"):
    print(repr(spec), format(1234.5 - 6.789j, spec))
for spec in ("010.1f", "=20", "d", "%", "x", "s"):
    try:
        print(format(1j, spec))
    except ValueError as e:
        print(e)
for f in (lambda: z.real.imag, lambda: z < 1j, lambda: z // 1, lambda: z % 2, lambda: int(z), lambda: float(z), lambda: round(z), lambda: z[0], lambda: setattr(z, "real", 1), lambda: max(1j, 2j), lambda: sorted([1j, 2]), lambda: [1][z], lambda: "%d" % 1j, lambda: range(1j), lambda: 1j & 1, lambda: ~1j, lambda: "a" * 1j, lambda: complex("1j", "2"), lambda: complex(None), lambda: complex(1, 2, 3), lambda: pow(1j, 2, 3), lambda: 0j ** -1, lambda: 0j ** 1j, lambda: 1 / 0j):
    try:
        print(f())
    except (TypeError, AttributeError, ZeroDivisionError, ValueError) as e:
        print(type(e).__name__, e)
class C:
    def __complex__(self): return 1 + 2j
class F:
    def __float__(self): return 2.5
class B:
    def __complex__(self): return 5
print(complex(C()), complex(F()), complex(F(), F()))
try:
    complex(B())
except TypeError as e:
    print(e)
print({1 + 0j: "one"}[1], {2j: "x"}.get(2j), hash(1 + 0j) == hash(1), 1j in [1j, 2], [1j, 2, 1j].count(1j), sum([1j, 2j], 1), sum([]) + 1j, isinstance(1j, complex), 1j == "1j", 1j != 1)
