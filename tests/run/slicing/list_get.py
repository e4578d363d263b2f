l = list(range(10))
for s in (l[:], l[2:5], l[:3], l[-3:], l[:-3], l[::2], l[1::2], l[::-1], l[8:2:-2], l[-1:-5:-1], l[20:], l[:20], l[-20:2], l[5:5], l[5:2], l[2:5:-1], l[::100], l[::-100], l[3:None], l[None:3], l[True:4]):
    print(s, end=" ")
print()
e = []
print(e[:], e[1:], e[::-1], e[-1:1:2])
for i in (-11, -10, -1, 0, 9, 10, 11):
    for st in (1, -1, 3, -3):
        print(l[i::st], l[:i:st], end=" ")
    print()
try:
    l[::0]
except ValueError as x:
    print(x)
try:
    l["a":]
except TypeError as x:
    print(x)
try:
    l[1.0:2]
except TypeError as x:
    print(x)
c = l[:]
c[0] = 99
print(l[0], c[0], l[:5] == c[:5], l[1:5] == c[1:5])
t = tuple(l)
print(t[::-3], t[2:4], "abcdef"[1:5:2], b"abcdef"[::-2], range(10)[2:8:3], bytearray(b"abcd")[1:3])
class I:
    def __init__(self, n): self.n = n
    def __index__(self): return self.n
print(l[I(1):I(7):I(2)], l[I(-1)], l[-2**70:3], l[:2**70:4], l[2**70:], l[::2**70], l[::-2**70])
print([l[i:i + 3] for i in range(0, 10, 3)], [l[i:j] for i in range(2) for j in range(3)])
def rot(x, k): return x[k:] + x[:k]
print(rot(l, 3), rot(l, -2), rot("hello", 2))
