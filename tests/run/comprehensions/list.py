print([x for x in range(5)], [x * x for x in range(5) if x % 2], [x for x in "abc"], [(a, b) for a in "ab" for b in (1, 2)], [x for x in []])
print([[i * j for j in range(3)] for i in range(3)], [x for row in [[1, 2], [3]] for x in row], [a for a, b in [(1, 2), (3, 4)]], [a + b for a, *b in [([1], [2])] for b in b])
print([x if x % 2 else -x for x in range(5)], [x for x in range(20) if x % 2 if x % 3], [y for x in range(3) if (y := x * 2) > 1], [i for i in range(3) for i in range(i)])
x = "outer"
l = [x for x in range(3)]
print(x, l)
n = 3
print([n * i for i in range(n)], [lambda: i for i in range(2)][0](), [f() for f in [lambda i=i: i for i in range(3)]])
def f():
    k = 10
    return [k + j for j in range(2)], [[k + i + j for j in range(2)] for i in range(2)]
print(f())
print([c.upper() for c in "hello" if c not in "aeiou"], [str(v) for v in (1, 2.5, None, "s")], [len(w) for w in "the quick fox".split()], [divmod(i, 3) for i in range(4)])
print([v for v in {"a": 1, "b": 2}], [k + str(v) for k, v in {"a": 1, "b": 2}.items()], [x for x in (y for y in range(3))], [*[x for x in "ab"], *[1]], [{x: 1} for x in (1, 2)], [x for x in range(10)][::3])
m = [[1, 2, 3], [4, 5, 6], [7, 8, 9]]
print([row[::-1] for row in m], [[row[i] for row in m] for i in range(3)], [m[i][i] for i in range(3)], sum([sum(r) for r in m]))
try:
    [1 / x for x in (1, 0)]
except ZeroDivisionError as e:
    print(e)
print([p for p in range(2, 30) if not [d for d in range(2, p) if p % d == 0]], [(i, j, i + j) for i in range(3) for j in range(3) if i < j], [[] for _ in range(2)])
