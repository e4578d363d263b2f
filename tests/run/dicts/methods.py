d = {"a": 1, "b": 2, "c": 3}
print(d.get("a"), d.get("z"), d.get("z", 0))
print(d.pop("a"), d.pop("z", "dflt"), d)
try:
    d.pop("z")
except KeyError as e:
    print(e)
print(d.setdefault("b", 99), d.setdefault("n"), d.setdefault("m", []), d)
d["m"].append(1)
print(d.popitem(), d.popitem(), d)
d.update({"b": 20, "x": 1})
d.update([("y", 2)], z=3)
d.update(k=1)
d.update()
print(d)
c = d.copy()
c["only"] = 1
print("only" in d, len(c) - len(d))
d.clear()
print(d)
try:
    d.popitem()
except KeyError as e:
    print(e)
print(dict.fromkeys("abc"), dict.fromkeys([1, 2], 0), {}.fromkeys((), 1))
shared = dict.fromkeys("ab", [])
shared["a"].append(1)
print(shared)
try:
    {}.update(5)
except TypeError as e:
    print(e)
try:
    {}.update([(1, 2, 3)])
except ValueError as e:
    print(e)
try:
    dict([1])
except TypeError as e:
    print(e)
