x = "global"
def f():
    x = "f"
    class C:
        y = x
        def m(self):
            return x
    return C
C = f()
print(C.y, C().m())
class D:
    x = "class"
    ys = [x for _ in range(2)]
    def m(self):
        return x
    z = x
print(D.ys, D().m(), D.z)
def g(v):
    class E:
        def get(self):
            return v
        def set(self, n):
            nonlocal v
            v = n
    return E()
e = g(1)
e.set(5)
print(e.get())
class F:
    total = 0
    for i in range(4):
        total += i
    if total > 5:
        big = True
    del i
print(F.total, F.big, hasattr(F, "i"))
def h():
    n = 3
    return [[n * i for i in range(n)] for _ in range(2)]
print(h())
