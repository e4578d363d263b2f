vals = [0, 1, -1, True, False, 1.0, -0.0, 2.5, 1j, 2**63, -2**63, 2**64 + 1, float("inf")]
for a in vals:
    row = []
    for b in (2, 0.5, True, 2**64):
        row.append(a + b)
        row.append(a * b)
        row.append(a - b)
        row.append(a == b)
    print(a, row)
for a in vals:
    for b in (3, 2.0, -2**63):
        if isinstance(a, complex): continue
        try:
            print(a // b, a % b, a / b, a < b, a >= b, end=" | ")
        except (OverflowError, ZeroDivisionError) as e:
            print(e, end=" | ")
    print()
def acc(xs):
    s, p = 0, 1
    for x in xs:
        s += x
        p *= x
    return s, p
print(acc([1, 2, 3]), acc([1, 2.0]), acc([2**40] * 3), acc([True, True]), acc([1, 1j]), acc([]), acc([0.1, 2**70]))
print([type(x).__name__ for x in (True + True, True & True, True + 1.0, 1 * 1j, True * "a", 2**-1, 4**0.5, (-4)**0.5, -True, +True, ~True, abs(True), round(True), True // 1, True / 1, divmod(True, 2), int(True), max(True, 0))])
