import copy
class N(int):
    def __new__(cls, v, tag=None):
        self = super().__new__(cls, v)
        self.tag = tag
        return self
class S(str): pass
n = N(5, ["t"])
c, d = copy.copy(n), copy.deepcopy(n)
print(c, c is n, c.tag is n.tag, d.tag, d.tag is n.tag, type(c).__name__, type(d).__name__, d + 1)
s = S("x"); s.extra = {"k": [1]}
t = copy.deepcopy(s)
t.extra["k"].append(2)
print(s.extra, t.extra, t == s, copy.copy(s).extra is s.extra)
l = [n, n, s]
m = copy.deepcopy(l)
print(m[0] is m[1], m[0] is n, m, copy.deepcopy({"a": n})["a"].tag, copy.copy(5), copy.deepcopy("x"))
