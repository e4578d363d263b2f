"""Random programs in which values of many types meet: unions of nested tuples, iterators of several kinds, optional values, containers of
anything. `fuzz.py --unions` runs them.

All of it happens in two functions; what depends on the program's run is asked of `c`, so that no branch is decided before. Knows Python
only.
"""
import random

PRELUDE = '''
from collections import deque, namedtuple

N = namedtuple("N", "a b")
D = {}
L = []
TICK = [0]


class P:
    def __init__(self, a):
        self.a = a

    def __repr__(self):
        return "P(%r)" % (self.a,)

    def __eq__(self, other):
        return isinstance(other, P) and self.a == other.a

    def __hash__(self):
        return hash(self.a)


class PNumber(P):
    def __init__(self, a):
        super().__init__(a if isinstance(a, int) else -1)


class PText(P):
    def __init__(self, a):
        self.a = "t" + repr(a)


class PPair(PText):
    def __init__(self, a):
        super().__init__(a)
        if c(1):
            self.b = (a, 1)


class PNone(P):
    pass


class Box:
    def __init__(self, v):
        self.v = v


def c(n):
    TICK[0] += n + 1
    return TICK[0] % 3 != 0


def pick(n, a, b):
    return a if c(n) else b


def same(x):
    return x


def show(*args):
    print(*[repr(a) for a in args])

'''
LEAVES = ("None", "True", str(2**70), "1.5", "-0.25", '"ab"', '"x"', 'b"q"', "2j", "P(1)", "PNumber(5)", "PText(5)",
          "PPair(2.5)", "PNone(None)", 'N(1, "n")', "...", "0", "-3", "7")
ITERABLES = (
    "[%s]", "(%s,)", "tuple([%s])", "iter([%s])", "iter((%s,))", "deque([%s])", 'list(zip([%s], "abc"))', "dict(enumerate([%s])).items()",
    "(q for q in [%s])", "enumerate([%s])", "reversed([%s])", "{1: [%s]}.values()", "map(same, [%s])",
)
ATTEMPTS = (
    "%s[0]", "%s.a", "%s.a + %s.a", "%s.b", "hash(%s) == hash(%s)", "sorted([%s, %s])", "%s < %s", "%s + %s", "len(%s)", "{%s: 1}",
    "list(zip(*[%s, %s]))", "max(%s, %s)",
)
CLASSES = ("tuple", "int", "str", "(int, float)", "P", "list", "type(None)")


class Writer:
    """One such program."""

    def __init__(self, seed):
        self.random = random.Random(seed)

    def program(self):
        """Its text."""
        functions = [self.function(n) for n in range(2)]
        calls = [f"show(f{self.below(2)}({self.value()}, {self.value()}))" for _ in range(3)]
        return PRELUDE + "\n".join(functions + calls) + "\nshow(len(L), sorted(D))\n"

    def below(self, n):
        return self.random.randrange(n)

    def value(self, depth=0):
        """A literal, or something like one."""
        kind = self.random.random()
        if depth < 3 and kind < 0.45:
            return "(" + ", ".join(self.value(depth + 1) for _ in range(self.random.choice((1, 2, 2, 2, 3)))) + ",)"
        if depth < 2 and kind < 0.5:
            return "[" + ", ".join(self.value(depth + 1) for _ in range(self.below(3))) + "]"
        return self.random.choice(LEAVES)

    def iterable(self):
        """Something to go over."""
        return self.random.choice(ITERABLES) % ", ".join(self.value() for _ in range(self.random.choice((1, 2, 2, 3))))

    def expr(self, names):
        """Something of any type."""
        name, other, n = self.random.choice(names), self.random.choice(names), self.below(6)
        pair = f"({self.value()}, {self.value()})"
        forms = (
            (35, name), (10, f"({name} if c({n}) else {self.value()})"), (7, f"({name}, {self.value()})"), (5, f"[{name}, {other}]"),
            (6, f"pick({n}, {self.value()}, {self.value()})"), (5, f"next(iter([{self.value()}]) if c({n}) else iter({pair}), {self.value()})"),
            (4, f"D.get({n % 4}, {name})"), (4, f"Box({self.value()}).v"), (24, self.value()),
        )
        return self.random.choices([form for _, form in forms], [weight for weight, _ in forms])[0]

    def function(self, number):
        names = ["p0", "p1"]
        body = self.body("    ", names, 0)
        return "\n".join([f"def f{number}(p0, p1):", *body, f"    return {self.expr(['p0', 'p1'])}", ""])

    def body(self, indent, names, depth):
        """Statements; names are those that have values there, and get more."""
        out = []
        for _ in range(self.random.randint(2, 4)):
            kinds = (self.assign, self.loop, self.keep, self.test, self.compare, self.attempt, self.show)
            statement = self.random.choices(kinds, (35, 25 if depth < 2 else 0, 16, 6, 4, 4, 10))[0]
            out += [indent + line for line in statement(names, depth)]
        return out

    def assign(self, names, _depth):
        name, value = f"v{self.below(6)}", self.expr(names)
        names += [name] if name not in names else []
        return [f"{name} = {value}"]

    def loop(self, names, depth):
        source = self.iterable() if self.below(2) else f"({self.iterable()} if c({self.below(6)}) else {self.iterable()})"
        return [f"for x{depth} in {source}:", *self.body("    ", [*names, f"x{depth}"], depth + 1)]

    def keep(self, names, _depth):
        return [f"D[{self.below(4)}] = {self.expr(names)}" if self.below(2) else f"L.append({self.expr(names)})"]

    def test(self, names, _depth):
        name = self.random.choice(names)
        return [f"if isinstance({name}, {self.random.choice(CLASSES)}):", f"    show({name}, {self.expr(names)})"]

    def compare(self, names, _depth):
        return [f"if {self.random.choice(names)} == {self.expr(names)}:", '    show("equal")']

    def attempt(self, names, _depth):
        form = self.random.choice(ATTEMPTS)
        tried = form % tuple(self.expr(names) for _ in range(form.count("%s")))
        return ["try:", f"    show({tried})", "except (TypeError, IndexError, KeyError, AttributeError) as e:", "    show(type(e).__name__)"]

    def show(self, names, _depth):
        return [f"show({', '.join(self.expr(names) for _ in range(self.random.choice((1, 2))))})"]
