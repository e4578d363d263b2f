import copy
class Tree:
    def __init__(self, v, kids=()):
        self.v, self.kids, self.parent = v, list(kids), None
        for k in self.kids:
            k.parent = self
    def show(self): return f"{self.v}({','.join(k.show() for k in self.kids)})"
t = Tree("root", [Tree("a", [Tree(1)]), Tree("b")])
d = copy.deepcopy(t)
s = copy.copy(t)
t.kids[0].v = "changed"
t.kids.append(Tree("new"))
print(t.show(), d.show(), s.show(), d.kids[0].parent is d, s.kids is t.kids, d.kids[0].kids[0].parent.v)
board = [[0] * 3 for _ in range(3)]
snap, shallow = copy.deepcopy(board), board[:]
board[1][1] = "X"
print(snap, shallow, board == shallow)
conf = {"a": [1, {"b": (2, [3])}], "s": {4}, "n": None}
c2 = copy.deepcopy(conf)
conf["a"][1]["b"][1].append("x")
conf["s"].add(5)
print(c2, conf)
a, b = [1], [2]
a.append(b); b.append(a)
c = copy.deepcopy(a)
print(c[1][1] is c, c[1] is b, c[0], c[1][0])
row = [7]
m = copy.deepcopy({"x": row, "y": row})
m["x"].append(8)
print(m, row)
memo_test = copy.deepcopy([t, t])
print(memo_test[0] is memo_test[1])
class NoCopy:
    def __deepcopy__(self, memo): raise TypeError("cannot copy")
try:
    copy.deepcopy({"k": [NoCopy()]})
except TypeError as e:
    print(e)
