d = {"a": 1, "b": 2}
k, v, i = d.keys(), d.values(), d.items()
print(k, v, i)
d["c"] = 3
print(k, v, i, len(k), len(v), len(i))
print("a" in k, 3 in v, ("a", 1) in i, ("a", 2) in i)
print(list(k), list(v), list(i), tuple(i))
print(sorted(k & {"a", "z"}), sorted(k | {"z"}), sorted(k - {"a"}), sorted(k ^ {"a", "q"}))
print(k == {"a", "b", "c"}, k == d.keys(), {"a", "b"} < k, k >= {"a"}, k.isdisjoint({"x"}))
print(sorted(i & {("a", 1)}), v == d.values())
print(list(reversed(d)), list(reversed(k)), list(reversed(v)), list(reversed(i)))
for key in list(d):
    if d[key] % 2:
        del d[key]
print(d, {}.keys(), {}.values(), {}.items())
print(max(d.values()), sum(d.values()), sorted(d.items(), reverse=True))
print(k.mapping["b"])
for key, val in d.items():
    d[key] = val * 10
print(d)
