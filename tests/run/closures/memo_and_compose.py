def memoize(f):
    cache = {}
    def g(n):
        if n not in cache:
            cache[n] = f(n)
        return cache[n]
    g.cache = cache
    return g
@memoize
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)
print(fib(90), len(fib.cache))
def compose(*fs):
    def run(x):
        for f in reversed(fs):
            x = f(x)
        return x
    return run
print(compose(str, lambda x: x + 1, len)([1, 2, 3]))
def curry(f):
    return lambda a: lambda b: lambda c: f(a, b, c)
print(curry(lambda a, b, c: (a, b, c))(1)(2)(3))
def account(balance):
    def deposit(x):
        nonlocal balance
        balance += x
        return balance
    def withdraw(x):
        nonlocal balance
        if x > balance:
            raise ValueError("insufficient funds")
        balance -= x
        return balance
    return {"deposit": deposit, "withdraw": withdraw}
a = account(100)
print(a["deposit"](50), a["withdraw"](30))
try:
    a["withdraw"](1000)
except ValueError as e:
    print(e)
y = (lambda f: (lambda x: x(x))(lambda x: f(lambda n: x(x)(n))))
print(y(lambda self: lambda n: 1 if n == 0 else n * self(n - 1))(10))
