# more subclasses of builtins in library calls
import json, os, tempfile, struct, array, statistics, fractions, textwrap, hashlib, base64, itertools, collections, random, time, re, bisect, heapq, math, string, io, copy, operator, functools
class I(int): pass
class F(float): pass
class S(str): pass
class B(bytes): pass
i, f, s, b = I(3), F(2.5), S("text"), B(b"data")
with tempfile.TemporaryDirectory() as d:
    p = S(os.path.join(d, S("f.txt")))
    with open(p, S("w"), encoding=S("utf-8")) as fh: print(fh.write(s), file=fh); fh.write(S("\nmore\n"))
    with open(p) as fh: print(fh.read(I(4)), fh.readline(), fh.readlines())
    with open(p, "wb") as fh: fh.write(b)
    with open(p, "rb") as fh: print(fh.read(I(2)), fh.seek(I(1)), fh.read())
    print(os.path.exists(p), os.path.basename(p), os.path.join(S("a"), "b", S("c")), os.path.splitext(S("x.y")), os.path.isdir(S(d)))
print(struct.pack(S(">ihf"), i, I(5), f), struct.unpack(">i", B(struct.pack(">i", I(7)))), array.array("i", [i, I(1)]), array.array("d", [f]))
print(statistics.mean([i, 4, f]), fractions.Fraction(i, I(6)), fractions.Fraction(S("1/3")), fractions.Fraction(f), textwrap.wrap(S("a b c d"), I(3)), textwrap.dedent(S("  x\n  y")), textwrap.indent(S("q"), S("> ")))
print(hashlib.md5(b).hexdigest()[:8], base64.b64encode(b), base64.b64decode(S("ZGF0YQ==")), B(b"ab").hex(), B.fromhex("6162"), type(B.fromhex("61")).__name__)
print(list(itertools.islice(range(10), I(2), I(8), I(3))), list(itertools.repeat(s, I(2))), list(itertools.combinations(s, I(2)))[0], collections.Counter(s).most_common(I(1)), collections.deque([1, 2, 3], I(2)), list(itertools.chain(s, b)))
random.seed(I(5)); print(random.randint(I(1), I(10)), random.choice(s), random.sample(range(I(10)), I(2)), random.uniform(f, F(3)), random.randrange(I(5)))
print(re.sub(S("t"), S("T"), s, I(1)), re.split(S("e"), s), re.compile(S(r"\w")).findall(s), re.escape(S("a.b")), bisect.bisect([1, 3, 5], i))
print(heapq.nlargest(I(2), [1, i, 2]), math.factorial(i), math.comb(I(5), I(2)), math.sqrt(i), math.pow(f, i))
print(math.hypot(i, I(4)), math.floor(f), math.isqrt(I(17)), math.gcd(I(12), I(18)), math.log(F(math.e)))
print(math.log2(I(8)), math.prod([i, I(2)]), math.fsum([f, f]), math.copysign(f, I(-1)), math.isnan(f))
print(math.degrees(F(math.pi)), math.ldexp(f, I(2)), math.frexp(f), math.modf(f), math.trunc(f))
print(math.fmod(f, I(2)), math.dist([i], [I(1)]), math.ceil(f))
print(string.Template(S("$a")).substitute(a=S("x")), S("{:>{w}}").format(i, w=I(5)), "{:{}}".format(s, I(6)) + "|", f"{i:{I(4)}d}|{f:.{I(2)}f}|{s:{S('^')}{I(8)}}|", "%*d" % (I(5), i))
print("%.*f" % (I(1), f), "%s" % s, "%r" % s, "%c" % I(65), "%5s|%-5s|" % (s, i))
print("%x %o %e %g" % (I(255), I(8), f, f))
o = io.StringIO(S("a\nb")); print(o.readline(), o.read(I(1)), o.getvalue()); w = io.BytesIO(B(b"xy")); print(w.read(I(1)), w.getvalue())
print(json.loads(S('{"a": [1, 2]}')), json.loads(B(b"[1]")), json.dumps({s: i, "f": [f, S("é")], I(4): None}, indent=I(1)), json.dumps(s), json.dumps({I(1): F(2)}, sort_keys=True))
print(round(f, I(0)), round(I(15), I(-1)), pow(i, I(2), I(5)), divmod(F(7.5), I(2)), abs(I(-3)), sum([i, f], I(1)), min(i, f), max([i, I(9)], key=lambda v: -v), sorted([I(3), 2.5, F(1)]), list(range(I(1), I(6), I(2))), list(enumerate(s, I(1)))[0], list(zip(s, b))[0], chr(I(97)), ord(S("a")), hex(I(255)), bin(I(5)), int(S("ff"), I(16)), float(S("1e3")), complex(f, i), bytes([I(1), I(2)]), bytes(I(2)), bytearray(b)[I(0)], str(B(b"hi"), S("utf-8")), repr(b), ascii(S("é")), hash(f) == hash(2.5), bool(I(0)), bool(S("")), bool(F(0)), all([i, s]), any([I(0), S("")]), len(b), s.count(S("t")), b.find(B(b"t")), b[I(1)], b[1:], b + b"!", b.split(B(b"a")), b.replace(B(b"d"), b"D"), b.decode(S("ascii")), B(b",").join([b, b"x"]), b.upper(), b in [b"data"], {b"data": 1}[b], b == b"data", b < b"e", memoryview(b)[0], sorted({I(2), 1, F(3)}), {i: 1}.get(3), {3: 1}.get(i), {1, 3} & {i}, [0, 1, 2, 3, 4][I(1):I(4):I(2)], (1, 2, 3, 4)[i], "abcd"[I(-1)], [1] * I(2), s * I(2), I(2) * s, "ab".ljust(I(4), S("-")), "a-b".split(S("-"), I(1)), "x".zfill(I(3)), S("a\tb").expandtabs(I(2)), S("AbC").swapcase(), s.startswith((S("a"), S("te"))), s.translate({ord("t"): S("T"), I(101): None}), S("abc").maketrans(S("a"), S("b")), S("a") in "abc", S("x=1").partition("="), S("é").encode(), S("a b").title(), S("1").isdigit(), S("%d%%") % i)
print(copy.copy(s), copy.deepcopy([s, i]), operator.add(i, I(1)), operator.mul(s, I(2)), functools.reduce(operator.add, [I(1), I(2)]))
print(list(map(int, [f, S("4"), I(5)])), list(filter(None, [I(0), i])), isinstance(i, collections.abc.Hashable), isinstance(s, collections.abc.Sequence), list(reversed(s)))
print(next(iter(s)), [*s], {**{s: 1}}, (lambda **k: k)(**{S("kw"): i}), getattr(fh, S("closed")))
print(time.strftime(S("%Y"), time.gmtime(I(0))), sum(range(I(4))), slice(I(1), I(3)).indices(I(5)), "".join([s, S("!")]), print(s, i, sep=S("-"), end=S("!\n")))
def f2(a, *, kw=I(1)): return a + kw
print(f2(i), f2(I(2), kw=f), [x for x in range(I(2))], i if i else 0, not i)
print(i and s, -f, +i, ~i, i << I(2))
print(i | I(4), i ^ 1, i & 1, i // I(2), i % 2)
print(i ** I(2), f ** 2, 2 ** f > 5, i / I(2), i < f)
print(i == 3.0, f != 2.5, i is i, 0 < i < I(5))
