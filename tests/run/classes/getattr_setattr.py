class Dyn:
    def __init__(self): self.real = 1
    def __getattr__(self, name):
        if name.startswith("x_"):
            return "dyn " + name
        raise AttributeError(f"no {name}")
d = Dyn()
print(d.real, d.x_foo, hasattr(d, "x_1"), hasattr(d, "y"), getattr(d, "y", "dflt"), getattr(d, "real"))
try:
    d.zzz
except AttributeError as e:
    print(e)
class Log:
    def __setattr__(self, k, v):
        print("set", k, v)
        super().__setattr__(k, v)
    def __delattr__(self, k):
        print("del", k)
        object.__delattr__(self, k)
    def __getattribute__(self, k):
        if k == "magic":
            return 42
        return object.__getattribute__(self, k)
l = Log()
l.a = 1
l.a += 1
del l.a
print(l.magic, l.__dict__)
class Proxy:
    def __init__(self, t): self.__dict__["t"] = t
    def __getattr__(self, k): return getattr(self.t, k)
    def __setattr__(self, k, v): setattr(self.t, k, v)
p = Proxy(d)
p.real = 99
print(p.real, d.real, p.x_q)
setattr(d, "new attr", 5)
print(getattr(d, "new attr"), d.__dict__)
for n in ("a", "b"):
    setattr(d, n, n * 2)
print(d.a, d.b)
delattr(d, "a")
print(hasattr(d, "a") , vars(d))
class Slots:
    __slots__ = ("a", "b")
s = Slots()
s.a = 1
try:
    s.c = 2
except AttributeError as e:
    print(e)
try:
    s.b
except AttributeError as e:
    print(e)
print(s.a, hasattr(s, "__dict__"))
