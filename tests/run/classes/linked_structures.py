class Node:
    def __init__(self, v, prev=None, next=None): self.v, self.prev, self.next = v, prev, next
class DList:
    def __init__(self, it=()):
        self.head = self.tail = None
        self.n = 0
        for x in it: self.append(x)
    def append(self, v):
        node = Node(v, self.tail)
        if self.tail: self.tail.next = node
        else: self.head = node
        self.tail = node
        self.n += 1
    def appendleft(self, v):
        node = Node(v, None, self.head)
        if self.head: self.head.prev = node
        else: self.tail = node
        self.head = node
        self.n += 1
    def remove(self, v):
        node = self.head
        while node and node.v != v: node = node.next
        if not node: raise ValueError(f"{v!r} not in list")
        if node.prev: node.prev.next = node.next
        else: self.head = node.next
        if node.next: node.next.prev = node.prev
        else: self.tail = node.prev
        self.n -= 1
    def __len__(self): return self.n
    def __iter__(self):
        node = self.head
        while node: yield node.v; node = node.next
    def __reversed__(self):
        node = self.tail
        while node: yield node.v; node = node.prev
    def __repr__(self): return f"DList({list(self)})"
    def __eq__(self, o): return list(self) == list(o)
d = DList([1, "b", 2.5])
d.append(None); d.appendleft("first")
print(d, len(d), list(reversed(d)), "b" in d, d == ["first", 1, "b", 2.5, None])
d.remove("first"); d.remove(None); d.remove("b")
print(d)
try:
    d.remove("zz")
except ValueError as e:
    print(e)
d.remove(1); d.remove(2.5)
print(d, bool(d), d.head, d.tail)
class Tree:
    __slots__ = ("k", "v", "l", "r")
    def __init__(self, k, v): self.k, self.v, self.l, self.r = k, v, None, None
class Map:
    def __init__(self): self.root = None
    def __setitem__(self, k, v):
        if not self.root: self.root = Tree(k, v); return
        t = self.root
        while True:
            if k == t.k: t.v = v; return
            side = "l" if k < t.k else "r"
            if not getattr(t, side): setattr(t, side, Tree(k, v)); return
            t = getattr(t, side)
    def __getitem__(self, k):
        t = self.root
        while t:
            if k == t.k: return t.v
            t = t.l if k < t.k else t.r
        raise KeyError(k)
    def items(self, t=0):
        t = self.root if t == 0 else t
        if t: yield from self.items(t.l); yield t.k, t.v; yield from self.items(t.r)
    def depth(self, t=0):
        t = self.root if t == 0 else t
        return 1 + max(self.depth(t.l), self.depth(t.r)) if t else 0
m = Map()
for w in "the quick brown fox jumps over the lazy dog".split(): m[w] = len(w)
m["fox"] = "replaced"
print(list(m.items()), m["fox"], m.depth())
try:
    m["cat"]
except KeyError as e:
    print(e)
n = Map()
for i in (50, 20, 80, 10, 2**70, -5): n[i] = i * 2
print([k for k, _ in n.items()], n[2**70])
a, b = Node("a"), Node("b")
a.next, b.next = b, a
print(a.next.next.next.v)
