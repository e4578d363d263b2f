from collections import OrderedDict, ChainMap, UserDict, UserList
d = OrderedDict([("a", 1), ("b", 2)])
d["c"] = 3
print(d, list(d), d.popitem(), d.popitem(last=False), d)
d.update(x=1, y=2)
d.move_to_end("b")
print(list(d))
d.move_to_end("y", last=False)
print(list(d), list(reversed(d)), d == {"b": 2, "x": 1, "y": 2}, d == OrderedDict(b=2, x=1, y=2), OrderedDict(a=1, b=2) == OrderedDict(b=2, a=1))
try:
    d.move_to_end("zz")
except KeyError as e:
    print(e)
class LRU:
    def __init__(self, n): self.n, self.d = n, OrderedDict()
    def get(self, k):
        if k not in self.d: return None
        self.d.move_to_end(k)
        return self.d[k]
    def put(self, k, v):
        self.d[k] = v
        self.d.move_to_end(k)
        if len(self.d) > self.n: self.d.popitem(last=False)
c = LRU(2)
c.put("a", 1); c.put("b", 2); c.get("a"); c.put("c", 3)
print(c.get("b"), c.get("a"), list(c.d))
base, over = {"x": 1, "y": 2}, {"x": 10}
m = ChainMap(over, base)
print(m["x"], m["y"], sorted(m), len(m), dict(m) == {"x": 10, "y": 2}, "z" in m, m.get("z", 0))
m["y"] = 20
print(over, base, m.maps, m.parents["x"], m.new_child({"x": 0})["x"])
try:
    m["none"]
except KeyError as e:
    print(e)
class Up(UserDict):
    def __setitem__(self, k, v): super().__setitem__(k.upper(), v)
u = Up(a=1)
u["b"] = 2
print(u, u.data, "A" in u, len(u))
class UL(UserList):
    def first(self): return self[0]
print(UL([3, 1]).first(), UL([1]) + [2])
