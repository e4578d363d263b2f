l = [1, 2, 3, 4]
for x in l:
    if x % 2 == 0:
        l.remove(x)
print(l)
l = [1, 2, 3]
for x in l:
    if len(l) < 8:
        l.append(x * 10)
print(l)
l = [1, 2, 3, 4, 5]
seen = []
for x in l:
    seen.append(x)
    del l[0]
print(seen, l)
l = [3, 2, 1]
for x in l:
    l.sort()
    print(x, end=" ")
print(l)
it = iter(l)
next(it)
l.clear()
print(list(it))
l.extend([7, 8, 9])
print(list(it))
l = [1, 2, 3]
it = iter(l)
print(next(it))
l.insert(0, 0)
print(next(it), list(it))
r = reversed(l)
print(next(r))
l.pop()
print(list(r))
l = [5, 6, 7]
for i, x in enumerate(l):
    l[i] = x + 100
print(l)
def key(x):
    l.append(0)
    return x
try:
    l.sort(key=key)
except ValueError as e:
    print(e)
print(len(l) >= 3)
