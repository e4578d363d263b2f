def a():
    x, y = 1, "y"
    def b():
        nonlocal x
        x += 1
        z = 10
        def c():
            nonlocal x, z
            x *= 2
            z += x
            def d():
                return x, y, z
            return d
        r = c()
        z += 100
        return r, lambda: z
    d, getz = b()
    y = "changed"
    x += 0.5
    return d(), getz(), x
print(a())
def stack():
    items = []
    count = 0
    def push(v):
        nonlocal count
        items.append(v)
        count += 1
        return count
    def pop():
        nonlocal count
        if not items: raise IndexError("empty stack")
        count -= 1
        return items.pop()
    return push, pop
push, pop = stack()
print(push("a"), push(2), pop(), pop())
try:
    pop()
except IndexError as e:
    print(e)
def toggle(*vals):
    i = -1
    def nxt():
        nonlocal i
        i = (i + 1) % len(vals)
        return vals[i]
    return nxt
t = toggle("on", 0, None)
print([t() for _ in range(5)])
def gen_closure():
    total = 0
    def add(n):
        nonlocal total
        for i in range(n):
            total += i
            yield total
    return add, lambda: total
add, get = gen_closure()
print(list(add(4)), get(), list(add(2)), get())
def exc():
    log = []
    def risky(n):
        nonlocal log
        try:
            log = log + [n]
            return 10 // n
        except ZeroDivisionError:
            log.append("zero")
            return None
        finally:
            log.append("fin")
    return [risky(i) for i in (5, 0)], log
print(exc())
def late():
    def use(): return defined_after
    defined_after = [1]
    r1 = use()
    defined_after = 2**65
    return r1, use()
print(late())
def param_rebind(x):
    f = lambda: x
    a = f()
    x = [x, f()]
    return a, f()
print(param_rebind(3))
def del_and_rebind():
    v = 1
    def g(): return v
    del v
    try:
        g()
    except NameError as e:
        print(e)
    v = "back"
    return g()
print(del_and_rebind())
class K:
    def make(self, k):
        def f(j): return (type(self).__name__, k, j, __class__.__name__)
        return f
print(K().make(1)(2))
def loop():
    fs = {}
    for name in ("a", "b"):
        for n in range(2):
            fs[name, n] = (lambda name=name: (name, n))
    return [f() for f in fs.values()]
print(loop())
