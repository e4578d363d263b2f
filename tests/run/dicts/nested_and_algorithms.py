inv = {"apple": {"price": 1.5, "qty": 3}, "pear": {"price": 2, "qty": 0}}
inv["fig"] = dict(price=4, qty=2**65)
inv["apple"]["qty"] += 5
for k, v in sorted(inv.items(), key=lambda kv: kv[1]["price"], reverse=True): print(k, v["price"] * v["qty"], v)
print({k: v for k, v in inv.items() if v["qty"]}, sum(v["qty"] for v in inv.values()), max(inv, key=lambda k: inv[k]["price"]), [k for k in inv if inv[k]["qty"] > 1], {v["price"]: k for k, v in inv.items()})
def merge(a, b):
    out = dict(a)
    for k, v in b.items():
        out[k] = merge(out[k], v) if isinstance(v, dict) and isinstance(out.get(k), dict) else v
    return out
print(merge({"a": 1, "n": {"x": 1, "y": {"z": 0}}}, {"b": 2, "n": {"y": {"w": 1}, "q": None}}))
def flatten(d, pre=""):
    return {kk: vv for k, v in d.items() for kk, vv in (flatten(v, pre + k + ".").items() if isinstance(v, dict) else [(pre + k, v)])}
print(flatten({"a": {"b": {"c": 1}, "d": [2]}, "e": 3}), flatten({}))
def two_sum(xs, t):
    seen = {}
    for i, x in enumerate(xs):
        if t - x in seen: return seen[t - x], i
        seen[x] = i
print(two_sum([2, 7, 11, 15], 26), two_sum([1], 5))
class Trie:
    def __init__(self): self.root = {}
    def add(self, w):
        n = self.root
        for c in w: n = n.setdefault(c, {})
        n["$"] = True
    def find(self, pre):
        n = self.root
        for c in pre:
            if c not in n: return []
            n = n[c]
        out, st = [], [(n, pre)]
        while st:
            n, w = st.pop()
            for k in n:
                if k == "$": out.append(w)
                else: st.append((n[k], w + k))
        return sorted(out)
t = Trie()
for w in ("car", "card", "care", "cat", "dog"): t.add(w)
print(t.find("car"), t.find("c"), t.find("x"), t.find(""))
def invert(d):
    out = {}
    for k, vs in d.items():
        for v in vs: out.setdefault(v, []).append(k)
    return out
print(invert({"a": [1, 2], "b": [2, 3], "c": []}))
m = {}
def lookup(*key): return m.setdefault(key, len(m))
print([lookup(1), lookup(1, 2), lookup("a"), lookup(1), lookup(), lookup(1.0), lookup((1,))], m)
big = {}
x = 7
for i in range(2000):
    x = x * 1103515245 % 2**31
    big[x % 500] = big.get(x % 500, 0) + 1
    if x % 3 == 0: big.pop(x % 250, None)
print(len(big), sum(big.values()), list(big)[:5], max(big.values()))
ops = {"push": lambda s, v: s + [v], "pop": lambda s, v: s[:-1], "peek": lambda s, v: s}
s = []
for name, v in (("push", 1), ("push", "b"), ("pop", None), ("peek", None)): s = ops[name](s, v)
print(s, ops.keys() == {"push", "pop", "peek"})
grid = {(r, c): "#" if (r + c) % 3 == 0 else "." for r in range(4) for c in range(5)}
print("\n".join("".join(grid[r, c] for c in range(5)) for r in range(4)), grid.get((9, 9), "?"), sum(v == "#" for v in grid.values()))
