def make_iter(xs):
    i = 0
    def has(): return i < len(xs)
    def nxt():
        nonlocal i
        i += 1
        return xs[i - 1]
    return has, nxt
has, nxt = make_iter("abc")
while has(): print(nxt(), end=" ")
try:
    nxt()
except IndexError as e:
    print(e)
def average():
    total, n = 0, 0
    def add(x):
        nonlocal total, n
        total += x
        n += 1
        return total / n
    return add
avg = average()
print([avg(v) for v in (10, 20, 2.5, 2**65)])
def lcg(seed):
    def rnd(n):
        nonlocal seed
        seed = (seed * 6364136223846793005 + 1442695040888963407) & (2**64 - 1)
        return seed >> 33 if n is None else (seed >> 33) % n
    return rnd
r = lcg(42)
print([r(10) for _ in range(10)], r(None))
def pair(a, b):
    def get(f): return f(a, b)
    return get
fst, snd = (lambda p: p(lambda a, b: a)), (lambda p: p(lambda a, b: b))
p = pair(1, pair("two", None))
print(fst(p), fst(snd(p)), snd(snd(p)))
def lazy(f):
    val, done = None, False
    def force():
        nonlocal val, done
        if not done: val, done = f(), True
        return val
    return force
l = lazy(lambda: print("computed") or [1])
print(l(), l() is l())
def stream(n): return n, lambda: stream(n + 1)
def take(k, s):
    out = []
    while k:
        v, s = s[0], s[1]()
        out.append(v)
        k -= 1
    return out
print(take(5, stream(1)), take(2, stream(2**63 - 1)))
def undoable(v):
    past = []
    def set_(n):
        nonlocal v
        past.append(v)
        v = n
    def undo():
        nonlocal v
        if past: v = past.pop()
        return v
    return set_, undo, lambda: v
s, u, g = undoable(0)
s("a"); s([1]); s(None)
print(g(), u(), u(), u(), u(), g())
def accumulate_by(f):
    state = None
    def step(x):
        nonlocal state
        state = x if state is None else f(state, x)
        return state
    return step
for f, xs in ((lambda a, b: a + b, [1, 2, 3]), (max, [3, 9, 2]), (lambda a, b: b + a, "abc"), (lambda a, b: a * b, [2**40] * 3)):
    step = accumulate_by(f)
    print([step(x) for x in xs])
fs = [lambda x, f=f: f(x) for f in (str, abs, float)]
print([f(-2) for f in fs], [(lambda i: lambda: i * i)(i)() for i in range(4)])
