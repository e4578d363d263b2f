it = iter([1, 2])
print(next(it), next(it), next(it, "default"), next(it, None))
try:
    next(it)
except StopIteration:
    print("stop")
print(iter(it) is it, list(iter("ab")), list(iter({"k": 1})), next(iter((9,))), next(iter(range(5, 9))))
n = 0
def step():
    global n
    n += 1
    return n
print(list(iter(step, 5)), n)
vals = iter(["a", "b", "", "c"])
print(list(iter(lambda: next(vals), "")), next(vals))
def raiser():
    raise StopIteration
print(list(iter(raiser, None)))
def fail():
    raise ValueError("fail")
try:
    list(iter(fail, None))
except ValueError as e:
    print(e)
for f in (lambda: iter(5), lambda: next(5), lambda: next([1]), lambda: iter(5, 6), lambda: iter(), lambda: next()):
    try:
        print(f())
    except TypeError as e:
        print(e)
d = {"a": 1, "b": 2}
it = iter(d.items())
print(next(it), list(it), next(iter(d)), next(iter(set()), "empty"), next(iter({7})))
s = iter("añ😀")
print(next(s), next(s), next(s), next(s, "end"))
l = [1, 2, 3]
a, b = iter(l), iter(l)
print(next(a), next(a), next(b), list(a), list(b), next((x for x in l if x > 1), None), next((x for x in l if x > 9), None))
it = iter(l)
for x in it:
    print(x, next(it, "none"))
it = iter(l)
print(2 in it, list(it), 1 in iter(l), max(iter(l)))
