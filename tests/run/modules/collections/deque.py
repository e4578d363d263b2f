from collections import deque
d = deque([1, 2, 3])
d.append(4)
d.appendleft(0)
print(d, len(d), d[0], d[-1], d.pop(), d.popleft(), d, 2 in d)
d.extend("ab")
d.extendleft([8, 9])
print(d, list(d), list(reversed(d)))
d.rotate(2)
print(d)
d.rotate(-1)
print(d, d.index("a"), d.count(1))
d.remove("a")
d.insert(1, "ins")
d.reverse()
print(d)
d[0] = "zero"
del d[1]
print(d)
m = deque(maxlen=3)
for i in range(5):
    m.append(i)
print(m, m.maxlen, deque([1, 2, 3, 4], 2), deque("ab", maxlen=0))
m.appendleft(99)
print(m, deque([1, 2]) == deque([1, 2]), deque([1]) < deque([2]), deque([1]) + deque([2]), deque([1]) * 3, deque([1]) == [1], bool(deque()), d.copy() == d)
for f in (lambda: deque().pop(), lambda: deque().popleft(), lambda: d[100], lambda: d.remove("zz"), lambda: d.index("zz"), lambda: d[0:2], lambda: m.insert(0, 1), lambda: deque(5), lambda: hash(d)):
    try:
        print(f())
    except (IndexError, ValueError, TypeError) as e:
        print(type(e).__name__, e)
q = deque([(0, 0)])
seen = {(0, 0)}
order = []
while q:
    x, y = q.popleft()
    order.append((x, y))
    for p in ((x + 1, y), (x, y + 1)):
        if p[0] < 3 and p[1] < 2 and p not in seen:
            seen.add(p)
            q.append(p)
print(order)
try:
    for x in d:
        d.append(1)
except RuntimeError as e:
    print(e)
d.clear()
print(d, deque(), deque([deque([1])]))
big = deque()
for i in range(1000):
    big.append(i)
    if i % 3 == 0:
        big.popleft()
print(len(big), big[0], big[500], sum(big))
