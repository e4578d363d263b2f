def multiplier(k):
    def mul(x): return x * k
    return mul
double, triple, repeat = multiplier(2), multiplier(3.5), multiplier("ab")
print(double(5), triple(2), repeat(2), double("x"), multiplier([0])(3), multiplier(2**40)(2**40))
handlers = {}
def on(event, priority=0):
    def register(f):
        handlers.setdefault(event, []).append((priority, f.__name__, f))
        handlers[event].sort(key=lambda h: (-h[0], h[1]))
        return f
    return register
@on("start")
def log(x): return f"log {x}"
@on("start", priority=5)
@on("stop")
def alert(x): return f"alert {x!r}"
@on("stop", 1)
def cleanup(x): return None
def fire(event, arg): return [f(arg) for _, _, f in handlers.get(event, [])]
print(fire("start", 1), fire("stop", "s"), fire("none", 0), log(5))
def counter(name):
    count = 0
    def inc(by=1):
        nonlocal count
        count += by
        return f"{name}:{count}"
    inc.reset = lambda: reset()
    def reset():
        nonlocal count
        old, count = count, 0
        return old
    return inc
a, b = counter("a"), counter("b")
print(a(), a(5), b(0.5), a.reset(), a(), b())
def limited(f, n):
    used = 0
    def g(*args):
        nonlocal used
        if used >= n: raise RuntimeError(f"{f.__name__} used {used} times")
        used += 1
        return f(*args)
    return g
g = limited(max, 2)
print(g(1, 2), g("a", "b"))
try:
    g(1, 2)
except RuntimeError as e:
    print(e)
def tee(f, log):
    def inner(*a, **k):
        try:
            r = f(*a, **k)
            log.append((f.__name__, a, r))
            return r
        except Exception as e:
            log.append((f.__name__, a, type(e).__name__))
            raise
    return inner
log_ = []
div = tee(divmod, log_)
div(7, 2)
try:
    div(1, 0)
except ZeroDivisionError: pass
tee(sorted, log_)("cab", reverse=True)
print(log_)
def make_ops():
    ops = {}
    for sym in "+-*":
        if sym == "+": ops[sym] = lambda a, b: a + b
        elif sym == "-": ops[sym] = lambda a, b: a - b
        else: ops[sym] = lambda a, b, s=sym: (s, a * b)
    return ops, lambda: sym
ops, last = make_ops()
print([ops[s](6, 4) for s in "+-*"], last())
def sentence():
    words = []
    def add(w):
        words.append(w)
        return add
    add.done = lambda: " ".join(words)
    return add
print(sentence()("a")("b")("c").done())
def fibber():
    memo = {0: 0, 1: 1}
    def fib(n):
        if n not in memo: memo[n] = fib(n - 1) + fib(n - 2)
        return memo[n]
    return fib, memo
fib, memo = fibber()
print(fib(95), len(memo))
