class A:
    def __init__(self):
        print("A init")
        self.a = 1
    def who(self):
        return "A"
class B(A):
    def __init__(self):
        print("B init")
        super().__init__()
        self.b = 2
    def who(self):
        return "B" + super().who()
class C(A):
    def __init__(self):
        print("C init")
        super().__init__()
        self.c = 3
    def who(self):
        return "C" + super().who()
class D(B, C):
    def __init__(self):
        print("D init")
        super().__init__()
    def who(self):
        return "D" + super().who()
d = D()
print(d.who(), d.a, d.b, d.c, [c.__name__ for c in D.__mro__])
print(B().who(), super(B, d).who(), super(C, d).who())
class X: pass
class Y(X): pass
try:
    class Z(X, Y): pass
except TypeError as e:
    print(str(e).splitlines()[0])
class Mixin:
    def to_str(self):
        return ",".join(f"{k}={v}" for k, v in sorted(self.__dict__.items()))
class Thing(Mixin, A):
    pass
print(Thing().to_str())
class E(D):
    who = lambda self: "E" + D.who(self)
print(E().who(), [c.__name__ for c in E.mro()])
class Root:
    def go(self, log):
        log.append("Root")
        return log
class L(Root):
    def go(self, log):
        log.append("L")
        return super().go(log)
class R(Root):
    def go(self, log):
        log.append("R")
        return super().go(log)
class LR(L, R): pass
class RL(R, L): pass
print(LR().go([]), RL().go([]), L().go([]))
