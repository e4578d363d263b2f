for a in (7, -7, 0, 2**70, -2**70, 2**63, -2**63):
    for b in (2, -2, 3, -1, 2**65, -2**65):
        q, r = divmod(a, b)
        assert q * b + r == a
        print(a, b, a // b, a % b, q, r)
for f in (lambda: 1 // 0, lambda: 1 % 0, lambda: 1 / 0, lambda: divmod(1, 0), lambda: 1.0 // 0, lambda: 1.0 % 0, lambda: 0 ** -1, lambda: 2**70 // 0, lambda: 0.0 ** -1, lambda: 1.0 / 0, lambda: 10**30 / 0):
    try:
        print(f())
    except ZeroDivisionError as e:
        print(e)
print(1 / 3, 2**53 / 1, (2**53 + 1) / 1, 10**30 / 10**29, 10**400 / 10**399, -7 / 2, 0 / 5, 0 / -5)
try:
    10**400 / 3
except OverflowError as e:
    print(e)
print(3 * 10**400 // 10**399, 1 / 10**400, 123456789123456789 / 1000, (2**64 + 1) / 2**64)
