def v(x):
    print("eval", x, end=" ")
    return x
print(v(1) < v(2) < v(3))
print(v(3) < v(2) < v(1))
print(v(1) < v(5) > v(2) != v(9))
print(v(1) == v(1) is not None)
print(v(1) in [v(1), v(2)] in [[[1, 2]]], 1 in [1] in [[1]])
print(1 < 2 < 3 < 4 < 5, 1 < 2 < 3 > 2 > 1, 5 > 4 > 4, 1 == 1.0 == True, 1 != 2 != 1, not 1 < 2 < 3, -1 < 0 <= 0 < 1)
a, b, c = 5, 5.0, "x"
print(a == b != c, a <= b <= 5, "a" <= "b" <= "c" < "d", [1] <= [1] < [2], None is None is not False)
x = 7
print(0 <= x < 10, 0 <= x < 5, 10 > x >= 7, "in" if 1 <= x <= 9 else "out", x < 10 and x > 5, 2**62 < 2**63 < 2**64, float("nan") == float("nan") == 1)
class Cmp:
    def __init__(self, n): self.n = n
    def __lt__(self, o): print(f"{self.n}<{o.n}", end=" "); return Res(self.n < o.n)
class Res:
    def __init__(self, b): self.b = b
    def __bool__(self): print("bool", end=" "); return self.b
    def __repr__(self): return f"Res({self.b})"
print(Cmp(1) < Cmp(2) < Cmp(3))
print(Cmp(2) < Cmp(1) < Cmp(3))
print(Cmp(1) < Cmp(2))
try:
    print(1 < "a" < 2)
except TypeError as e:
    print(e)
try:
    print(2 < 1 < "a")
except TypeError as e:
    print(e)
while 0 < x < 20:
    x *= 2
print(x)
