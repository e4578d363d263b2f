log = []
class L(list):
    def __getitem__(self, i): log.append(("get", i)); return super().__getitem__(i)
    def __setitem__(self, i, v): log.append(("set", i, v)); super().__setitem__(i, v)
    def __iadd__(self, o): log.append(("iadd", o)); self.extend(o); return self
def idx(i): log.append(("idx", i)); return i
def get(o): log.append("obj"); return o
l = L([1, [2], "s"])
get(l)[idx(0)] += idx(5)
print(log)
log.clear()
l[1] += [3]
l[2] *= 2
l += [9]
print(log, list(l))
class A:
    @property
    def p(self): log.append("getp"); return self._p
    @p.setter
    def p(self, v): log.append(("setp", v)); self._p = v
log.clear()
a = A()
a.p = 1
a.p += 2
a.p **= 3
print(log, a.p)
t = ([1], 2)
try:
    t[0] += [5]
except TypeError as e:
    print(e, t)
t[0].extend([6])
print(t)
d = {"a": [1], "n": 1}
d["a"] += [2]
d["n"] -= 5
d["a"] *= 2
try:
    d["zz"] += 1
except KeyError as e:
    print(e)
print(d)
s = x = "ab"
x += "c"
print(s, x)
n = m = 5
n += 1
print(n, m)
def f(l, n, s):
    l += [1]
    n += 1
    s += "!"
    return l, n, s
orig = [0]
print(f(orig, 0, "s"), orig)
try:
    q += 1
except NameError as e:
    print(e)
m = {1, 2}
k = m
m |= {3}; m &= {1, 3}; m -= {1}; m ^= {7}
print(k == {3, 7}, k is m)
fs = gs = frozenset([1])
fs |= {2}
print(gs, sorted(fs))
v = 7
v //= 2; v <<= 3; v ^= 5; v **= 2; v %= 50; v >>= 1; v |= 64; v &= 0x4F; v -= 1; v /= 4
print(v)
