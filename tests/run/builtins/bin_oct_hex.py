for n in (0, 1, -1, 10, 255, -255, 2**31, 2**63, -2**63, 2**64, 2**100, True):
    print(bin(n), oct(n), hex(n), f"{n:b} {n:o} {n:x} {n:X} {n:#b} {n:#o} {n:#x} {n:#X}")
for f in (bin, oct, hex):
    for v in (1.5, "5", None):
        try:
            print(f(v))
        except TypeError as e:
            print(e)
class I:
    def __index__(self): return 10
print(bin(I()), oct(I()), hex(I()))
print(int(bin(37), 2), int(oct(37), 8), int(hex(37), 16), int("0b101", 0), bin(5)[2:].zfill(8), f"{37:08b}", format(37, "#010x"), hex(255)[2:].upper(), bin(6).count("1"))
