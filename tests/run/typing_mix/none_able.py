def find(xs, pred):
    for x in xs:
        if pred(x):
            return x
r = find([1, 2, 3], lambda x: x > 1)
print(r, r + 1 if r is not None else "none")
r = find([1], lambda x: x > 1)
print(r, r is None, r == None, not r)
class Node:
    def __init__(self, v, next=None):
        self.v = v
        self.next = next
n = Node(1, Node(2, Node(3)))
s = 0
c = n
while c is not None:
    s += c.v
    c = c.next
print(s)
c = n
while c:
    print(c.v, c.next.v if c.next else None, end="; ")
    c = c.next
print()
def parse(s):
    try:
        return int(s)
    except ValueError:
        return None
print([parse(s) for s in ("1", "x", "-5", "")], [v for v in map(parse, "1x2") if v is not None], sum(parse(s) or 0 for s in ["4", "y"]))
def default(x=None, y=None):
    x = 10 if x is None else x
    y = y or "dflt"
    return x, y
print(default(), default(0), default(None, ""), default(5, "z"))
d = {"a": None, "b": 0}
print(d.get("a"), d.get("z"), d.get("a", 1), d.get("b") or "zero", "a" in d, d["a"] is None)
cache = None
def get():
    global cache
    if cache is None:
        cache = [1, 2]
    cache.append(len(cache))
    return cache
print(get(), get())
class T:
    def __init__(self): self.left = self.right = None; self.val = None
    def add(self, v):
        if self.val is None: self.val = v; return
        side = "left" if v < self.val else "right"
        if getattr(self, side) is None: setattr(self, side, T())
        getattr(self, side).add(v)
    def items(self):
        if self.val is None: return []
        return (self.left.items() if self.left else []) + [self.val] + (self.right.items() if self.right else [])
t = T()
print(t.items())
for v in (5, 2, 8, 1): t.add(v)
print(t.items(), None or 1, None and 1, [None] * 2, (None,), str(None), f"{None}", {None: 1}[None])
for bad in (lambda: None + 1, lambda: None.x, lambda: None < 1, lambda: len(None), lambda: [1][parse('x')]):
    try:
        bad()
    except (TypeError, AttributeError) as e:
        print(e)
