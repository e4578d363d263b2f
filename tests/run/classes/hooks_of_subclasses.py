# Methods of builtin classes don't go through what a subclass overrides, nor through its attribute hooks.
from collections import deque, OrderedDict, defaultdict


class Attrs(dict):
    def __getattr__(self, name):
        try:
            return self[name]
        except KeyError:
            raise AttributeError(name) from None

    def __setattr__(self, name, value):
        self[name] = value

    def __delattr__(self, name):
        del self[name]


a = Attrs(x=1)
a.y = {"z": 2}
print(a.x, a.y, a, a.pop("x"), len(a), list(a))
del a.y
print(a, hasattr(a, "y"))
try:
    a.nothing
except AttributeError as error:
    print("no", error)


class Doubling(list):
    def append(self, item):
        super().append(item * 2)

    def extend(self, items):
        for item in items:
            self.append(item)


d = Doubling([1, 2])
d.append(3)
d += [4]
d.extend((5, 6))
print(d, Doubling((7, 8)), Doubling(range(2)), d * 2 == list(d) * 2, Doubling() + [1])


class Upper(dict):
    def __setitem__(self, key, value):
        super().__setitem__(key.upper(), value)


u = Upper({"a": 1}, b=2)
u["c"] = 3
u.update(d=4)
u.update([("e", 5)])
u.setdefault("f", 6)
print(u, Upper([("x", 1)]), Upper.fromkeys("ab"), u | {"g": 7})


class Halves(deque):
    def append(self, item):
        super().append(item / 2)


h = Halves([1, 2])
h.append(3)
h.extend([4])
print(list(h))


class Watched(list):
    def __setattr__(self, name, value):
        print("set", name)
        super().__setattr__(name, value)

    def __getattribute__(self, name):
        if not name.startswith("__"):
            print("get", name)
        return super().__getattribute__(name)


w = Watched([3, 1])
w.tag = "t"
w.append(2)
w.sort()
print(w.tag, list(w), len(w), w[0], 2 in w)


class Version(tuple):
    def __new__(cls, text):
        return super().__new__(cls, map(int, text.split(".")))

    def __str__(self):
        return ".".join(map(str, self))


v = Version("1.10")
print(v, v > Version("1.9"), list(reversed(v)), [x for x in v], sorted([v, Version("1.2")])[0], dict(enumerate(v)))


class Slots:
    __slots__ = ("a",)

    def __init__(self):
        self.a = 1


class WithDict(Slots):
    pass


s = WithDict()
s.b = 2
print(s.__dict__, s.a, getattr(s, "a"))
