for s in ("1", "1.5", "-1.5e3", "+.5", "5.", "1e5", "1E-5", "  2.5\n", "inf", "-Infinity", "nan", "NaN", "1_000.5", "0", "1e400", "-1e400", "1e-400", "١.٥", "00012.50", "1e0005", "123456789012345678901234567890"):
    print(repr(s), float(s))
for s in ("", " ", "abc", "1.5.5", "1e", "e5", "1__0", "_1", "1_", "0x10", "1,5", "--1", "1 2", "inf5", "+", ".", "nan()", "1e5.5", "é"):
    try:
        print(float(s))
    except ValueError as e:
        print(e)
for v in (None, [], "x", 1j, b"1.5", True, 10**30, bytearray(b" 2 ")):
    try:
        print(float(v))
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
print(float(), float("0.1") == 0.1, float("0.1000000000000000055511151231257827") == 0.1, float("9007199254740993"), float("2.2250738585072011e-308"), float("1.7976931348623159e308"), float("4.9e-324"), float("2.4e-324"))
class F:
    def __float__(self): return 2.5
class I:
    def __index__(self): return 3
class Bad:
    def __float__(self): return "x"
print(float(F()), float(I()))
try:
    float(Bad())
except TypeError as e:
    print(e)
print([str(float(s)) for s in "1 10 100 1e15 1e16 1e17 0.001 0.0001 0.00001 123456.789e3".split()])
