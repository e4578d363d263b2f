class Seq:
    def __init__(self, n): self.data = list(range(n))
    def __len__(self): return len(self.data)
    def __getitem__(self, i):
        if isinstance(i, slice):
            return ("slice", i.start, i.stop, i.step)
        if isinstance(i, tuple) or i is ...:
            return ("tuple", i)
        return self.data[i]
    def __setitem__(self, i, v):
        print("set", i, v)
        if isinstance(i, int): self.data[i] = v
    def __delitem__(self, i):
        print("del", i)
s = Seq(4)
print(len(s), s[0], s[-1], s[1:2], s[::3], s[1, 2], s[1:2, 3], s[...], bool(s), bool(Seq(0)))
s[1] = 10
s[1:3] = "x"
s[0] += 5
del s[0], s[1:2]
print(list(s), 10 in s, 99 in s, [x for x in s], list(reversed(s)), max(s), sum(s), tuple(s), *s)
it = iter(s)
print(next(it), next(it))
a, *b = s
print(a, b)
class Old:
    def __getitem__(self, i):
        if i >= 3: raise IndexError
        return i * 10
print(list(Old()), 20 in Old(), 25 in Old(), dict(enumerate(Old())))
class Default(dict):
    def __missing__(self, k):
        self[k] = k * 2
        return self[k]
d = Default(a=1)
print(d["a"], d["zz"], d[5], d, d.get("nope"), "q" in d)
class BadLen:
    def __len__(self): return -1
try:
    len(BadLen())
except ValueError as e:
    print(e)
class FloatLen:
    def __len__(self): return 1.5
try:
    len(FloatLen())
except TypeError as e:
    print(e)
class Cont:
    def __contains__(self, x): return x
print(5 in Cont(), 0 in Cont(), 0 not in Cont())
class Rev:
    def __reversed__(self): return iter("reversed!")
print("".join(reversed(Rev())))
