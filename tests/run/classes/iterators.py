class Count:
    def __init__(self, n): self.n = n
    def __iter__(self): return CountIter(self.n)
class CountIter:
    def __init__(self, n): self.i, self.n = 0, n
    def __iter__(self): return self
    def __next__(self):
        if self.i >= self.n:
            raise StopIteration
        self.i += 1
        return self.i
c = Count(3)
print(list(c), list(c), sum(c), max(c), [a * b for a in c for b in c], 2 in c, 9 in c)
for x in c:
    print(x, end=" ")
else:
    print("else")
it = iter(c)
print(next(it), next(it), list(it), next(it, "done"))
try:
    next(it)
except StopIteration as e:
    print("stop", e.value)
a, b, c2 = c
print(a, b, c2, list(zip(c, "abc")), list(enumerate(Count(2), 5)), dict(zip(Count(2), Count(2))), sorted(c, reverse=True))
class GenIter:
    def __iter__(self):
        yield 1
        yield from [2, 3]
print(list(GenIter()), tuple(GenIter()), set(GenIter()), "-".join(map(str, GenIter())))
class NotIter:
    def __iter__(self): return 5
try:
    for x in NotIter(): pass
except TypeError as e:
    print(e)
class NoneIter:
    __iter__ = None
try:
    iter(NoneIter())
except TypeError as e:
    print(e)
class Fail:
    def __iter__(self): return self
    def __next__(self): raise ValueError("in next")
try:
    list(Fail())
except ValueError as e:
    print(e)
class Node:
    def __init__(self, v, nxt=None): self.v, self.nxt = v, nxt
    def __iter__(self):
        n = self
        while n is not None:
            yield n.v
            n = n.nxt
print(list(Node(1, Node(2, Node(3)))))
class Tree:
    def __init__(self, v, l=None, r=None): self.v, self.l, self.r = v, l, r
    def __iter__(self):
        if self.l: yield from self.l
        yield self.v
        if self.r: yield from self.r
print(list(Tree(4, Tree(2, Tree(1), Tree(3)), Tree(5))))
