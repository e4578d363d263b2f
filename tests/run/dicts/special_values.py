d = {}
d[float("inf")] = 1
d[-0.0] = "zero"
d[0] = "int zero"
d[True] = "t"
d[2**61 - 1] = "mersenne"
d[2**61] = "m+1"
d[-1] = "minus"
d[-2] = "minus two"
print(d, d[0.0], d[1], len(d))
vals = {None: "n", (): "empty", frozenset(): "fs", "": "s", b"": "b", 0j: "c", range(0): "r", ...: "e", int: "type", len: "fn"}
print(len(vals), vals[None], vals[()], vals[frozenset()], vals[""], vals[b""], vals[0], vals[range(5, 5)], vals[...], vals[int], vals[len])
class K:
    def __init__(self, v, h): self.v, self.h = v, h
    def __hash__(self): return self.h
    def __eq__(self, o): log.append((self.v, getattr(o, "v", o))); return isinstance(o, K) and self.v == o.v
log = []
a, b, c = K("a", 1), K("b", 1), K("a", 1)
d = {a: 1}
print(log, d[a], log)
d[b] = 2
print(log, d[c], len(d))
log.clear()
print(K("z", 99) in d, log, K("z", 1) in d, len(log))
d2 = {K("x", -1): "neg", K("y", 2**70): "big", K("w", True): "bool"}
print(d2[K("x", -2)] if K("x", -2) in d2 else "none", d2[K("y", 2**70)], d2[K("w", 1)])
class S(str):
    def __hash__(self): return 5
    def __eq__(self, o): return str.__eq__(self, o)
print({S("k"): 1}.get("k"), {"k": 1}.get(S("k")), S("k") == "k", {S("k"): 1}[S("k")])
class Grow:
    def __init__(self): self.n = 0
    def __hash__(self): return 3
    def __eq__(self, o):
        target[len(target) + 100] = 0
        return False
target = {}
target[Grow()] = 1
try:
    target[Grow()] = 2
    print(len(target) >= 2)
except RuntimeError as e:
    print(e)
e = {i: i for i in range(10)}
for i in range(10): e[i] = e.pop(i)
print(e)
e.update({k: -v for k, v in e.items() if k % 2})
print(e, {**e, 3: "x"}[3], dict(e) is e, dict(e) == e, e | {1: 0} != e, list(e.items())[-1])
big = {2**i: i for i in range(60, 70)}
print(big, big[2**64], 2.0**65 in big, {1e20: "f"}[10**20], {10**20: "i"}[1e20])
print({"a": 1} == {"a": True}, {1: "x"} == {True: "x"}, {1: {2: [3]}} == {1.0: {2.0: [3.0]}}, {"a": float("nan")} == {"a": float("nan")}, repr({"q'": 'd"', 1.0: None, (1,): {}}))
