class Adder:
    def __init__(self, n): self.n = n
    def __call__(self, x, *args, k=0): return self.n + x + sum(args) + k
a = Adder(5)
print(a(1), a(1, 2, 3), a(1, k=10), callable(a), callable(Adder), list(map(a, [1, 2])), sorted([3, 1], key=Adder(0)))
class Memo:
    def __init__(self, f): self.f, self.cache, self.hits = f, {}, 0
    def __call__(self, *k):
        if k in self.cache:
            self.hits += 1
        else:
            self.cache[k] = self.f(*k)
        return self.cache[k]
@Memo
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)
print(fib(50), fib.hits)
class NotCallable: pass
try:
    NotCallable()()
except TypeError as e:
    print(e)
x = NotCallable()
x.__call__ = lambda: 1
try:
    x()
except TypeError as e:
    print(e)
x.method = lambda v: v * 2
print(x.method(4))
class Meta:
    def __new__(cls, *args):
        print("new", args)
        return super().__new__(cls)
    def __init__(self, *args):
        print("init", args)
m = Meta(1, 2)
class Single:
    inst = None
    def __new__(cls):
        if cls.inst is None:
            cls.inst = super().__new__(cls)
        return cls.inst
print(Single() is Single())
class Other:
    def __new__(cls):
        return "a string, not Other"
    def __init__(self):
        print("never")
print(Other())
class BadInit:
    def __init__(self): return 5
try:
    BadInit()
except TypeError as e:
    print(e)
