print({x: x * x for x in range(4)}, {k: v for k, v in [("a", 1), ("b", 2)]}, {v: k for k, v in {"a": 1, "b": 1}.items()}, {c: "hello".count(c) for c in "hello"}, {i: {j: i * j for j in range(2)} for i in range(2)})
print({x % 3 for x in range(10)}, sorted({c for c in "banana"}), {len(w) for w in ["a", "bb", "cc"]}, {x for x in []}, {(a, b) for a in (1,) for b in (2,)})
print({k: v for k, v in {"a": 1, "b": None}.items() if v is not None}, {**{c: 1 for c in "ab"}, "z": 0}, dict((k, [i for i in range(k)]) for k in range(3)), {str(k): k for k in (1, 2.0, True)})
order = []
def t(x):
    order.append(x)
    return x
print({t(("k", i)): t(("v", i)) for i in range(2)}, order)
try:
    {[]: 1 for _ in range(1)}
except TypeError as e:
    print(e)
try:
    {x: 1 / x for x in (1, 0)}
except ZeroDivisionError as e:
    print(e)
x = "kept"
d = {x: x for x in "ab"}
print(x, d)
print({k: max(v for v in vs) for k, vs in {"a": [1, 5], "b": [2]}.items()}, {i: chr(97 + i) for i in range(3)}, {a: b for a, b in zip("abc", range(3)) if b}, sorted({frozenset((i, 5 - i)) for i in range(6)}, key=min))
words = ["apple", "bob", "cat", "apricot"]
print({w[0]: [u for u in words if u[0] == w[0]] for w in words}, {w: i for i, w in enumerate(words)}, {(i, j): i ^ j for i in range(2) for j in range(2)})
print({n: last for n in range(3) if (last := n * 2) is not None}, last)
