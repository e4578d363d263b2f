words = "apple bat cat apple dog bat apple".split()
count = {}
for w in words:
    if w in count:
        count[w] += 1
    else:
        count[w] = 1
print(count)
groups = {}
for w in words:
    groups.setdefault(w[0], set()).add(w)
print({k: sorted(v) for k, v in groups.items()})
inverse = {}
for k, v in count.items():
    inverse.setdefault(v, []).append(k)
print(inverse)
pos = {}
for i, w in enumerate(words):
    pos[w] = pos.get(w, []) + [i]
print(pos)
nested = {}
for r in range(2):
    for c in range(2):
        nested.setdefault(r, {})[c] = r * 10 + c
print(nested)
memo = {(0, 0): 1}
def paths(r, c):
    if r < 0 or c < 0:
        return 0
    if (r, c) not in memo:
        memo[r, c] = paths(r - 1, c) + paths(r, c - 1)
    return memo[r, c]
print(paths(8, 8), len(memo), memo[3, 4])
mixed = {"i": 1, "f": 1.5, "s": "x", "l": [1], "n": None, 3: (1,), None: "none", (1, 2): {}}
for k, v in mixed.items():
    print(k, v, type(v).__name__)
