class A:
    x = "A.x"
    def __init__(self, *a, **k): print("A", a, k)
    def f(self): return "A.f"
    @classmethod
    def c(cls): return "A.c " + cls.__name__
    @staticmethod
    def s(): return "A.s"
    @property
    def p(self): return "A.p"
    def __getitem__(self, i): return f"A[{i}]"
    def __len__(self): return 3
    def __repr__(self): return f"<{type(self).__name__}>"
class B(A):
    x = "B.x"
    def __init__(self, a, **k):
        super().__init__(a, b=1, **k)
        print("B", super().x, self.x)
    def f(self): return super().f() + super(B, self).f() + A.f(self)
    @classmethod
    def c(cls): return super().c()
    @property
    def p(self): return super().p + "!"
    def __getitem__(self, i): return super().__getitem__(i) + "B"
    def __len__(self): return super().__len__() + 1
    def nested(self):
        def g(): return super(B, self).f()
        return g(), [super(B, self).f() for _ in range(2)]
    def gen(self):
        yield super().f()
    def __repr__(self): return "B" + super().__repr__()
b = B(5, z=2)
print(b.f(), b.c(), B.c(), b.s(), b.p, b[7], len(b), b.nested(), list(b.gen()), b)
class C(B):
    def __init__(self): pass
    def f(self): return "C" + super().f()
    def __len__(self): return 0
print(C().f(), bool(C()), C()["k"], C().x, C())
class M1:
    def go(self): return ["M1"]
class M2(M1):
    def go(self): return ["M2"] + super().go()
class M3(M1):
    def go(self): return ["M3"] + super().go()
class M4(M2, M3):
    def go(self): return ["M4"] + super().go()
print(M4().go(), super(M2, M4()).go(), [k.__name__ for k in M4.__mro__])
try:
    super().x
except RuntimeError as e:
    print(e)
class D(A):
    def bad(self): return super().nope
try:
    D().bad()
except AttributeError as e:
    print(e)
class E(dict):
    def __getitem__(self, k): return super().__getitem__(k) * 2
    def get(self, k, d=None): return ("got", super().get(k, d))
    def __init__(self, **k): super().__init__(k, extra=5)
e = E(a=1)
print(e["a"], e.get("a"), e.get("q"), e, e["extra"], len(e))
