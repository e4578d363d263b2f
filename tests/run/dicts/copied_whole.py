# Copies of dicts of all sizes, with and without holes, into empty dicts and dicts that were emptied.
def check(d):
    copies = [d.copy(), dict(d), {**d}, d | {}, {} | d]
    for c in copies:
        assert c == d and list(c) == list(d) and c is not d
        c["new"] = 1
        assert "new" not in d
        for k in list(d)[::2]:
            del c[k]
        assert all((k in c) == (i % 2 == 1) for i, k in enumerate(d))
        for i in range(40):
            c[str(i) + "x"] = i
        assert len(c) == len(d) // 2 + 41
    return len(d)


for n in list(range(20)) + [31, 32, 33, 42, 43, 85, 86, 170, 171, 1000]:
    d = {str(i): [i] for i in range(n)}
    print(check(d), end=" ")
    for i in range(0, n, 3):
        del d[str(i)]
    print(check(d), end=" ")
print()

emptied = {i: str(i) for i in range(100)}
for i in range(100):
    del emptied[i]
emptied.update({7: "seven", 8: "eight"})
print(emptied, 7 in emptied, 99 in emptied)
emptied.clear()
emptied.update(emptied)
emptied.update({1: "a"})
emptied.update({1: "b", 2: "c"})
print(emptied)
mixed = {}
mixed["a"] = 1
numbers = {1: 2.5, 2**70: None}
merged = {**numbers, **mixed, 3: mixed}
print(merged, {**merged}[2**70], dict(numbers).popitem())
values = {k: [k] for k in "abc"}
shared = values.copy()
shared["a"].append("shared")
print(values, shared, values["a"] is shared["a"])
