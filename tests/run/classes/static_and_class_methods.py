class Date:
    fmt = "-"
    def __init__(self, y, m, d):
        self.y, self.m, self.d = y, m, d
    @classmethod
    def parse(cls, s):
        return cls(*map(int, s.split("-")))
    @staticmethod
    def is_leap(y):
        return y % 4 == 0 and (y % 100 != 0 or y % 400 == 0)
    @classmethod
    def name(cls):
        return cls.__name__ + cls.fmt
    def __str__(self):
        return f"{type(self).__name__} {self.y:04}-{self.m:02}-{self.d:02}"
class SubDate(Date):
    fmt = "/"
print(Date.parse("2024-2-9"), SubDate.parse("1-1-1"), Date.is_leap(2000), Date(1, 1, 1).is_leap(1900))
print(Date.name(), SubDate.name(), SubDate(1, 2, 3).name())
f = Date.is_leap
g = SubDate.parse
print(f(2024), g("5-6-7"))
class Counter:
    n = 0
    def __init__(self):
        type(self).n += 1
    @classmethod
    def reset(cls):
        cls.n = 0
Counter(); Counter()
print(Counter.n)
Counter.reset()
print(Counter.n)
class Sub(Counter):
    pass
Sub(); Sub(); Counter()
print(Counter.n, Sub.n)
class A:
    @classmethod
    def make(cls):
        return "A.make " + cls.__name__
    @staticmethod
    def s():
        return "A.s"
class B(A):
    @classmethod
    def make(cls):
        return "B>" + super().make()
    @staticmethod
    def s():
        return "B>" + A.s()
print(B.make(), B().make(), B.s(), A.make())
def plain(x=None):
    return ("plain", x is None)
class P:
    attached = staticmethod(plain)
    bound = classmethod(lambda cls: cls.__name__)
print(P.attached(), P().attached(), P.bound(), P().bound())
