x = 1
print(x + 1)
x = "one"
print(x + "!")
x = [x, 1]
print(x)
x = {"k": x}
print(x["k"][0])
for x in (1, "a", None, 2.5, (1,)):
    print(x, type(x).__name__)
def f(flag):
    if flag == 0:
        v = 1
    elif flag == 1:
        v = "s"
    elif flag == 2:
        v = [1]
    else:
        v = None
    return v
for i in range(4):
    r = f(i)
    print(r, r == 1, r is None, type(r).__name__, bool(r))
def g(a):
    a = str(a)
    a = len(a)
    a = a / 2
    return a
print(g(12345), g("ab"), g(None))
def loop():
    v = 0
    out = []
    for i in range(6):
        if i == 2:
            v = "str"
        elif i == 4:
            v = 1.5
        out.append(v)
        if isinstance(v, int):
            v += 1
    return out
print(loop())
acc = 0
for v in (1, 2.5, 3 + 1j):
    acc += v
    print(acc, type(acc).__name__)
y = 5
while y:
    y = y - 1 if isinstance(y, int) and y > 2 else None
print(y)
