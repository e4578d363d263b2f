"""References that do not keep their objects alive."""
import gc
import weakref
from weakref import WeakKeyDictionary, WeakSet, WeakValueDictionary, ref


class Node:
    def __init__(self, name):
        self.name = name
        self.parent = None
        self.kids = []

    def add(self, kid):
        kid.parent = weakref.ref(self)
        self.kids.append(kid)
        return kid

    def __del__(self):
        print("del", self.name)


# A tree with weak references to the parents is no garbage cycle.
def tree():
    root = Node("root")
    leaf = root.add(Node("mid")).add(Node("leaf"))
    same = leaf.parent().parent() is root
    print(leaf.parent().name, same)
    return leaf if root.name else None


leaf = tree()
print(leaf.name, leaf.parent())
leaf = None

# Callbacks, the latest first; the object is out of reach then.
log = []


def gone(reference):
    log.append(("gone", reference() is None))


a = Node("a")
first = ref(a, gone)
second = ref(a, lambda r: log.append(("second", r is second)))
third = ref(a)
print(first() is a, second() is a, third().name, weakref.getweakrefcount(a))
dropped = ref(a, gone)
dropped = None
a = None
print(log, first(), third())
log.clear()

# Cycles.
b, c = Node("b"), Node("c")
b.kids.append(c)
c.kids.append(b)
watch = ref(b, gone)
b = c = None
print(watch() is not None)
gc.collect()
print(watch(), log)
log.clear()


# A weak reference that is garbage itself does not call back.
class Owner:
    def __init__(self):
        self.me = self
        self.watch = ref(self, gone)


def own():
    Owner()


own()
gc.collect()
print(log)


# Equality and hashes are those of the objects, as long as they are alive.
class Point:
    def __init__(self, x):
        self.x = x

    def __eq__(self, other):
        return isinstance(other, Point) and self.x == other.x

    def __hash__(self):
        return self.x * 7


p, q, z = Point(1), Point(1), Point(2)
rp, rq, rz = ref(p), ref(q), ref(z)
print(rp == rq, rp == rz, hash(rp) == hash(p), len({rp, rq, rz}))
kept = hash(rz)
p = q = None
print(rp == rq, rp == rp, hash(rp))
z = None
print(hash(rz) == kept)
dead = ref(Point(3))
try:
    hash(dead)
except TypeError as e:
    print(e)

# What can't be referred to.
for make in (lambda: ref(3), lambda: ref("s"), lambda: ref([1]), lambda: ref({}), lambda: ref(None), lambda: ref((1, 2))):
    try:
        make()
    except TypeError as e:
        print(e)


# Other kinds of objects.
def function():
    def inner():
        return n

    n = 5
    r = ref(inner)
    print(r()())
    return r if inner() else None


print(function()())
s = {1, 2}
rs = ref(s)
print(sorted(rs()))
s = None
print(rs())
print(ref(len)() is len, ref(Node)() is Node, ref(tree)() is tree)


class Items(list):
    pass


items = Items([1, 2, 3])
ri = ref(items)
print(len(ri()))
items = None
print(ri())

# Collections.
cache = WeakValueDictionary()
x, y = Point(10), Point(20)
cache["x"] = x
cache["y"] = y
print(len(cache), cache["x"].x, "y" in cache, sorted(cache), cache.get("z", None))
y = None
print(len(cache), "y" in cache, list(cache.keys()), [v.x for v in cache.values()])
try:
    cache["y"]
except KeyError as e:
    print("KeyError", e)
print(cache.setdefault("x", Point(11)).x, cache.pop("x").x, len(cache))

names = WeakKeyDictionary()
k, m = Point(1), Point(2)
names[k] = "one"
names[m] = "two"
print(len(names), names[k], m in names, names.get(Point(5), "none"))
del k
print(len(names), [(key.x, value) for key, value in names.items()])

live = WeakSet()
u, v = Point(1), Point(2)
live.add(u)
live.add(v)
live.add(u)
print(len(live), u in live, sorted(e.x for e in live))
u = None
print(len(live), [e.x for e in live])
live.discard(v)
print(len(live))
