class A:
    def __init__(self, v): self.v = v
    def __lt__(self, o): return self.v < o.v
    def __eq__(self, o): return isinstance(o, A) and self.v == o.v
    def __repr__(self): return f"{type(self).__name__}({self.v})"
class B(A): pass
class C(A): pass
class D(B):
    def __lt__(self, o): return self.v * 2 < o.v
class E(A):
    def __gt__(self, o): return True
things = [A(3), B(1), C(2), D(1), E(5), B(3)]
print(sorted(things), min(things), max(things), things.index(C(2)), things.count(A(3)), [x == y for x in things for y in things].count(True), [x < y for x in things for y in things].count(True))
vals = [1, "a", None, 2.5, (1, 2), [3], {"k": 1}, True, b"x", A(1)]
print([[a == b for a in vals] for b in vals], [[a != b for a in vals].count(True) for b in vals])
def less(a, b):
    return a < b
out = []
for a in vals:
    for b in vals:
        try:
            out.append(less(a, b))
        except TypeError as e:
            out.append(str(e)[:20])
        except AttributeError as e:
            out.append("AE")
print(out)
print(vals.index((1, 2)), [3] in vals, {"k": 2} in vals, vals.count(1), 7 in vals)
nan = float("nan")
mixed = [nan, 1, "s", None, 2 ** 70]
print([x == y for x in mixed for y in mixed], [x <= y if not isinstance(x, (str, type(None))) and not isinstance(y, (str, type(None))) else "-" for x in mixed for y in mixed], 2 ** 70 in mixed, nan in mixed)
sorted(vals)
