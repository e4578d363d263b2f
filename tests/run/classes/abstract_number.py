from math import gcd
class Frac:
    __slots__ = ("n", "d")
    def __init__(self, n, d=1):
        if d == 0: raise ZeroDivisionError("zero denominator")
        if d < 0: n, d = -n, -d
        g = gcd(n, d)
        self.n, self.d = n // g, d // g
    @staticmethod
    def of(v): return v if isinstance(v, Frac) else Frac(v)
    def __add__(self, o):
        if not isinstance(o, (int, Frac)): return NotImplemented
        o = Frac.of(o)
        return Frac(self.n * o.d + o.n * self.d, self.d * o.d)
    __radd__ = __add__
    def __neg__(self): return Frac(-self.n, self.d)
    def __sub__(self, o): return self + -Frac.of(o)
    def __rsub__(self, o): return Frac.of(o) - self
    def __mul__(self, o):
        o = Frac.of(o)
        return Frac(self.n * o.n, self.d * o.d)
    __rmul__ = __mul__
    def __truediv__(self, o):
        o = Frac.of(o)
        return Frac(self.n * o.d, self.d * o.n)
    def __rtruediv__(self, o): return Frac.of(o) / self
    def __pow__(self, e): return Frac(self.n ** e, self.d ** e) if e >= 0 else Frac(self.d ** -e, self.n ** -e)
    def __eq__(self, o): return isinstance(o, (int, Frac)) and self.n == Frac.of(o).n and self.d == Frac.of(o).d
    def __hash__(self): return hash(self.n) if self.d == 1 else hash((self.n, self.d))
    def __lt__(self, o): o = Frac.of(o); return self.n * o.d < o.n * self.d
    def __gt__(self, o): return Frac.of(o) < self
    def __le__(self, o): return self < o or self == o
    def __float__(self): return self.n / self.d
    def __int__(self): return int(self.n / self.d)
    def __bool__(self): return self.n != 0
    def __abs__(self): return Frac(abs(self.n), self.d)
    def __repr__(self): return f"{self.n}/{self.d}" if self.d != 1 else str(self.n)
    def __format__(self, s): return format(float(self), s) if s else repr(self)
h, t = Frac(1, 2), Frac(1, 3)
print(h + t, h - t, h * t, h / t, h ** 3, h ** -2, 1 + h, 2 * h, 1 - t, 1 / t, -h, abs(-h), h + 1)
print(h == Frac(2, 4), Frac(4, 2) == 2, 2 == Frac(2), h < t, t < 1, h >= t, sorted([h, t, Frac(5, 7), 0]), max(h, t), sum([h, t, 1]))
print({h: "half"}[Frac(3, 6)], {2: "two"}[Frac(2)], float(h), int(Frac(7, 2)), bool(Frac(0)), f"{t:.3f} {t} {t!r}")
s = Frac(0)
for i in range(1, 30): s += Frac(1, i)
print(s, float(s))
for f in (lambda: Frac(1, 0), lambda: h + 1.5, lambda: h / 0, lambda: "a" + h):
    try:
        print(f())
    except (ZeroDivisionError, TypeError) as e:
        print(type(e).__name__, e)
