class Typed:
    def __init__(self, kind): self.kind = kind
    def __set_name__(self, owner, name): self.name = "_" + name; print("set_name", owner.__name__, name)
    def __get__(self, obj, owner=None):
        if obj is None: return self
        return getattr(obj, self.name, "unset")
    def __set__(self, obj, v):
        if not isinstance(v, self.kind):
            raise TypeError(f"{self.name[1:]} must be {self.kind.__name__}")
        setattr(obj, self.name, v)
    def __delete__(self, obj): delattr(obj, self.name)
class P:
    name = Typed(str)
    age = Typed(int)
    def __init__(self, name, age): self.name, self.age = name, age
p = P("ann", 3)
print(p.name, p.age, P.name.kind.__name__, p.__dict__)
try:
    p.age = "old"
except TypeError as e:
    print(e)
del p.name
print(p.name)
class NonData:
    def __get__(self, obj, owner): return f"computed for {owner.__name__} {obj is None}"
class Q:
    x = NonData()
q = Q()
print(q.x, Q.x)
q.x = "instance wins"
print(q.x, Q.x)
class Method:
    def __init__(self, f): self.f = f
    def __get__(self, obj, owner): return lambda *a: self.f(obj, *a)
class R:
    n = 10
    @Method
    def add(self, k): return self.n + k
print(R().add(5))
class Ten:
    def __get__(self, obj, owner=None): return 10
    def __set__(self, obj, v): raise AttributeError("read only")
class S(R): n = Ten()
s = S()
s.__dict__["n"] = 99
print(s.n, s.add(1))
try:
    s.n = 5
except AttributeError as e:
    print(e)
print(P.__dict__["age"].__class__.__name__, int.__add__(1, 2), str.upper("x"), [].append.__name__)
