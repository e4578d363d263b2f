g = (x * x for x in range(4))
print(next(g), list(g), list(g))
print(sum(x for x in range(10) if x % 2), max(len(w) for w in ["a", "bbb"]), "".join(c.upper() for c in "abc"))
print(any(x > 3 for x in range(5)), all(x < 3 for x in range(5)), sorted(-x for x in range(3)), dict((k, k * 2) for k in "ab"))
n = 10
g = (n + i for i in range(3))
n = 100
print(list(g))
src = [1, 2]
g = (x for x in src)
src.append(3)
src2 = src
src = []
print(list(g))
def boom():
    print("iter evaluated")
    return [1]
g = (x for x in boom())
print("made")
list(g)
try:
    g = (x for x in 5)
except TypeError as e:
    print(e)
g = (1 // x for x in [1, 0, 2])
print(next(g))
try:
    next(g)
except ZeroDivisionError as e:
    print(e)
print(list(g))
pairs = ((a, b) for a in range(3) for b in range(a))
print(list(pairs))
nested = ((x for x in range(i)) for i in range(3))
print([list(x) for x in nested])
def f(*a):
    return a
print(f(x for x in [1]) != f(1), tuple(x for x in "ab"), set(x % 3 for x in range(9)), list(i for i in (j * 2 for j in range(3))))
gs = [(i * x for x in range(3)) for i in range(3)]
print([list(x) for x in gs])
primes = (p for p in range(2, 50) if all(p % d for d in range(2, int(p ** 0.5) + 1)))
print(list(primes))
