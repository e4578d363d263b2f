class Stack:
    def __init__(self): self.items = []
    def push(self, v): self.items.append(v)
    def pop(self): return self.items.pop()
    def peek(self): return self.items[-1] if self.items else None
    def __len__(self): return len(self.items)
    def __bool__(self): return bool(self.items)
s = Stack()
for t in "3 4 + 2 * 7 - 0.5 *".split():
    if t in "+-*/":
        b, a = s.pop(), s.pop()
        s.push(a + b if t == "+" else a - b if t == "-" else a * b if t == "*" else a / b)
    else:
        s.push(float(t) if "." in t else int(t))
    print(t, s.items)
print(s.peek(), len(s), bool(s), Stack().peek(), bool(Stack()))
def window_max(xs, k): return [max(xs[i:i + k]) for i in range(len(xs) - k + 1)]
print(window_max([1, 3, -1, -3, 5, 3], 3), window_max([1], 2), window_max("hello", 2))
def moving_average(xs, k):
    out, run = [], 0
    for i, x in enumerate(xs):
        run += x
        if i >= k: run -= xs[i - k]
        out.append(run / min(i + 1, k))
    return out
print(moving_average([1, 2, 3, 4, 5], 2), moving_average([0.5], 3))
class Ring:
    def __init__(self, n): self.buf, self.n, self.i, self.len = [None] * n, n, 0, 0
    def put(self, v):
        self.buf[self.i] = v
        self.i = (self.i + 1) % self.n
        self.len = min(self.len + 1, self.n)
    def items(self): return [self.buf[(self.i - self.len + k) % self.n] for k in range(self.len)]
r = Ring(3)
for v in (1, "b", None, 4.5): r.put(v); print(r.items(), r.buf)
q = []
for i in range(5):
    q.append(i)
    if i % 2: print("served", q.pop(0), q)
def josephus(n, k):
    ring, i, out = list(range(1, n + 1)), 0, []
    while ring:
        i = (i + k - 1) % len(ring)
        out.append(ring.pop(i))
    return out
print(josephus(7, 3), josephus(1, 5), josephus(5, 1))
def next_greater(xs):
    out, st = [None] * len(xs), []
    for i, x in enumerate(xs):
        while st and xs[st[-1]] < x: out[st.pop()] = x
        st.append(i)
    return out
print(next_greater([2, 1, 5, 3, 4]), next_greater([]))
