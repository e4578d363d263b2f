for s in ("42", "-7", "+5", "  12\n", "1_000", "0", "-0", "007", "99999999999999999999", "٣", "१२"):
    print(repr(s), int(s))
for s, b in (("ff", 16), ("0xff", 16), ("0b11", 2), ("0o17", 8), ("zz", 36), ("0x1F", 0), ("0b101", 0), ("-0o7", 0), ("10", 3), ("1_0", 2), ("0", 0)):
    print(s, b, int(s, b))
for args in (("",), ("abc",), ("1.5",), ("1__0",), ("_1",), ("1_",), ("12", 2), ("0x", 16), ("5", 1), ("5", 37), ("010", 0), ("1 2",), ("- 1",), ("\x00",), ("é",)):
    try:
        print(int(*args))
    except ValueError as e:
        print(e)
for v in (None, [], {}, 1j):
    try:
        int(v)
    except TypeError as e:
        print(e)
try:
    int(5, 10)
except TypeError as e:
    print(e)
print(int(3.99), int(-3.99), int(1e20), int(True), int(), int(b"12"), int(2.0**63), int(-0.0), int(1e300) % 1000)
for v in (float("nan"), float("inf"), float("-inf")):
    try:
        int(v)
    except (ValueError, OverflowError) as e:
        print(type(e).__name__, e)
print(str(12345678901234567890), repr(-5), bin(10), oct(64), hex(255), bin(-5), hex(-256), oct(0), hex(2**70), bin(True))
class I:
    def __int__(self): return 7
    def __index__(self): return 8
print(int(I()), hex(I()), [0] * I(), list(range(10))[I()], "abcdefghij"[I()])
class T:
    def __trunc__(self): return 9
class Idx:
    def __index__(self): return 11
print(int(Idx()), range(Idx()), 2 + int(Idx()))
