nums = [3, -1, 0, 7, -5, 2.5, None]
print([n for n in nums if n], [n for n in nums if n is not None and n > 0], ["pos" if n > 0 else "neg" if n < 0 else "zero" for n in nums if n is not None], [abs(n) if n else n for n in nums])
m = [[1, 2], [3, 4], [5, 6]]
print([x for row in m for x in row if x % 2], [[x * 2 for x in row] for row in m if sum(row) > 3], [row[j] for j in range(2) for row in m], [[row[j] for row in m] for j in range(2)], sum([x for row in m for x in row]))
print([(i, j) for i in range(4) if i % 2 for j in range(i) if j != 1], [c for w in "ab cd".split() for c in w], [a + b + c for a in "ab" for b in "c" for c in "de"], [i for i in range(20) if i % 2 == 0 if i % 3 == 0])
print([(lambda y: y * x)(2) for x in range(3)], [f(3) for f in [lambda v, k=k: v * k for k in range(3)]], [[] for _ in range(2)], [None for _ in range(2)], [x if x else "none" for x in [0, "a"]])
print([k for k, v in {"a": 1, "b": 0}.items() if v], [v for _, (v, *_) in [(1, (2, 3)), (4, (5,))]], [len(s) for s in ("a", [1, 2], {})], [i for i, c in enumerate("banana") if c == "a"], [a * b for a, b in zip([1, 2], [3, 4])])
print([y for x in range(3) for y in [x * x] if y], [total for total in [0] for x in range(4) for total in [total + x]], [(x, y) for x in range(2) for y in range(x, 2)], [x for x in [1, 2, 3] for x in [x * 10]])
print({x: [y for y in range(x)] for x in range(3)}, {(x, y): x + y for x in range(2) for y in range(2) if x != y}, {c: [i for i, d in enumerate("abca") if d == c] for c in "ab"}, {s.lower() for s in "aAb"} == {"a", "b"}, {frozenset(p) for p in ("ab", "ba")} == {frozenset("ab")})
def primes(n): return [p for p in range(2, n) if all(p % d for d in range(2, int(p ** 0.5) + 1))]
print(primes(30), [[p for p in primes(n) if n % p == 0] for n in (12, 30, 7)])
words = "the quick brown the lazy the".split()
print([w for i, w in enumerate(words) if w not in words[:i]], {w: sum(1 for v in words if v == w) for w in words}, sorted({len(w) for w in words}), [w[::-1] for w in words if (n := len(w)) > 3 and n != 4], max([w for w in words], key=len))
print([[i if i == j else 0 for j in range(3)] for i in range(3)], [[(i + j) % 3 for j in range(3)] for i in range(2)], [[[k] * k for k in range(j)] for j in range(3)], [sum(r) for r in [[1], [2, 3], []]], [*[x for x in range(2)], *(y for y in "z")])
