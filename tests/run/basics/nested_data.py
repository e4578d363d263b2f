db = {"users": [{"name": "Ann", "tags": ["x", "y"]}, {"name": "Bob", "tags": []}], "n": 2}
for u in db["users"]:
    print(u["name"], len(u["tags"]))
db["users"][1]["tags"].append("z")
db["users"].append({"name": "Cy", "tags": ["w"] * 2})
print(db)
grid = [[0] * 3 for _ in range(2)]
grid[0][1] = 5
print(grid)
bad = [[0] * 2] * 3
bad[0][0] = 1
print(bad)
t = ([1], {"a": (2, [3])})
t[0].append(2)
t[1]["a"][1].append(4)
print(t)
l = [1, 2]
l.append(l)
print(l, l[2][2][2][0])
d = {}
d["self"] = d
print(d)
d2 = {"l": l}
print(d2)
matrix = [[1, 2, 3], [4, 5, 6]]
print([list(r) for r in zip(*matrix)], [[row[i] for row in matrix] for i in range(3)])
