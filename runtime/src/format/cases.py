"""Writes cases.txt: what CPython's format() gives for many values and specifications.

Run it with CPython 3.11: python3 cases.py > cases.txt
"""
SPECS = """d|s|x|q|\x01|é|,s|_s|,x|_x|,c|+|+s| s|=5|z|zd|#s|#d|.2|.2d|.|5.|1.x|<<<|abc|{}|99999999999999999999|.99999999999999999999|,_|__|,,|_,d|n
,n|c|+c|#c|%|e|g|08|<08|=08d|*^9|é>5|0|05s|z.1f|-|.0%|,.2f|_.3e|010,|012,|#.3g|#x|#o|#b|08b|#010b|_b|,b|^+#12x|E|G|F|X|#X|o|=s|=|0=5
z05.1f|.3s|5c|.2c|==5|n5|5n|.2n||>20|20|^20|.12g|#.0f|+.3|-<7|015,.2f|.30f|_|,|020|#|+,|+08.2f| .1e""".replace("\n", "|").split("|")

VALUES = [5, 1.5, "ab", True, 1 + 2j, -1234567, 10**30, -1e22, "héllo", 123456.789, -0.0001, float("inf"), float("nan"), 0.0, 1e16,
          -0.0, 2.5, 99999.5, 1e-5, 5e-324, 1e100, 100000.0, 8364, -255, 2**40, 1234.5 - 0.25j, complex("nan"), 3j, -0.0 - 1j, "", 12.0, 0]


def shown(value):
    if isinstance(value, complex):
        return f"{value.real!r} {value.imag!r}"
    return str(value)


for value in VALUES:
    for spec in SPECS:
        try:
            result = format(value, spec)
        except Exception as error:
            result = f"error: {error}"
        if not set(result) & set("\n\r\t"):
            print(type(value).__name__, shown(value), spec, result, sep="\t")
