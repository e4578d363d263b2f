out = []
for i in range(4):
    if i == 1:
        continue
    j = 0
    while True:
        j += 1
        if j == 2:
            continue
        if j > 3:
            break
        for k in "ab":
            if k == "b" and i == 2:
                break
            out.append((i, j, k))
print(out)
print(i, j, k)
def triples(n):
    for a in range(1, n):
        for b in range(a, n):
            for c in range(b, n):
                if a * a + b * b == c * c:
                    yield a, b, c
print(list(triples(21)))
def search(grid, t):
    for r, row in enumerate(grid):
        for c, v in enumerate(row):
            if v == t:
                return r, c
    return None
print(search([[1, 2], [3, 4]], 3), search([[1]], 9))
i = 0
while i < 3:
    j = i
    while j < 3:
        if (i + j) % 2:
            j += 1
            continue
        print(i, j, end="; ")
        j += 1
    i += 1
print()
done = False
for a in range(10):
    for b in range(10):
        if a * b == 42:
            done = True
            break
    if done:
        break
print(a, b)
count = 0
for _ in range(10):
    for _ in range(10):
        count += 1
print(count, _)
x = 100
while x > 1:
    x = x // 2 if x % 2 == 0 else x * 3 + 1
    if x == 16:
        print("hit 16")
print(x)
spiral, n = [], 4
m = [[r * n + c for c in range(n)] for r in range(n)]
while m:
    spiral += m.pop(0)
    m = [list(r) for r in zip(*m)][::-1]
print(spiral)
