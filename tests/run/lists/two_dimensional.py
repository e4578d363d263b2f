def make(r, c, v=0): return [[v] * c for _ in range(r)]
g = make(3, 4)
g[1][2] = 5
g[-1][-1] = 7
g[0] = [1, 2, 3, 4]
for row in g: print(" ".join(map(str, row)))
print(sum(map(sum, g)), [row[1] for row in g], [list(c) for c in zip(*g)], [row[::-1] for row in g], g[::-1][0])
print([[g[r][c] for r in range(3)] for c in range(4)], max(max(r) for r in g), [(r, c) for r in range(3) for c in range(4) if g[r][c] == 0])
def neighbours(g, r, c):
    return [g[i][j] for i in range(max(0, r - 1), min(len(g), r + 2)) for j in range(max(0, c - 1), min(len(g[0]), c + 2)) if (i, j) != (r, c)]
print(neighbours(g, 0, 0), neighbours(g, 1, 1), neighbours(g, 2, 3))
def rotate(m): return [list(r) for r in zip(*m[::-1])]
m = [[1, 2], [3, 4], [5, 6]]
print(rotate(m), rotate(rotate(m)), rotate(rotate(rotate(rotate(m)))) == m)
tri = [[1]]
for i in range(5): tri.append([1] + [tri[-1][j] + tri[-1][j + 1] for j in range(i)] + [1])
print(tri)
jag = [[], [1], [1, 2]]
jag[0].extend([9, 9])
print(jag, [len(r) for r in jag], [x for r in jag for x in r])
try:
    g[3][0]
except IndexError as e:
    print(e)
g[0][0], g[2][3] = g[2][3], g[0][0]
g[1], g[2] = g[2], g[1]
for row in g:
    for i, v in enumerate(row): row[i] = v * 2
print(g)
cube = [[[x * 9 + y * 3 + z for z in range(3)] for y in range(3)] for x in range(3)]
print(cube[1][2][0], sum(cube[i][i][i] for i in range(3)), cube[0], len(cube[2][1]))
maze = ["#####", "#S..#", "#.#.#", "#..E#", "#####"]
start = next((r, c) for r, row in enumerate(maze) for c, ch in enumerate(row) if ch == "S")
dist, todo = {start: 0}, [start]
while todo:
    r, c = todo.pop(0)
    for dr, dc in ((0, 1), (1, 0), (0, -1), (-1, 0)):
        p = r + dr, c + dc
        if maze[p[0]][p[1]] != "#" and p not in dist:
            dist[p] = dist[r, c] + 1
            todo.append(p)
print(start, dist[3, 3], len(dist))
