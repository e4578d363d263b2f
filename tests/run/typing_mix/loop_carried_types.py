x = None
for i in range(4):
    if x is None:
        x = i
    elif isinstance(x, int):
        x = str(x) + "s"
    else:
        x = [x]
    print(repr(x))
prev = None
for v in [3, 1.5, "a", None, (1,)]:
    print(prev, v, prev == v, type(prev).__name__)
    prev = v
total = 0
for v in [1, 2, 0.5, 2**64]:
    total = total + v
    print(total)
acc = ""
for v in [1, "b", None]:
    acc = str(acc) + str(v) if acc else v
    print(acc)
node = None
for v in range(3):
    node = (v, node)
print(node, node[1][1][0], node[1][1][1])
depth = 0
while node is not None:
    v, node = node
    depth += 1
print(depth, v, node)
cur = [1]
for _ in range(3):
    cur = [cur, len(cur)]
print(cur)
state = 0
out = []
for ch in "ab12c3":
    if ch.isdigit():
        state = state * 10 + int(ch) if isinstance(state, int) else int(ch)
    else:
        if isinstance(state, int) and state:
            out.append(state)
        state = ch if isinstance(state, int) else state + ch
out.append(state)
print(out)
f = lambda v: v
for i in range(3):
    f = (lambda g, i: lambda v: (i, g(v)))(f, i)
print(f("x"))
best = -1
for w in ["a", "bbb", "cc"]:
    if best == -1 or len(w) > len(best):
        best = w
print(best)
a, b = 0, "b"
for _ in range(3):
    a, b = b, a
print(a, b)
last = object
for last in (): pass
print(last is object)
r = 1
for i in range(70):
    r = r * 2 if i < 65 else r / 2
print(r)
