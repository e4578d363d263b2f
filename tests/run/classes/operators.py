class V:
    def __init__(self, *c): self.c = c
    def __repr__(self): return "V" + str(self.c)
    def __add__(self, o): return V(*(a + b for a, b in zip(self.c, o.c)))
    def __sub__(self, o): return V(*(a - b for a, b in zip(self.c, o.c)))
    def __mul__(self, k):
        if isinstance(k, V): return sum(a * b for a, b in zip(self.c, k.c))
        return V(*(a * k for a in self.c))
    def __rmul__(self, k): return self * k
    def __truediv__(self, k): return V(*(a / k for a in self.c))
    def __floordiv__(self, k): return V(*(a // k for a in self.c))
    def __mod__(self, k): return V(*(a % k for a in self.c))
    def __pow__(self, k, m=None): return V(*(pow(a, k, m) for a in self.c))
    def __matmul__(self, o): return ("matmul", self, o)
    def __neg__(self): return V(*(-a for a in self.c))
    def __pos__(self): return "pos"
    def __abs__(self): return sum(a * a for a in self.c) ** 0.5
    def __invert__(self): return V(*self.c[::-1])
    def __lshift__(self, n): return V(*self.c[n:], *self.c[:n])
    def __rshift__(self, n): return V(*self.c[-n:], *self.c[:-n])
    def __and__(self, o): return "and"
    def __or__(self, o): return "or"
    def __xor__(self, o): return "xor"
    def __divmod__(self, k): return (self // k, self % k)
    def __eq__(self, o): return isinstance(o, V) and self.c == o.c
    def __lt__(self, o): return abs(self) < abs(o)
    def __len__(self): return len(self.c)
    def __getitem__(self, i): return self.c[i]
    def __contains__(self, x): return x in self.c
    def __bool__(self): return any(self.c)
    def __round__(self, n=None): return ("round", n)
    def __int__(self): return int(self.c[0])
    def __float__(self): return float(self.c[0])
    def __complex__(self): return complex(self.c[0], self.c[1])
    def __index__(self): return 2
    def __trunc__(self): return "trunc"
    def __floor__(self): return "floor"
    def __ceil__(self): return "ceil"
a, b = V(3, 4), V(1, 2)
print(a + b, a - b, a * b, a * 2, 2 * a, a / 2, a // 2, a % 2, a ** 2, pow(a, 2, 5), a @ b)
print(-a, +a, abs(a), ~a, a << 1, a >> 1, a & b, a | b, a ^ b, divmod(a, 2))
print(a == V(3, 4), a != b, a == 5, a < b, a > b, sorted([a, b]), max(a, b))
print(len(a), a[0], a[-1], a[:1], 4 in a, 9 in a, list(a), bool(V(0, 0)), bool(a))
print(round(a), round(a, 2), int(a), float(a), complex(a), "abcd"[a], hex(a))
import math
print(math.trunc(a), math.floor(a), math.ceil(a))
a += b
print(a)
try:
    a <= b
except TypeError as e:
    print(e)
try:
    hash(a)
except TypeError as e:
    print(e)
