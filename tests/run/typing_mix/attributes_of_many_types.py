class Box:
    def __init__(self, v): self.v = v
    def get(self): return self.v
    def map(self, f): return Box(f(self.v))
    def __repr__(self): return f"Box({self.v!r})"
for b in (Box(1), Box("s"), Box(None), Box([1, 2]), Box(Box(2.5)), Box(2**70)):
    print(b, b.get(), b.v == b.get())
print(Box(2).map(lambda x: x * 2).map(str).map(lambda s: s + "!"), Box([1]).map(len), Box("5").map(int).v + 1)
b = Box(1)
b.v = "now text"
print(b.v.upper())
b.v = [b.v]
b.v.append(3)
print(b)
b.v = None
print(b.v is None)
class Animal:
    def __init__(self, name): self.name = name
class Dog(Animal):
    def noise(self): return "woof"
class Cat(Animal):
    noise = "not a method"
for a in (Dog("d"), Cat("c")):
    print(a.name, a.noise() if callable(a.noise) else a.noise)
class Maybe:
    def __init__(self, has):
        if has:
            self.extra = "here"
for has in (True, False):
    m = Maybe(has)
    print(getattr(m, "extra", "absent"), hasattr(m, "extra"))
    try:
        print(m.extra)
    except AttributeError as e:
        print(e)
class Cell:
    value = 0
c, d = Cell(), Cell()
c.value = 1.5
d.value += 1
print(c.value, d.value, Cell.value)
Cell.value = "class str"
print(c.value, d.value, Cell().value)
objs = [Box(1), Dog("x"), 5, "s"]
for o in objs:
    if isinstance(o, Box): print("box", o.v + 1)
    elif isinstance(o, Animal): print("animal", o.name)
    else: print("plain", o)
x = Box(0)
for i in range(4):
    x = Box(x) if i % 2 else Box(str(x.v) if not isinstance(x.v, Box) else x.v)
print(x)
