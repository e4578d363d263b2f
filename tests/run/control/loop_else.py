def find(xs, t):
    for i, x in enumerate(xs):
        if x == t:
            r = i
            break
    else:
        r = -1
    return r
print(find([1, 2, 3], 2), find([1], 5), find([], 1))
n = 3
while n:
    n -= 1
else:
    print("exhausted", n)
while True:
    n += 1
    if n > 5:
        break
else:
    print("never")
for i in range(2):
    for j in range(2):
        if i == j == 1:
            print("inner break")
            break
    else:
        print("inner else", i)
        continue
    print("outer break")
    break
else:
    print("never")
for x in [1]:
    continue
else:
    print("else after continue")
try:
    for x in [1, 2]:
        if x == 2:
            raise ValueError
    else:
        print("never")
except ValueError:
    print("raised at", x)
def g():
    for x in [1]:
        return "ret"
    else:
        print("never")
print(g())
for i in range(3):
    try:
        continue
    finally:
        print("f", i)
else:
    print("for else ran")
for n in range(2, 12):
    for d in range(2, n):
        if n % d == 0:
            print(n, "=", d, "*", n // d)
            break
    else:
        print(n, "prime")
