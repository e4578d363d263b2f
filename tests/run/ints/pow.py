print(pow(2, 10), pow(2, 10, 1000), pow(3, 200, 13), pow(-3, 3, 7), pow(3, -1, 7), pow(2, -3, 11), pow(5, 0, 1), pow(10**20, 10**5, 97), pow(2, 10, -7))
print(pow(2, -2), pow(0, 0), pow(-2, 3), pow(2.0, 3), pow(4, 0.5), pow(-8, 1 / 3), pow(0, 5), (-1) ** 10**20, 1 ** 10**20, 0 ** 10**20)
for f in (lambda: pow(2, 3, 0), lambda: pow(2, -1, 4), lambda: pow(2.0, 3, 5), lambda: pow(0, -1), lambda: pow(2, 3.0, 5), lambda: pow("a", 2)):
    try:
        print(f())
    except (ValueError, TypeError, ZeroDivisionError) as e:
        print(type(e).__name__, e)
print(2**31, 2**62, 2**63, 2**64, (-2)**63, (-2)**64, (-2)**63 - 1, 3**40, 3**41, 10**18, 10**19, 7**22, 7**23)
for e in range(-3, 4):
    print(2**e, (-2)**e, 1**e, type(2**e).__name__)
def power(b, e):
    r = 1
    while e:
        if e & 1:
            r *= b
        b *= b
        e >>= 1
    return r
print(power(3, 50) == 3**50, power(-7, 31), power(2, 0))
print(pow(base=2, exp=5), pow(2, exp=5, mod=7), True**5, 5**True, 2**True, type(True**True))
