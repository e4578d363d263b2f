for i in range(3):
    print(i)
for c in "héy😀":
    print(c, end="|")
print()
for x in [1, "two", 3.0, None]:
    print(x)
for k in {"a": 1, "b": 2}:
    print(k)
for k, v in {"a": 1, "b": 2}.items():
    print(k, v)
for a, (b, c) in [(1, (2, 3)), (4, (5, 6))]:
    print(a, b, c)
for i in range(5):
    if i == 3:
        break
else:
    print("no break")
print("i after loop", i)
for i in []:
    pass
else:
    print("empty else, i still", i)
for i in range(3):
    for j in range(3):
        if j == i:
            continue
        if j > 1:
            break
        print(i, j)
    else:
        print("inner done", i)
for i in range(3):
    i = i * 10
    print(i)
xs = [0, 0]
for xs[0] in range(3):
    print(xs)
for b in b"ab":
    print(b)
