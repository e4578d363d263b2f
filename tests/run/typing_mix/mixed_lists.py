l = [1, "two", 3.0, None, True, [4], (5, "x"), {"k": 6}, {7}, len, int, 8j, b"nine"]
for v in l[:9] + l[11:]:
    print(type(v).__name__, v)
print(sum(v for v in l if isinstance(v, (int, float))), [v for v in l if isinstance(v, str)], l.index(None), l.count(1), "two" in l, 3 in l)
def describe(v):
    if v is None: return "nothing"
    if isinstance(v, bool): return "bool " + str(v).lower()
    if isinstance(v, int): return f"int {v:+d}"
    if isinstance(v, float): return f"float {v:.1f}"
    if isinstance(v, str): return f"str {v.upper()}"
    if isinstance(v, (list, tuple)): return type(v).__name__ + " of " + ", ".join(map(describe, v))
    if isinstance(v, dict): return "dict " + "; ".join(f"{k}={describe(x)}" for k, x in v.items())
    if callable(v): return "callable"
    return "other"
for v in l: print(describe(v))
l.append(l[1] * 2)
l[0] = "replaced"
l[1], l[2] = l[2], l[1]
print(l[:3], l[-1], l[5] + [1], l[6][1] + "y", l[7]["k"] + 1)
rows = [["name", "age"], ["ann", 30], ["bob", None]]
for name, age in rows[1:]:
    print(name, age + 1 if age else "?")
m = [[1, 2], "ab", (3, 4), range(2), {"a": 1}]
print([x for r in m for x in r], [len(r) for r in m], [r[0] for r in m[:4]])
stack = [1, [2, [3, "four"]], "five"]
out = []
while stack:
    t = stack.pop()
    if isinstance(t, list): stack.extend(t)
    else: out.append(t)
print(out)
e = []
for i in range(4): e.append(i if i % 2 else str(i))
print(e, [x * 2 for x in e], sorted(e, key=str), "".join(map(str, e)))
try:
    print(sorted(e))
except TypeError as x:
    print(x)
