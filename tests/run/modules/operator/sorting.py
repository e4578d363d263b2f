from operator import itemgetter, attrgetter, mul, add, sub, itemgetter as ig
from functools import reduce
rows = [{"n": "bob", "a": 30}, {"n": "ann", "a": 25}, {"n": "cyd", "a": 30}]
print([r["n"] for r in sorted(rows, key=itemgetter("a"))], [r["n"] for r in sorted(rows, key=itemgetter("a", "n"), reverse=True)], max(rows, key=itemgetter("a"))["n"])
print(reduce(mul, range(1, 6)), list(map(add, [1, 2], [10, 20])), list(map(sub, [5, 6], [1, 2])), dict(map(ig(0, 1), [("a", 1, 2), ("b", 3, 4)])))
class E:
    def __init__(self, name, pay): self.name, self.pay = name, pay
es = [E("x", 10), E("y", 5.5), E("z", 10)]
print([e.name for e in sorted(es, key=attrgetter("pay", "name"))], sum(map(attrgetter("pay"), es)), min(es, key=attrgetter("pay")).name)
table = [(1, "b"), (0, "c"), (1, "a")]
table.sort(key=ig(1))
table.sort(key=ig(0), reverse=True)
print(table, list(map(ig(1), table)), ig(-1)([1, 2, 3]), ig(1, 0)("ab"))
counts = {"a": 3, "b": 1, "c": 2}
print(sorted(counts.items(), key=ig(1)), max(counts.items(), key=ig(1))[0], [k for k, _ in sorted(counts.items(), key=ig(1), reverse=True)])
