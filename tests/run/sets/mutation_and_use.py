s = {1, 2, 3}
try:
    for x in s:
        s.add(x + 10)
except RuntimeError as e:
    print(e)
s = {1, 2, 3}
try:
    for x in s:
        s.discard(x)
except RuntimeError as e:
    print(e)
for x in list(s):
    s.discard(x)
print(s)
seen = set()
dups = []
for x in [3, 1, 3, 2, 1, 3]:
    if x in seen:
        dups.append(x)
    seen.add(x)
print(dups, sorted(seen))
words = "the cat the dog a cat".split()
print(sorted(set(words)), len(set(words)), sorted(set(words), key=words.index))
graph = {"a": {"b", "c"}, "b": {"d"}, "c": {"d"}, "d": set()}
todo, visited = ["a"], set()
while todo:
    n = todo.pop()
    if n not in visited:
        visited.add(n)
        todo.extend(sorted(graph[n] - visited))
print(sorted(visited))
print({1, "a", 2.5, None, (1,)} == {None, "a", (1,), 2.5, 1}, len({1, 1.0, True, "1", b"1"}), {0, False, 0.0, -0.0, 0j} == {0})
print(sorted({x % 7 for x in range(100)}), {len(w) for w in words}, {c for c in "abcabc" if c != "b"} == {"a", "c"})
def uniq(xs):
    seen = set()
    return [x for x in xs if not (x in seen or seen.add(x))]
print(uniq([3, 1, 3, 2, 1]), uniq("abracadabra"))
nan = float("nan")
print(len({nan, nan}), len({float("nan"), float("nan")}), nan in {nan})
sudoku = [{1, 2, 3}, {2, 3}, {3}]
fixed = set()
while sudoku:
    one = min(sudoku, key=len)
    fixed |= one - fixed
    sudoku = [s - fixed for s in sudoku if s is not one]
    print(sorted(fixed), sudoku)
print(min({5, 2, 9}), max({"a", "b"}), sum({1, 2, 3}), any({0}), all(set()), sorted({"b", "a"}, reverse=True))
m = {1, 2}
n = m
n |= {3}
print(m, m is n)
n = n | {4}
print(m == {1, 2, 3})
