n = 3
a = [[i * n + j for j in range(n)] for i in range(n)]
b = [[1 if i == j else 2 for j in range(n)] for i in range(n)]
c = [[0] * n for _ in range(n)]
for i in range(n):
    for j in range(n):
        for k in range(n):
            c[i][j] += a[i][k] * b[k][j]
print(c)
print([sum(row) for row in c], [sum(col) for col in zip(*c)], sum(c[i][i] for i in range(n)))
for row in c:
    print(" ".join(f"{x:4d}" for x in row))
def transpose(m):
    return [[m[i][j] for i in range(len(m))] for j in range(len(m[0]))]
print(transpose([[1, 2, 3], [4, 5, 6]]))
def det(m):
    if len(m) == 1:
        return m[0][0]
    return sum((-1) ** j * m[0][j] * det([r[:j] + r[j + 1:] for r in m[1:]]) for j in range(len(m)))
print(det([[2, 0, 1], [1, 3, 2], [1, 1, 4]]), det([[1, 2], [3, 4]]))
flat = [x for row in a for x in row]
print(flat, max(flat), [max(r) for r in a])
