from collections import defaultdict
d = defaultdict(list)
d["a"].append(1)
d["b"].append(2)
d["a"].append(3)
print(d, dict(d), len(d), d["new"], "new" in d, d.get("nope"), "nope" in d)
c = defaultdict(int)
for w in "a b a c a".split():
    c[w] += 1
print(sorted(c.items()), c["zz"], len(c))
n = defaultdict(lambda: defaultdict(int))
n["x"]["y"] += 5
print(n["x"]["y"], n["q"]["r"], sorted(n))
s = defaultdict(set, {"k": {1}})
s["k"].add(2)
s["j"].add(3)
print(s == {"k": {1, 2}, "j": {3}}, s.default_factory is set)
e = defaultdict()
try:
    e["x"]
except KeyError as x:
    print(x)
e.default_factory = str
print(repr(e["x"]), e)
def factory():
    print("called")
    return 7
f = defaultdict(factory)
print(f["a"], f["a"], f.pop("a"), f.setdefault("b", 1), dict(f))
def tree(): return defaultdict(tree)
t = tree()
t["a"]["b"]["c"] = 1
print(t["a"]["b"]["c"], list(t["a"]), t.copy() == t, isinstance(t, dict))
def bad(): raise ValueError("factory failed")
g = defaultdict(bad)
try:
    g["k"]
except ValueError as x:
    print(x, len(g))
try:
    defaultdict(5)
except TypeError as x:
    print(x)
print(defaultdict(int, a=1) | {"b": 2})
