class A:
    def f(self): pass
a = A()
a.__init__()
a.__setattr__("x", 3)
print(a.x, a.__getattribute__("x"))
a.__delattr__("x")
print(hasattr(a, "x"), callable(a.__init__), a.__eq__(a), a.__eq__(3), a.__ne__(a), a.__hash__() == hash(a))
