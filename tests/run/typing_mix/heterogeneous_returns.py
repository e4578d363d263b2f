def divide(a, b):
    if b == 0:
        return None
    if a % b == 0:
        return a // b
    return a / b
print(divide(6, 3), divide(7, 2), divide(1, 0))
def lookup(k):
    return {"n": 1, "s": "x", "f": 1.5, "t": (1, "a"), "l": [1]}.get(k, KeyError(k))
for k in "nsftlz":
    v = lookup(k)
    print(repr(v), isinstance(v, Exception))
def op(kind, a, b=None):
    if kind == "neg": return -a
    if kind == "pair": return a, b
    if kind == "cat": return str(a) + str(b)
    if kind == "div": return a / b
    if kind == "cmp": return a == b
print([op(k, 4, 2) for k in ("neg", "pair", "cat", "div", "cmp", "?")])
def status(n):
    ok = n > 0
    return (True, n) if ok else (False, "bad value")
for n in (5, -1):
    ok, v = status(n)
    print(v + 1 if ok else v.upper())
def read(s):
    for conv in (int, float, complex):
        try:
            return conv(s)
        except ValueError:
            pass
    return s
print([read(s) for s in ("1", "1.5", "2j", "abc", "1e3", "", "0x1")])
def build(n):
    r = n
    for _ in range(n):
        r = [r]
    return r
print(build(0), build(3))
def tree(n):
    return n if n < 2 else (tree(n - 1), tree(n - 2))
print(tree(4))
def evaluate(t):
    return t if isinstance(t, int) else sum(evaluate(x) for x in t)
print(evaluate(tree(10)))
x = divide(6, 3) or "zero"
y = divide(0, 3) or "zero"
print(x, y)
results = [divide(a, b) for a, b in ((4, 2), (1, 2), (1, 0))]
print(results, [r for r in results if r is not None], max((r for r in results if r), default=None))
