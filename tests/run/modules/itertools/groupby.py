from itertools import groupby, chain
for k, g in groupby("aaabbca"):
    print(k, list(g))
print([(k, len(list(g))) for k, g in groupby([1, 1.0, True, 2, 2])], [(k, [*g]) for k, g in groupby([1, 3, 2, 4, 5], key=lambda x: x % 2)], list(groupby([])))
words = ["apple", "ant", "bee", "bat", "cow", "ape"]
print({k: list(g) for k, g in groupby(sorted(words), key=lambda w: w[0])})
it = groupby("aabb")
k1, g1 = next(it)
k2, g2 = next(it)
print(k1, list(g1), k2, list(g2))
rle = "".join(f"{len(list(g))}{k}" for k, g in groupby("WWWBBW"))
print(rle)
def look_and_say(s): return "".join(str(len(list(g))) + k for k, g in groupby(s))
s = "1"
for _ in range(6):
    print(s, end=" ")
    s = look_and_say(s)
print()
print([k for k, _ in groupby([None, None, 0, False, ""])], list(chain.from_iterable(list(g) for _, g in groupby([3, 3, 1]))))
lines = ["# a", "x", "y", "# b", "z"]
for is_head, g in groupby(lines, key=lambda l: l.startswith("#")):
    print(is_head, list(g))
