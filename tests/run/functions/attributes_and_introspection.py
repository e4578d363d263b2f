def f(a, b=1, *c, d=2, **e):
    """Docs here."""
    x = 1
    return x
print(f.__name__, f.__qualname__, f.__doc__, f.__defaults__, f.__kwdefaults__, f.__module__, f.__code__.co_name, f.__code__.co_argcount, f.__code__.co_varnames[:2])
f.tag = "t"
f.calls = 0
f.calls += 1
print(f.tag, f.calls, f.__dict__, hasattr(f, "nope"), getattr(f, "nope", 0))
del f.tag
try:
    f.tag
except AttributeError as e:
    print(e)
f.__name__ = "renamed"
f.__doc__ = None
print(f.__name__, f.__doc__)
def counter():
    counter.n += 1
    return counter.n
counter.n = 0
print(counter(), counter(), counter.n)
class C:
    def m(self): "method doc"; return self
    @classmethod
    def k(cls): return cls
    @staticmethod
    def s(): return "s"
c = C()
print(c.m.__name__, C.m.__qualname__, c.m.__doc__, c.m.__self__ is c, C.m is C.__dict__["m"], c.m == c.m, c.m.__func__ is C.m, C.k.__self__ is C, C.s.__name__)
bound = c.m
print(bound() is c, C.m(c) is c, [m() is c for m in (c.m, bound)])
g = lambda x: x
print(g.__name__, g.__qualname__, (lambda: 0).__name__)
def outer():
    def inner(): pass
    class K:
        def m(self): pass
    return inner.__qualname__, K.__qualname__, K.m.__qualname__, (lambda: 0).__qualname__
print(outer(), len.__name__, str.upper.__name__, [].append.__name__, int.__name__, "x".join.__qualname__)
print(callable(f), type(f).__name__, type(c.m).__name__, type(len).__name__, type(g).__name__, type(C).__name__, type(x for x in []).__name__, isinstance(f, type(g)))
def closure(n):
    def h(): return n
    return h
h = closure(5)
print(h.__closure__[0].cell_contents, h.__code__.co_freevars, f.__closure__, f == f, f != g, {f: 1}[f], f in [g, f])
