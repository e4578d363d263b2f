# Nastier.
class Money(int):
    __slots__ = ()
    def __new__(cls, amount=0):
        return super().__new__(cls, round(amount * 100))
    def __str__(self):
        return f"${int(self) / 100:.2f}"
    def __repr__(self):
        return f"Money({int(self) / 100})"
    def __add__(self, other):
        if isinstance(other, Money):
            return Money((int(self) + int(other)) / 100)
        return NotImplemented
    def __mul__(self, k):
        return Money(int(self) * k / 100)
    __rmul__ = __mul__
    def __eq__(self, other):
        return isinstance(other, Money) and int(self) == int(other)
    def __hash__(self):
        return hash(("money", int(self)))
m = Money(1.5)
print(m, repr(m), m + m, 3 * m, m == 150)
print(m == Money(1.5), {m: 1}[Money(1.5)], f"{m}", "{:>8}".format(m), "{:>8}".format(str(m)))
print("%s %r %d" % (m, m, m))
try:
    m + 1.0
except TypeError as e:
    print(e)
print(sum([Money(1), Money(2)], Money(0)), sorted([Money(3), Money(1)]), max(Money(3), Money(9)), bool(Money(0)), -m)
print(~m, m // 7, m % 7, divmod(m, 7), m ** 2)
print(abs(m), m.bit_length(), m.real, m.to_bytes(2, "big"))
try:
    m.x = 5
except AttributeError as e:
    print(e)
class Path(str):
    def __truediv__(self, other):
        return Path(str(self) + "/" + str(other))
    @property
    def name(self):
        return self.rsplit("/", 1)[-1]
    @classmethod
    def home(cls):
        return cls("/home")
    def __eq__(self, o):
        return str.__eq__(self, o)
    def __hash__(self):
        return str.__hash__(self)
p = Path.home() / "me" / "x.txt"
print(p, p.name, type(p).__name__, p == "/home/me/x.txt", {p})
print({"/home/me/x.txt": 1}[p], p.endswith(".txt"), p.replace("me", "you"), type(p.replace("me", "you")).__name__)
print(p.upper(), p[1:5], type(p[1:5]), p * 2, p in ["/home/me/x.txt"])
print("".join(reversed(p)), list(p)[:3], p.encode(), p.find("me"), "me" in p)
print(p < "z", p.split("/"), ord(Path("a")), int(Path("12")), float(Path("1.5")))
class LowerDict(dict):
    def __getitem__(self, k):
        return super().__getitem__(k.lower())
print(LowerDict(a=1)["A"])
class CI(str):
    def __new__(cls, v):
        return super().__new__(cls, v.lower())
    def __init__(self, v):
        self.original = v
c = CI("HeLLo")
print(c, c.original, c == "hello", vars(c), c.__dict__)
print(getattr(c, "original"), hasattr(c, "nope"), isinstance(c, str), issubclass(CI, str))
c.extra = 3
print(c.extra, vars(c))
d = {CI("A"): 1, "b": 2}
print(d["a"], "a" in d, d.get(CI("B")), d)
match c:
    case str(x):
        print("str", x, type(x).__name__)
match Money(2):
    case int(x):
        print("int", x, type(x).__name__)
class Named2(int): pass
def f(n: int, s: str) -> str:
    return s * n
print(f(Named2(2), c))
class Temp(float):
    def to_f(self):
        return Temp(self * 9 / 5 + 32)
    def __add__(self, o):
        return Temp(float(self) + float(o))
    __radd__ = __add__
t = Temp(100)
print(t.to_f(), t + 1, 1 + t, 1.5 + t, type(1.5 + t).__name__)
print(t - 1, type(t - 1).__name__, t.hex(), Temp.fromhex("0x1p3"), type(Temp.fromhex("0x1p3")).__name__)
print(t / 3, t // 7, t ** .5, f"{t:.1f}", round(t, 1))
print(str(t), t.as_integer_ratio())
import math
print(math.sqrt(t), math.floor(t), t == 100, 100 == t, t in {100}, t is t, int(t))
x = [Temp(i) for i in range(3)]
print(x, sum(x), sorted(x, reverse=True), min(x), [type(v).__name__ for v in x])
class Id(int): pass
class UserId(Id):
    def __repr__(self): return f"UserId({int(self)})"
print(UserId(3), [UserId(4)], UserId("12") + 1, UserId(5) == Id(5), hash(UserId(5)) == hash(5))
print(range(UserId(3)), list(range(UserId(2))), "ab" * UserId(2), [1, 2, 3][UserId(1)], [1, 2, 3][:UserId(2)])
print(UserId(3) in [3], UserId.from_bytes(b"\x01\x00", "big"))
a, b = Id(3), 4
a += b
print(a, type(a).__name__)
y = Id(5) if len(x) > 2 else 7
print(y + 1, y, type(y).__name__)
class Mixin:
    def hello(self): return f"hello {self}"
class Named(Mixin, str):
    pass
print(Named("bob").hello(), Named("bob").title(), Named.__mro__)
print(Named(), Id(), Temp(), repr(Named()))
class C2(complex):
    def conj(self): return self.conjugate()
print(C2(1, 2), C2(1, 2).conj(), C2(3) + 1, abs(C2(3, 4)), C2(1).real)
try:
    class X(bool): pass
except TypeError as e:
    print(e)
try:
    object.__new__(Id)
except TypeError as e:
    print(e)
try:
    Id("x")
except ValueError as e:
    print(e)
try:
    Id(1, 2, 3)
except TypeError as e:
    print("TypeError")
try:
    Named("x").nope
except AttributeError as e:
    print(e)
print("abc".startswith(Named("a")), "abc".replace(Named("a"), Named("b")), "a,b".split(Named(",")), Named("-").join(["a", "b"]), Named("%d") % 3, Named("{}").format(3), "x".join(Named("abc")))
