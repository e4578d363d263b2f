class Acc:
    def __init__(self):
        self.v = 1
    def step(self):
        self.v = self.v * 3 + 1
        return self.v
a = Acc()
for _ in range(60):
    a.step()
print(a.v)
a.v = 2**63 - 1
a.v += 1
print(a.v)
a.v -= 1
print(a.v)
l = [2**62] * 3
for i in range(len(l)):
    l[i] += l[i] + i
print(l, sum(l), max(l), sorted(l, reverse=True))
d = {}
for i in range(5):
    d["k"] = d.get("k", 1) * 2**20
print(d, list(d.values())[0] >> 90)
t = (2**63 - 1, 1)
print(t[0] + t[1], sum(t), (t[0] + 1, ))
def f(x, y):
    return x * y + x - y
print(f(2**40, 2**40), f(3, 4), f(-2**63, -1))
def gen():
    x = 1
    while x < 10**25:
        yield x
        x *= 1000
print(list(gen()))
print([i**i for i in range(20)])
m = 0
for x in [2**63, 5, -2**64, 2**65]:
    if x > m:
        m = x
print(m)
def unchanged(x):
    for i in range(3):
        x = x + i
    return x
print(unchanged(2**63 - 2), unchanged(1), unchanged(-2**63))
