def res(name, log):
    log.append("open " + name)
    try:
        yield name
        yield name * 2
    finally:
        log.append("close " + name)
log = []
for x in res("a", log):
    print(x)
print(log)
log = []
for x in res("b", log):
    break
print(log)
g = res("c", log)
next(g)
g.close()
print(log)
def f(log):
    for x in res("d", log):
        return x
print(f(log), log[-1])
g = res("e", log)
next(g)
del g
print(log[-1])
g = res("never", log)
del g
print(log[-1])
def with_gen():
    class CM:
        def __enter__(self): print("enter"); return self
        def __exit__(self, *a): print("exit", a[0].__name__ if a[0] else None)
    with CM():
        yield 1
        yield 2
g = with_gen()
print(next(g))
g.close()
for _ in with_gen(): pass
class C:
    def __init__(self): self.items = [1, 2, 3]
    def __iter__(self):
        for i in self.items:
            yield i
    def rev(self):
        i = len(self.items)
        while i:
            i -= 1
            yield self.items[i]
c = C()
print(list(c), list(c.rev()), [(a, b) for a in c for b in c.rev() if a < b])
def reentrant():
    yield next(me)
me = reentrant()
try:
    next(me)
except ValueError as e:
    print(e)
def typed(n):
    v = 0
    while v is not None and n:
        yield v
        v = str(v) if n % 2 else [v]
        n -= 1
print(list(typed(5)))
def big():
    x = 2**62
    for _ in range(4):
        yield x
        x += x
print(list(big()))
def args(*a, k=1, **kw):
    yield a
    yield k
    yield kw
print(list(args(1, 2, k=3, z=4)))
