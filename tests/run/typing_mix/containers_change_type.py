xs = []
for i in range(3): xs.append(i)
print(xs)
xs.append("str")
xs.append(None)
print(xs)
xs = [str(x) for x in xs]
print(xs)
d = {}
d["a"] = 1
d["b"] = "two"
d["a"] = [d["a"]]
d[5] = d["b"]
print(d)
empty = []
print(empty, empty == [], sum(empty), len(empty), list(empty), empty + [1], [] + empty)
def add(l, v):
    l.append(v)
    return l
a = []
add(a, 1)
add(a, "x")
add(a, a[:])
print(a)
b = [0] * 3
b[1] = 0.5
b[2] = "z"
print(b)
t = ()
for v in (1, "a", None):
    t = t + (v,)
    print(t, len(t))
s = set()
for v in (1, "a", 2.5, None, (1,)): s.add(v)
print(len(s), all(v in s for v in (1.0, "a", (1,))), "b" in s)
grid = [[None] * 2 for _ in range(2)]
grid[0][0] = 1
grid[1][1] = "x"
grid[0][1] = grid[1]
print(grid)
memo = {}
def f(n):
    if n in memo: return memo[n]
    memo[n] = n if n < 2 else f(n - 1) + f(n - 2)
    return memo[n]
print(f(90), memo[10])
memo["text"] = "value"
print(f("text"))
buckets = [[] for _ in range(3)]
for i, w in enumerate(["a", 1, 2.5, "b", None]):
    buckets[i % 3].append(w)
print(buckets)
shared = []
pair = (shared, shared)
pair[0].append(1)
pair[1].append("two")
print(pair, shared)
nested = {}
nested.setdefault("x", []).append(1)
nested.setdefault("x", []).append({"y": ()})
nested.setdefault("z", {})["k"] = nested["x"]
print(nested)
args = []
args += [1]
args += "ab"
args += (None,)
args[0:1] = [[], {}]
print(args)
