sq = lambda x: x * x
print(sq(4), (lambda a, b=2, *c, **d: (a, b, c, d))(1, 3, 4, k=5))
print(sorted(["bb", "a", "ccc"], key=lambda s: -len(s)))
print(list(map(lambda x, y: x + y, [1, 2], [10, 20])))
print(list(filter(lambda x: x % 2, range(6))))
ops = {"+": lambda a, b: a + b, "-": lambda a, b: a - b, "*": lambda a, b: a * b}
for k, f in ops.items():
    print(k, f(6, 3))
compose = lambda f, g: lambda x: f(g(x))
print(compose(sq, lambda x: x + 1)(2))
print((lambda: (yield))().__class__.__name__)
late = [lambda: i for i in range(3)]
print([f() for f in late])
early = [lambda i=i: i for i in range(3)]
print([f() for f in early])
fact = lambda n: 1 if n < 2 else n * fact(n - 1)
print(fact(10), sq.__name__)
