class P:
    def __init__(self, x, y): self.x, self.y = x, y
    def __eq__(self, o):
        if not isinstance(o, P): return NotImplemented
        return (self.x, self.y) == (o.x, o.y)
    def __hash__(self): return hash((self.x, self.y))
    def __lt__(self, o): return (self.x, self.y) < (o.x, o.y)
    def __le__(self, o): return not o < self
    def __repr__(self): return f"P{self.x}{self.y}"
a, b, c = P(1, 2), P(1, 2), P(0, 5)
print(a == b, a != b, a is b, a == c, a == 1, a != 1, a in [c, b], [a] == [b], (a, 1) == (b, 1))
print(a < c, c < a, a > c, a <= b, a >= b, sorted([a, c, P(1, 0)]), min(a, c), max([c, a]))
d = {a: "first"}
d[b] = "second"
print(d, d[P(1, 2)], len({a, b, c}), P(0, 5) in {c})
print([a, c, b].index(b), [a, b, c].count(P(1, 2)))
l = [c, a]
l.remove(P(1, 2))
print(l)
class NoHash:
    def __eq__(self, o): return True
try:
    {NoHash(): 1}
except TypeError as e:
    print(e)
print(NoHash() == 5, NoHash() != 5, 5 == NoHash(), [1, 2] == [NoHash(), NoHash()], NoHash() in [1])
class Collide:
    def __init__(self, n): self.n = n
    def __hash__(self): return 7
    def __eq__(self, o): return self.n == o.n
    def __repr__(self): return f"C{self.n}"
d = {Collide(i): i for i in range(10)}
del d[Collide(3)]
d[Collide(11)] = 11
print([d[Collide(i)] for i in (0, 5, 9, 11)], Collide(3) in d, list(d))
class HashBig:
    def __hash__(self): return 2**61 + 5
print(hash(HashBig()))
class HashNeg:
    def __hash__(self): return -1
print(hash(HashNeg()))
class BadHash:
    def __hash__(self): return "x"
try:
    hash(BadHash())
except TypeError as e:
    print(e)
class NeOnly:
    def __ne__(self, o): return "ne called"
print(NeOnly() != 1)
