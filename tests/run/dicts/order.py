d = {}
for c in "zyxabc":
    d[c] = len(d)
print(d)
d["y"] = "updated"
print(d)
del d["z"]
d["z"] = "moved"
print(d)
d.pop("a")
d["new"] = 1
print(list(d), list(d.values()))
print(d.popitem(), next(iter(d)))
for i in range(100):
    d[i] = i
for i in range(0, 100, 2):
    del d[i]
for i in range(0, 10, 2):
    d[i] = -i
print(list(d)[:8], list(d)[-8:], len(d))
a = {"x": 1, "y": 2}
b = {"y": 3, "z": 4}
print(a | b, b | a, {**b, **a})
a |= b
print(a)
a |= [("w", 0), ("x", 9)]
print(a)
try:
    a | [("q", 1)]
except TypeError as e:
    print(e)
print(dict(sorted(a.items())), dict(sorted(a.items(), key=lambda kv: -kv[1])))
