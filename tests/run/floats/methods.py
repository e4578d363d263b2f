for x in (0.5, 1.0, -2.75, 0.1, 1e300, -0.0, 5e-324, 255.0, 1e16):
    print(x, x.is_integer(), x.as_integer_ratio(), x.hex(), float.fromhex(x.hex()) == x, x.conjugate(), x.real, x.imag)
for x in (float("inf"), float("nan")):
    print(x.hex(), x.is_integer())
    try:
        x.as_integer_ratio()
    except (OverflowError, ValueError) as e:
        print(type(e).__name__, e)
for s in ("0x1p-2", "0x1.8p1", "inf", "-nan", "1.8", "0xA", "  0x1p3  ", "0x.8"):
    print(s, float.fromhex(s))
for s in ("0x", "zz", "0x1p5000"):
    try:
        print(float.fromhex(s))
    except (ValueError, OverflowError) as e:
        print(type(e).__name__, e)
print((1.5).__add__(1), (1.5).__add__("a"), (1.5).__radd__(2), (2.5).__floor__(), (2.5).__ceil__(), (2.7).__trunc__(), (-2.5).__floor__(), (-2.5).__int__(), (1.5).__eq__(1.5), (2.5).__round__(), (2.567).__round__(2), (1.5).__hash__() == hash(1.5), (0.0).__bool__(), (1.5).__repr__(), (7.5).__divmod__(2), (2.0).__pow__(3), (3.7).__mod__(1) < 1, (1.5).__neg__())
print(1.5.is_integer(), 1e5.is_integer(), 2. .real, 3.0.__class__)
