class MyInt(int):
    def double(self):
        return self * 2
x = MyInt(5)
print(x.double(), x + 1, type(x + 1).__name__, type(x).__name__, repr(x), str(x), f"{x:03d}", x == 5, hash(x) == hash(5))
print(isinstance(x, int), isinstance(x, MyInt), 1 + x, x * x, -x, x < 6, 6 > x, {5: "a"}[x], [0, 1, 2, 3, 4, 5][x])
class MyStr(str):
    def shout(self):
        return self.upper() + "!"
s = MyStr("hi")
print(s.shout(), s + "b", "b" + s, len(s), s[0], s == "hi", {"hi": 1}[s], {s: 2}["hi"], "-".join([s, "x", s]), f"<{s:>5}>", "%s|%d" % (s, x))
print(str(s), type(str(s)).__name__, repr(s), s.split("i"), type(s), "h" in s, [c for c in s], sorted([MyStr("b"), MyStr("a")]))
class Celsius(float):
    def __new__(cls, value, unit="C"):
        self = super().__new__(cls, value)
        self.unit = unit
        return self
    def __repr__(self):
        return f"Celsius({float(self)}, {self.unit!r})"
c = Celsius(3.5)
print(c, repr(c), c + 1, c * 2, round(c), int(c), c.unit, [c], float(c), type(float(c)), c > 3, max(c, 2.0))
d = Celsius("4.25", unit="K")
print(d, d.unit, d - c, sum([c, d]), abs(d), d.is_integer(), d == 4.25, hash(d) == hash(4.25))
class B(bytes):
    def first(self):
        return self[0]
b = B(b"abc")
print(b, b.first(), b + b"d", len(b), b == b"abc", b"".join([b, b"x"]), b.decode())
class Pos(int):
    def __new__(cls, v):
        if v < 0:
            raise ValueError("negative")
        return int.__new__(cls, v)
    def __add__(self, other):
        return Pos(int(self) + other)
    def __radd__(self, other):
        return "radd"
p = Pos(3)
print(p, type(p + 4).__name__, 4 + p, p + 4)
try:
    Pos(-1)
except ValueError as e:
    print(e)
class Sub(MyInt):
    pass
print(Sub(7).double(), isinstance(Sub(7), MyInt), type(Sub(7)).__mro__)
print([x, p], (x, s), {s: x})
