class Person:
    def __init__(self, name, age=None, boss=None):
        self.name = name
        self.age = age
        self.boss = boss
        self.tags = None
    def tag(self, t):
        if self.tags is None:
            self.tags = []
        self.tags.append(t)
        return self
    def chain(self):
        p, out = self, []
        while p is not None:
            out.append(p.name)
            p = p.boss
        return out
    def older(self):
        return None if self.age is None else self.age + 1
a = Person("ann", 50)
b = Person("bob", None, a)
c = Person("cyd", 2**63 - 1, b)
for p in (a, b, c):
    print(p.name, p.age, p.older(), p.boss and p.boss.name, p.chain(), p.tags)
print(a.tag("x").tag(1).tags, b.tags or "no tags", len(c.tags or []))
print([p.age for p in (a, b, c) if p.age], sum(p.age or 0 for p in (a, b, c)), max((p.age for p in (a, b, c) if p.age is not None), default=0))
b.age = 41.5
print(b.older(), sorted((p for p in (a, b)), key=lambda p: p.age)[0].name)
b.age = "unknown"
try:
    b.older()
except TypeError as e:
    print(e)
b.boss = None
print(c.chain(), b.boss is None)
a.boss = a
n, p = 0, a
while p.boss is not None and n < 3:
    n += 1
    p = p.boss
print(n, p is a)
def best(people, key):
    result = None
    for p in people:
        k = key(p)
        if k is None:
            continue
        if result is None or k > result[0]:
            result = k, p.name
    return result
print(best([a, c], lambda p: p.age), best([], len), best([a, b], lambda p: None), best([a, b, c], lambda p: p.name))
try:
    a.boss.boss.boss = None
    print(a.boss.name)
except AttributeError as e:
    print(e)
