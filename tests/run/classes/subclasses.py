class Plugin:
    name = "base"
    def run(self, x): return x
print(Plugin.__subclasses__())
class Upper(Plugin):
    name = "upper"
    def run(self, x): return x.upper()
class Rev(Plugin):
    name = "rev"
    def run(self, x): return x[::-1]
print([c.__name__ for c in Plugin.__subclasses__()], {c.name: c().run("abc") for c in Plugin.__subclasses__()})
class Deep(Rev): pass
def walk(cls):
    for c in cls.__subclasses__():
        yield c
        yield from walk(c)
print([c.__name__ for c in walk(Plugin)], Deep.__subclasses__(), Upper in Plugin.__subclasses__(), len(Plugin.__subclasses__()))
def late():
    class Late(Plugin): pass
    return Late
print(len(Plugin.__subclasses__()))
L = late()
print([c.__name__ for c in Plugin.__subclasses__()])
def make(name, *a):
    for c in Plugin.__subclasses__():
        if c.name == name: return c(*a)
    raise ValueError(name)
print(make("rev").run("xyz"))
try: make("nope")
except ValueError as e: print("no", e)
class A: pass
class B(A): pass
class C(A): pass
class D(B, C): pass
print(A.__subclasses__(), B.__subclasses__(), issubclass(D, A), D.__subclasses__())
