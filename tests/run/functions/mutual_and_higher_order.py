def compose(*fs):
    def run(x):
        for f in fs: x = f(x)
        return x
    return run
inc, dbl = (lambda x: x + 1), (lambda x: x * 2)
print(compose(inc, dbl)(3), compose(dbl, inc, str, len)(49), compose()(None), compose(*[inc] * 5)(0))
def fold(f, xs, acc):
    for x in xs: acc = f(acc, x)
    return acc
print(fold(lambda a, b: a + b, [1, 2, 3], 0), fold(lambda a, b: [b] + a, "abc", []), fold(max, [3, 9.5, 2], 0), fold(lambda a, b: a * b, range(1, 25), 1))
def unfold(f, x):
    while (r := f(x)) is not None:
        v, x = r
        yield v
print(list(unfold(lambda n: (n % 10, n // 10) if n else None, 12345)))
def zip_with(f, *seqs): return [f(*a) for a in zip(*seqs)]
print(zip_with(lambda a, b: a * b, [1, 2], [3, 4]), zip_with(max, [1, 9], [5, 2], [3, 3]), zip_with(pow, (2, 3), (3, 2)))
def curry(f, n): return f() if n == 0 else lambda x: curry(lambda *a: f(x, *a), n - 1)
print(curry(lambda a, b, c: (a, b, c), 3)(1)("b")(None))
def flip(f): return lambda a, b: f(b, a)
print(flip(lambda a, b: a - b)(1, 10), flip(divmod)(3, 17))
def partition(p, xs):
    yes, no = [], []
    for x in xs: (yes if p(x) else no).append(x)
    return yes, no
print(partition(str.isdigit, "a1b2"), partition(bool, [0, "", 5, None]))
def even(n): return n == 0 or odd(n - 1)
def odd(n): return n != 0 and even(n - 1)
print(even(50), odd(51), even(7))
def trampoline(f, *a):
    r = f(*a)
    while callable(r): r = r()
    return r
def tsum(n, acc=0): return acc if n == 0 else lambda: tsum(n - 1, acc + n)
print(trampoline(tsum, 5000))
def church(n): return lambda f: lambda x: x if n == 0 else f(church(n - 1)(f)(x))
print(church(5)(inc)(0), church(3)(lambda s: s + "!")("hi"))
def group_by(xs, key):
    out = {}
    for x in xs: out.setdefault(key(x), []).append(x)
    return out
print(group_by(range(10), lambda n: n % 3), group_by(["a", "bb", "cc"], len), group_by("aAb", str.lower))
def once(f):
    done = []
    def g(*a):
        if not done: done.append(f(*a))
        return done[0]
    return g
g = once(lambda x: x * 10)
print(g(1), g(2))
def tree_map(f, t): return [tree_map(f, x) for x in t] if isinstance(t, list) else f(t)
print(tree_map(lambda v: v * 2, [1, [2, ["x", []]], 2.5]))
