i = "module"
print([i for i in range(2)], i)
def f(i):
    a = [i for i in range(i)]
    return a, i
print(f(3))
class C:
    n = 2
    a = [x for x in range(n)]
    b = list(map(lambda v: v * 2, a))
    try:
        c = [n for _ in range(2)]
    except NameError as e:
        c = str(e)
print(C.a, C.b, C.c)
def g():
    r = [(lambda: j) for j in range(3)]
    return [h() for h in r]
print(g())
def h():
    total = 0
    [total := total + v for v in (1, 2, 3)]
    return total
print(h())
def k():
    x = 5
    def inner():
        return [x + y for y in range(2)]
    x = 10
    return inner()
print(k())
def m():
    nonlocal_seen = []
    [nonlocal_seen.append([z, w]) for z in "ab" for w in range(2) if not (z == "a" and w)]
    return nonlocal_seen
print(m())
def first_iterable():
    xs = [1, 2]
    return [xs for xs in xs], {xs for xs in xs}, {xs: xs for xs in xs}
print(first_iterable())
print([[y for y in range(x)] for x in [y for y in (1, 2)]])
if any((hit := n) > 3 for n in [1, 5, 9]):
    print(hit)
def rec(n):
    return [rec(n - 1) for _ in range(2)] if n else "leaf"
print(rec(2))
def gen_in_comp():
    return [list(x * y for y in range(2)) for x in range(3)]
print(gen_in_comp())
try:
    [undefined_thing for _ in (1,)]
except NameError as e:
    print(e)
print([(a, b) for a, (b, *_) in [(1, (2, 3)), (4, "xyz")]], [x for x, in [(1,), (2,)]])
