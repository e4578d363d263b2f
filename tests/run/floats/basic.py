for x in (0.1, 1.0, -0.0, 1e16, 1e15, 123456789012345678.0, 1e-5, 0.0001, 1.5e300, 5e-324, 1.7976931348623157e308, 1/3, 2/3, 100.0, 1e22, 1e21, 123.456, float("inf"), float("-inf"), float("nan"), 0.1 + 0.2, 1e100, 9007199254740993.0, 4.35, 2.675):
    print(x, repr(x), -x, abs(x), x == x, bool(x))
print(1.5 + 2, 1.5 - 2, 1.5 * 2, 1.5 / 2, 1.5 // 1, 1.5 % 1, 1.5 ** 2, -1.5 // 1, -1.5 % 1, 5.5 % -2, 1e308 * 10, -1e308 * 10, 1e-320 / 1e10)
inf, nan = float("inf"), float("nan")
print(inf - inf, inf * 0, inf + 1, inf > 10**400, inf == inf, nan == nan, nan != nan, nan < 1, inf % 5, 5 % inf, -5 % inf, 5 // inf, -5 // inf, inf // 1)
print(0.0 == -0.0, 1 / inf, -1 / inf, 0.0 * -1, -0.0 + 0, -0.0 - 0, 0.0 % -1, -0.0 % 1, -0.0 // 1, max(0.0, -0.0), max(-0.0, 0.0), min(nan, 1), min(1, nan), sorted([2.5, -inf, 1, inf]))
for f in (lambda: 1.0 / 0, lambda: 1.0 // 0.0, lambda: 1.0 % 0, lambda: 10.0 ** 400, lambda: (-8.0) ** (1/3), lambda: 0.0 ** -1, lambda: divmod(1.0, 0)):
    try:
        print(f())
    except ArithmeticError as e:
        print(type(e).__name__, e)
print(1.0 ** nan, nan ** 0, inf ** 0, 0.0 ** 0, 1.0 ** inf, 2.0 ** -1074, 2.0 ** -1075, 4 ** 0.5, (-2.0) ** 3, (-0.0) ** 3, (-2.0) ** -2)
print(divmod(7.5, 2), divmod(-7.5, 2), divmod(7.5, -2), divmod(1e20, 3), 1e20 % 3, 0.3 % 0.1, 1 % 0.1)
print(int(2.9), int(-2.9), int(1e18), int(1e19), 1e19 == 10**19, float(10**18 + 1) == 10**18 + 1, hash(1.5) == hash(3 / 2), hash(inf), hash(-inf), hash(0.0), hash(1e300) == hash(int(1e300)))
