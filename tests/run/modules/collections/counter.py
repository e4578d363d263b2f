from collections import Counter
c = Counter("abracadabra")
print(c, c["a"], c["z"], "z" in c, len(c), sum(c.values()), c.most_common(2), c.most_common()[-1], sorted(c.elements()))
c.update("aaa")
c.update({"z": 5})
c.subtract("ab")
print(c, c.total())
a, b = Counter(x=3, y=1), Counter(x=1, y=2, z=4)
print(a + b, a - b, a & b, a | b, +Counter(x=1, y=-1), -Counter(x=1, y=-1), a == Counter(x=3, y=1), a <= b, Counter(x=1) <= a)
a += b
print(a)
a["x"] = 0
del a["y"]
print(a, list(a), Counter(), Counter([1, 1, 2]), Counter({"k": 2}), Counter(a=1), dict(c) == dict(c.items()))
print(Counter("hello world".split()), Counter(len(w) for w in "a bb cc d".split()), c.copy() == c, isinstance(c, dict), Counter("b") | Counter("a"))
del c["not there"]
for k, v in sorted(c.items()): print(k, v, end=" ")
print(Counter("aabbc").most_common(1), max(Counter([1, 2, 2]), key=Counter([1, 2, 2]).get))
