class Temp:
    def __init__(self, c):
        self._c = c
    @property
    def c(self):
        """Celsius."""
        return self._c
    @c.setter
    def c(self, v):
        if v < -273.15:
            raise ValueError("too cold")
        self._c = v
    @c.deleter
    def c(self):
        print("deleting")
        self._c = None
    @property
    def f(self):
        return self._c * 9 / 5 + 32
t = Temp(100)
print(t.c, t.f)
t.c = 0
t.c += 10
print(t.c, t.f)
try:
    t.c = -300
except ValueError as e:
    print(e)
try:
    t.f = 5
except AttributeError as e:
    print(e)
try:
    del t.f
except AttributeError as e:
    print(e)
del t.c
print(t.c, Temp.c.__doc__, isinstance(Temp.c, property))
class Sub(Temp):
    @property
    def c(self):
        return "sub " + str(super().c)
s = Sub(5)
print(s.c, s.f)
try:
    s.c = 1
except AttributeError as e:
    print(e)
class Old:
    def get(self): return self.__dict__.get("v", "unset")
    def set(self, v): self.__dict__["v"] = v
    x = property(get, set, None, "doc x")
o = Old()
print(o.x)
o.x = 3
print(o.x, Old.x.__doc__, Old.x.fget is Old.get)
class Lazy:
    @property
    def value(self):
        print("computing")
        self.__dict__["cached"] = 42
        return 42
print(Lazy().value)
