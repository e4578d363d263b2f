for i in range(3): print(i, end=" ")
for i in range(5, 2, -1): print(i, end=" ")
for i in range(-2, 3, 2): print(i, end=" ")
for i in range(0, -7, -3): print(i, end=" ")
for i in range(3, 3): print("never")
print()
total = 0
for i in range(1, 1001): total += i * i
print(total)
for i in range(10):
    if i % 2: continue
    if i > 6: break
    print(i, end=" ")
else:
    print("never")
print(i)
n = 4
for i in range(n):
    n = 100
    i = i * 2
    print(i, end=" ")
print(n)
for i in range(2):
    for j in range(i, 3):
        for k in range(j, 0, -1): print(i, j, k, end="; ")
print()
def countdown(n):
    out = []
    for i in range(n, 0, -1): out.append(i)
    return out
print(countdown(5), countdown(0), countdown(-3))
step = 3
print([i for i in range(0, 20, step)], [i for i in range(20, 0, -step)], [x for x in range(5) for _ in range(x)])
for i in range(2**62, 2**62 + 3): print(i * 2, end=" ")
for i in range(-2**63, -2**63 + 2): print(i - 1, end=" ")
print()
last = None
for last in range(7): pass
print(last)
for i in range(10**20, 10**20 + 2): print(i)
for i in range(2**63 - 1, 2**63 - 4, -2): print(i)
for i in range(5, 2**70, 2**69): print(i)
it = iter(range(4))
for i in it:
    print(i, next(it, "end"), end=" ")
print()
for i in range(True, 3): print(i, type(i).__name__, end=" ")
print(sum(range(0, 100, 7)), len(range(0, 100, 7)), 2**65 // len(range(3)), list(range(3)) * 2)
