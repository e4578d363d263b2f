"""`getattr`, `setattr`, `hasattr` and `delattr` with names that are only known at run time."""


class Node:
    kind = "node"

    def __init__(self, value):
        self.value = value
        self.left = None
        self.right = None

    def insert(self, value):
        side = "left" if value < self.value else "right"
        child = getattr(self, side)
        if child is None:
            setattr(self, side, Node(value))
        else:
            child.insert(value)

    def total(self):
        out = self.value
        for side in ("left", "right"):
            child = getattr(self, side)
            if child is not None:
                out += child.total()
        return out


root = Node(5)
for value in (3, 8, 1, 9):
    root.insert(value)
print(root.total(), root.left.left.value, getattr(root.right, "right").value)


class Bag:
    pass


bag = Bag()
for index, name in enumerate(["alpha", "beta", "not an identifier", "alpha"]):
    setattr(bag, name, index)
print(bag.alpha, bag.beta, getattr(bag, "not an identifier"), bag.__dict__)
for name in ["alpha", "gamma", "beta"]:
    print(name, hasattr(bag, name), getattr(bag, name, "none"))
delattr(bag, "al" + "pha")
print(hasattr(bag, "alpha"), vars(bag), list(vars(bag)))
bag.alpha = "again"
print(vars(bag), len(vars(bag)))
for name in ("alpha", "never"):
    try:
        delattr(bag, name)
        print("deleted", name)
    except AttributeError as e:
        print(e)
try:
    bag.never
except AttributeError as e:
    print(e)
other = Bag()
print(hasattr(other, "beta"), vars(other), getattr(other, "be" + "ta", None))


class Point:
    """Fields, a property, a class attribute and a method."""

    scale = 1

    def __init__(self, x, y):
        self.x, self.y = x, y

    @property
    def length(self):
        return abs(self.x) + abs(self.y)

    @length.setter
    def length(self, value):
        self.x, self.y = value, 0

    def doubled(self):
        return self.x * 2


p = Point(3, -4)
for name in ["x", "y", "length", "scale"]:
    print(name, getattr(p, name))
for name, value in {"x": 10, "scale": 2.5, "length": 7, "new": [1]}.items():
    setattr(p, name, value)
    print(name, p.x, p.y, p.scale, Point.scale, p.length)
print(p.new, p.__dict__)
print([getattr(p, name)() for name in ["doubled"]])


def update(obj, **fields):
    for name in fields:
        if not hasattr(obj, name):
            raise AttributeError(f"no field {name}")
        setattr(obj, name, fields[name])
    return obj


print(vars(update(Point(1, 2), x="text", y=None)))
try:
    update(p, z=1)
except AttributeError as e:
    print(e)


class Dispatcher:
    def visit(self, kind, *args):
        return getattr(self, "visit_" + kind, self.generic)(*args)

    def visit_add(self, a, b):
        return a + b

    def visit_neg(self, a):
        return -a

    def generic(self, *args):
        return ("generic", args)


d = Dispatcher()
print(d.visit("add", 1, 2), d.visit("neg", 2.5), d.visit("other", 1), d.visit("add", "a", "b"))


class Config:
    debug = False
    level = 1


def override(cls, changes):
    old = {name: getattr(cls, name) for name in changes}
    for name, value in changes.items():
        setattr(cls, name, value)
    return old


saved = override(Config, {"debug": True, "level": "high"})
print(Config.debug, Config.level, Config().level, saved)
override(Config, saved)
print(Config.debug, Config.level)

for bad in (5, None, b"x"):
    for f in (getattr, hasattr, delattr):
        try:
            print(f(p, bad))
        except TypeError as e:
            print(e)
for target in (5, "text", [], None, 1.5, (1,)):
    for name in ("upper", "missing"):
        try:
            setattr(target, name, 1)
        except AttributeError as e:
            print(e)
print([[hasattr(x, name) for name in ("upper", "append", "real", "keys", "__len__")] for x in (1, "a", [], {}, 2.5)])
print(getattr("a-b", "spl" + "it")("-"), "upper split")
