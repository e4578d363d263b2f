class R:
    def __init__(self, n): self.n = n
    def __iter__(self): print("iter"); return iter(range(self.n))
r = R(2)
for x in r: print(x)
print(list(r), [*r], tuple(r), sum(r), 1 in r, sorted(r), max(r), list(map(str, r)), list(zip(r, r)), dict(enumerate(r)), set(r))
a, b = r
print(a, b)
class N:
    def __init__(self): self.i = 0
    def __next__(self):
        self.i += 1
        if self.i > 3: raise StopIteration("done", self.i)
        return self.i
    def __iter__(self): return self
n = N()
for x in n:
    print(x)
    if x == 2: break
print(next(n))
try:
    next(n)
except StopIteration as e:
    print(e.args, e.value)
for bad in (5, None, 1.5, len, R):
    try:
        for x in bad: pass
    except TypeError as e:
        print(e)
class Seq:
    def __getitem__(self, i):
        print("get", i)
        if i == 2: raise IndexError("end")
        return i * i
print(list(Seq()))
print(1 in Seq())
class KeyErr:
    def __getitem__(self, i): raise KeyError(i)
try:
    list(KeyErr())
except KeyError as e:
    print("KeyError", e)
it = iter([1, 2, 3])
for x in it:
    for y in it:
        print(x, y)
print(list(it))
def gen():
    try:
        yield 1
        yield 2
    finally:
        print("cleanup")
for x in gen():
    print(x)
    break
print("after break")
it = iter({1: "a", 2: "b"}.items())
for k, v in it: print(k, v)
