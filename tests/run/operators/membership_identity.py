print(1 in (1, 2), 1 not in (1, 2), "ab" in "cab", "" in "", b"a" in b"ba", 97 in b"a", 1 in {1: 2}, 2 in {1: 2}, 1 in range(3), 1.0 in [1], True in [1], None in [None], [] in [[]], "a" in ["ab"], () in [()], 1 in {1.0}, (1, 2) in {(1, 2)})
nan = float("nan")
print(nan in [nan], nan in (nan,), nan in {nan}, nan == nan, [nan] == [nan], (nan,) == (nan,), {1: nan} == {1: nan}, float("nan") in [nan])
class E:
    def __init__(self, v): self.v = v
    def __eq__(self, o):
        print("eq", self.v, o.v if isinstance(o, E) else o)
        return self.v == (o.v if isinstance(o, E) else o)
a, b = E(1), E(2)
print(a in [b, a], 2 in [a, b], a in (a,), [a, b].index(b), [a, b].count(2))
print([a] == [a], [a] == [E(1)], [a, b] != [a, E(3)], (a, b) == (a, b))
class C:
    def __contains__(self, x): return "yes" if x else ""
print(1 in C(), 0 in C(), 1 not in C())
class I:
    def __iter__(self): return iter([1, 2])
print(2 in I(), 5 in I())
class G:
    def __getitem__(self, i):
        if i > 3: raise IndexError
        return i
print(3 in G(), 7 in G())
for f in (lambda: 1 in 5, lambda: 1 in None, lambda: 1 in "a", lambda: "a" in b"a", lambda: [] in {}, lambda: {} in {1}, lambda: None in "a"):
    try:
        print(f())
    except TypeError as e:
        print(e)
x, y, z = [1], [1], None
print(x is y, x is x, x is not y, z is None, z is not None, x == y is not None, type(x) is list, (x is y) == False, not x is y)
print(1 in [1] in [[1], True], 1 < 2 in [2], 5 not in [] not in [1])
