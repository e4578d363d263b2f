def apply(f, *args):
    return f(*args)
print(apply(len, "abc"), apply(max, 1, 5, 3), apply(str.upper, "abc"), apply(int, "12"))
def make_adder(n):
    def add(x):
        return x + n
    return add
adders = [make_adder(i) for i in range(3)]
print([a(10) for a in adders])
table = {"len": len, "sum": sum, "double": lambda x: x * 2}
for name in table:
    print(name, table[name]([1, 2, 3]))
def f():
    return f.count
f.count = 7
f.count += 1
print(f(), hasattr(f, "other"), f.__dict__)
def pick(flag):
    if flag:
        def g():
            return "first"
    else:
        def g():
            return "second"
    return g
print(pick(True)(), pick(False)())
m = [1, 2].append
print(callable(m), callable(3), callable(int), callable(lambda: 0))
l = []
push = l.append
push(1)
push(2)
print(l)
print(list(map(str, [1, 2.5, None])))
print(f.__name__, make_adder(1).__name__, make_adder(1).__qualname__, (lambda: 0).__qualname__)
