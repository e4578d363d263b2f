"""Garbage cycles through every kind of object; the leak check says whether they went."""
import gc
from collections import deque, defaultdict, OrderedDict, Counter


class Node:
    def __init__(self, name):
        self.name = name
        self.next = None
        self.kids = []
        self.by_name = {}


class Parent:
    def __init__(self):
        self.children = [Child(self, i) for i in range(3)]


class Child:
    def __init__(self, parent, number):
        self.parent = parent
        self.number = number


class Method:
    def __init__(self):
        self.callback = self.run

    def run(self):
        return "ran"


class Slotted:
    __slots__ = ("me", "text")

    def __init__(self):
        self.me = self
        self.text = "slot" * 3


class Tracker(list):
    def __init__(self):
        super().__init__()
        self.owner = None


def self_list():
    a = []
    a.append(a)
    return len(a)


def self_dict():
    d = {}
    d["d"] = d
    d["e"] = {"back": d}
    del d["e"]
    d["f"] = d
    return len(d)


def list_and_dict():
    a = []
    d = {"a": a}
    a.append(d)
    return len(a), len(d)


def instances():
    a, b = Node("a"), Node("b")
    a.next, b.next = b, a
    a.kids.append(b)
    b.by_name["x" * 5] = a
    return a.next.next.name


def dict_with_holes():
    nodes = {}
    for i in range(50):
        n = Node(str(i))
        n.by_name = nodes
        nodes[str(i)] = n
    for i in range(0, 50, 3):
        del nodes[str(i)]
    return len(nodes)


def parents():
    return [c.number for c in Parent().children]


def bound_method():
    return Method().callback()


def closures():
    def even(n):
        return True if n == 0 else odd(n - 1)

    def odd(n):
        return False if n == 0 else even(n - 1)

    return even(10)


def closure_in_list():
    fs = []

    def f():
        return len(fs)

    fs.append(f)
    return fs[0]()


def generator_frame():
    box = []

    def gen():
        keep = box
        yield len(keep)
        yield 2

    g = gen()
    box.append(g)
    return next(g)


def generator_unstarted():
    box = []

    def gen(held):
        yield held

    box.append(gen(box))
    return len(box)


def deque_ring():
    d = deque(maxlen=4)
    for i in range(7):
        d.append([d, i])
    return len(d), d[0][1]


def in_tuples():
    a = []
    a.append((1, a, "x"))
    b = []
    b.append(("y", (b, 2.5)))
    return a[0][0], b[0][1][1]


def in_unions():
    a = [1, "two", None, 3.5]
    a.append(a)
    a.append((a, 1))
    return len(a)


def big_ints():
    n = Node("big")
    n.next = n
    table = {10 ** 30: n, -(10 ** 40): n}
    n.by_name = {"t": n}
    return sorted(table)[0]


def defaults():
    d = defaultdict(list)
    d["a"].append(d)
    return len(d)


def ordered():
    d = OrderedDict()
    d["me"] = d
    return list(d)


def slotted():
    return Slotted().text


def subclass_of_list():
    t = Tracker()
    t.owner = t
    t.append(1)
    return len(t)


class Key:
    def __init__(self, n):
        self.n = n
        self.home = None

    def __hash__(self):
        return self.n

    def __eq__(self, other):
        return self.n == other.n


def keys_of_sets():
    s = set()
    for i in range(20):
        k = Key(i)
        k.home = s
        s.add(k)
    for i in range(0, 20, 2):
        s.discard(Key(i))
    return sorted(k.n for k in s)


def keys_of_dicts():
    d = {}
    k = Key(7)
    k.home = d
    d[k] = k
    return len(d)


def iterators():
    holder = []
    it = iter(holder)
    holder.append(it)
    pairs = [zip([1, 2], [3])]
    pairs.append(pairs[0])
    return len(holder), len(pairs)


def lambdas():
    class Box:
        pass

    b = Box()
    b.get = lambda: b
    return b.get() is b


def mutual_lists(n):
    lists = [[] for _ in range(n)]
    for i in range(n):
        lists[i].append(lists[(i + 1) % n])
        lists[i].append(lists[i * 7 % n])
    return len(lists)


for f in (self_list, self_dict, list_and_dict, instances, dict_with_holes, parents, bound_method, closures, closure_in_list,
          generator_frame, generator_unstarted, deque_ring, in_tuples, in_unions, big_ints, defaults, ordered, slotted,
          subclass_of_list, keys_of_sets, keys_of_dicts, iterators, lambdas):
    print(f.__name__, f())
print(mutual_lists(100))
gc.collect()
print("done", gc.collect())
# What is left at the end of the program is collected too.
last = Node("last")
last.next = last
last.kids.append(last)
survivors = []
survivors.append(survivors)
