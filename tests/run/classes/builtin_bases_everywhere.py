import copy, json, math, functools, collections, itertools, bisect, heapq, operator, re
class Num(int):
    log = []
    def __add__(self, o):
        Num.log.append(("add", int(o)))
        return Num(int.__add__(self, o))
    __radd__ = __add__
    def __lt__(self, o): return int(self) > int(o)
    def __repr__(self): return f"N{int(self)}"
print(sorted([Num(1), Num(3), Num(2)]), sum([Num(1), Num(2)]), Num.log, min(Num(1), Num(2)), heapq.nsmallest(2, [Num(4), Num(9)]))
class Big(int): pass
b = Big(10 ** 30)
print(b, b + 1, hash(b) == hash(10 ** 30), b // 3, type(b % 7))
print(math.gcd(b, 15), pow(b, 2, 7), b.bit_length(), int(b), -b)
print(b == 10 ** 30, {10 ** 30: 1}[b], f"{b:,}", json.dumps([b, {"k": b}]), round(b, -29))
class S(str):
    def __hash__(self): return hash(str(self).lower())
    def __eq__(self, o): return str(self).lower() == str(o).lower()
d = {S("A"): 1}
print(S("a") in d, d[S("a")], S("X") == "x", S("X") != "y", len({S("q"), S("Q")}), [S("b")].index(S("B")), ["a", "B"].count(S("b")))
print(str.lower(S("ABC")), str.join(",", [S("a"), "b"]), S("a b").split(), S("%s-%s") % ("x", S("y")), S("{0}{x}").format(1, x=S("z")), f"{S('q')!r}{S('w')!s}{S('e'):>3}", re.sub("a", S("b"), S("banana")), re.match(S("b"), S("bx")).group(), S("é").encode("utf-8"))
print(int(S("42")), float(S(" 1.5 ")), S("abc")[1], S("abc")[::-1], list(S("ab")), tuple(S("ab")), set(S("aa")), S("b") > "a", max(S("a"), "b"), sorted([S("b"), "a", S("C")], key=str), S("x") * 2, 2 * S("x"), S("ab").join("xy"), "b" in S("abc"), S("b") in "abc", ord(S("a")), S("abc").index(S("c")), "abc".find(S("c")), S("a,b").partition(S(",")), open)if False else print("ok")
e = S("s"); e.attr = 1
f = copy.deepcopy({"k": e})
print(f, getattr(object(), S("nope"), 5), isinstance(e, collections.abc.Sequence), isinstance(Big(1), (int, float)), issubclass(S, str))
print(type(e).__bases__, S.__name__, S.__mro__[1:])
class F(float):
    def __new__(cls, x, unit=""):
        obj = super().__new__(cls, x); obj.unit = unit; return obj
    def __mul__(self, o): return F(float(self) * o, self.unit)
    def __str__(self): return f"{float(self)}{self.unit}"
    @classmethod
    def parse(cls, s): m = re.match(r"([\d.]+)(\w*)", s); return cls(m[1], m[2])
x = F.parse("2.5kg")
print(x, x * 2, 2 * x, x + 1, [x])
print(f"{x}", f"{x:.3f}", "%s %.1f" % (x, x), math.floor(x), math.isclose(x, 2.5))
print(round(x), x.is_integer(), x > 2, 2 < x < 3, x.real)
print(sum([x, x]), max([x, F(9, "m")]), sorted([F(3), F(1)]), json.dumps(x), int(x))
print(bool(F(0)), x == 2.5, hash(x) == hash(2.5), math.sqrt(F(16)), math.pow(F(2), Big(3)))
print(F("inf") > 1, F("nan") != F("nan"), x // 1, divmod(x, 1), x ** 2)
print(-x, abs(F(-1)), F(1e3), repr(F(1.0)))
class Char(str):
    def __new__(cls, c):
        if len(c) != 1: raise ValueError(f"bad char {c!r}")
        return super().__new__(cls, c)
    def next(self): return type(self)(chr(ord(self) + 1))
print(Char("a").next().next(), "".join(itertools.accumulate("abc", lambda a, b: Char(b))), [c.next() for c in map(Char, "xy")])
try: Char("ab")
except ValueError as err: print(err)
class Flags(int):
    A, B = 1, 2
    def has(self, f): return bool(self & f)
    def __or__(self, o): return Flags(int(self) | int(o))
fl = Flags(0) | Flags.A | 2
print(fl, fl.has(2), type(fl).__name__, fl & 1, bin(fl))
print(hex(Flags(255)), list(range(Flags(3))), [10, 20, 30, 40][fl], "abc"[Flags(1)], (1, 2, 3)[Flags(2)])
print([0] * Flags(2), "%03d" % fl, "%x" % Flags(255), chr(Flags(65)), bytes(Flags(2)))
print(int.to_bytes(fl, 2, "big"), divmod(Flags(7), 2), round(fl), operator.index(fl), [1, 2, 3, 4][Flags(1):Flags(3)])
print(Flags(5) in range(10), str(fl), Flags("12"), Flags(3.9), Flags(True))
print(Flags())
lst = [5, 6]; lst[Flags(0)] = 9; lst.insert(Flags(1), 7); print(lst, lst.pop(Flags(0)), "x".ljust(Flags(3)) + "|", "a-b-c".split("-", Flags(1)), "aaa".replace("a", "b", Flags(2)), collections.Counter([Flags(1), 1]), collections.deque([1, 2], maxlen=Flags(1)), bisect.bisect([1, 2], Flags(1)), functools.reduce(operator.add, [Flags(1), Flags(2)]))
class Temp:
    def __init__(self, v: F): self.v = v
print(Temp(x).v.unit, [t.unit for t in [x, F(1, "s")]], {k: v.unit for k, v in {"a": x}.items()})
def mixed(n):
    if n == 0: return 5
    if n == 1: return Big(6)
    return True
print([mixed(i) + 1 for i in range(3)], [type(mixed(i)).__name__ for i in range(3)], sum(mixed(i) for i in range(3)), max(mixed(i) for i in range(3)), [mixed(i) == 6 for i in range(3)])
print([{6: "six"}.get(mixed(i)) for i in range(3)], [f"{mixed(i):>4}" for i in range(3)], sorted(mixed(i) for i in range(3)))
def label(n): return S("sub") if n else "plain"
print([label(i).upper() for i in range(2)], [label(i) + "!" for i in range(2)], [len(label(i)) for i in range(2)], ",".join(label(i) for i in range(2)), [label(i) == "SUB" for i in range(2)])
print({label(i): i for i in range(2)}, [label(i)[0] for i in range(2)], [i for i in range(2) if label(i).startswith("s")], [label(i) in ("sub", "x") for i in range(2)])
print(Big(5).__class__, Big(5).__add__(3), int.__mul__(Big(4), 2), Big.__add__(Big(1), 2), str.upper(label(1)))
print((Big(3)).real, Big(3).numerator, Big(7).conjugate(), Big.from_bytes(b"\x05", "big"), type(Big.from_bytes(b"\x05", "big")).__name__)
print(S.maketrans("a", "b"), F.fromhex("0x1p1").unit if hasattr(F.fromhex("0x1p1"), "unit") else "none")
class P(Big):
    def __new__(cls, *args, **kw): return super().__new__(cls, sum(args))
    def __init__(self, *args, **kw): self.parts = args; self.kw = kw
p = P(1, 2, 3, k="v"); print(p, p.parts, p.kw, isinstance(p, Big), p + 1, vars(p))
try: Big([])
except TypeError as err: print(err)
try: Big(5).x.y
except AttributeError as err: print(err)
try: Big(1) + "a"
except TypeError as err: print(err)
try: F(1) < "a"
except TypeError as err: print(err)
try: [1][S("0")]
except TypeError as err: print(err)
