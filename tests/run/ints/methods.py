for n in (0, 1, -1, 5, 255, 256, -256, 2**63 - 1, 2**63, 2**64, -2**100):
    print(n, n.bit_length(), n.bit_count(), n.conjugate(), n.real, n.imag, n.numerator, n.denominator, n.as_integer_ratio())
print((1024).to_bytes(2, "big"), (1024).to_bytes(4, "little"), (-1).to_bytes(2, "big", signed=True), (0).to_bytes(0, "big"), (255).to_bytes(), (2**70).to_bytes(10, "little"), (-2**63).to_bytes(8, "little", signed=True))
print(int.from_bytes(b"\x04\x00", "big"), int.from_bytes(b"\x00\x04", "little"), int.from_bytes(b"\xff\xfe", "big", signed=True), int.from_bytes(b"", "big"), int.from_bytes([1, 2, 3], "big"), int.from_bytes(b"\xff" * 9, "little"))
for f in (lambda: (256).to_bytes(1, "big"), lambda: (-1).to_bytes(1, "big"), lambda: (128).to_bytes(1, "big", signed=True), lambda: (1).to_bytes(1, "middle")):
    try:
        print(f())
    except (OverflowError, ValueError) as e:
        print(type(e).__name__, e)
print((5).__add__(3), (5).__add__("x"), (5).__radd__(2), (7).__floordiv__(2), (7).__mod__(4), (2).__pow__(10), (5).__neg__(), (5).__bool__(), (5).__lt__(6), (-5).__abs__(), (5).__eq__(5.0))
print(5 .real, (5).__class__, (3).__hash__(), int.__add__(1, 2), (5).__index__(), (5).__float__(), (10).__divmod__(3), (5).__str__() + "!", (5).__format__("03"))
print(round(15), round(15, -1), round(25, -1), round(1234, -2), round(1250, -2), round(1350, -2), round(-15, -1), round(5, 3), round(10**30 + 5, -1), round(5, -1), round(55, -3))
