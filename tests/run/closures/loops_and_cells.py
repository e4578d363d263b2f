fs = []
for i in range(3):
    def f():
        return i
    fs.append(f)
print([g() for g in fs])
def make():
    out = []
    for i in range(3):
        out.append(lambda: i)
    i = 100
    return out
print([g() for g in make()])
def make2():
    out = []
    for i in range(3):
        def bind(j):
            return lambda: j
        out.append(bind(i))
    return out
print([g() for g in make2()])
def param(x):
    def set(v):
        nonlocal x
        x = v
    def get():
        return x
    return set, get
s, g = param(1)
s("changed type")
print(g())
s([1, 2])
print(g())
def outer():
    total = 0
    def walk(t):
        nonlocal total
        for x in t:
            if isinstance(x, list):
                walk(x)
            else:
                total += x
    walk([1, [2, [3]], 4])
    return total
print(outer())
def deleted():
    x = 1
    def f():
        return x
    del x
    try:
        f()
    except NameError as e:
        print(e)
deleted()
comp = [(lambda: k) for k in range(3)]
print([c() for c in comp])
