"""`__del__` of objects in garbage cycles: all of them before any is freed, once, in the order in which they were made."""
import gc


class Noisy:
    def __init__(self, name):
        self.name = name
        self.other = None
        self.items = []

    def __del__(self):
        print("del", self.name, "->", self.other.name if self.other else None, len(self.items))


def pair(a, b):
    x, y = Noisy(a), Noisy(b)
    x.other, y.other = y, x


pair("a", "b")
print("collected", gc.collect() > 0)
pair("c", "d")
gc.collect()


class Payload:
    """Never part of a cycle itself."""

    def __init__(self, text):
        self.text = text

    def __del__(self):
        print("payload", self.text)


class Holder:
    def __init__(self, text):
        self.me = self
        self.payloads = [Payload(text + str(i)) for i in range(3)]


def hold():
    Holder("p")


hold()
gc.collect()

# Resurrection: the whole cycle lives on, and the finalizer does not run a second time.
saved = []


class Phoenix:
    def __init__(self, name):
        self.name = name
        self.peer = None

    def __del__(self):
        print("phoenix", self.name)
        saved.append(self)


def phoenixes():
    p, q = Phoenix("p"), Phoenix("q")
    p.peer, q.peer = q, p


phoenixes()
gc.collect()
print([s.name for s in saved], saved[0].peer.name, saved[1].peer.name)
saved.clear()
print("again", gc.collect() >= 0, len(saved))


class Rescuer:
    """Brings back an object of another class that is in the cycle."""

    def __init__(self, victim):
        self.victim = victim
        victim.rescuer = self

    def __del__(self):
        print("rescue", self.victim.text)
        rescued.append(self.victim)


class Victim:
    def __init__(self, text):
        self.text = text
        self.rescuer = None


rescued = []


def rescue():
    Rescuer(Victim("v"))


rescue()
gc.collect()
print(rescued[0].text, rescued[0].rescuer.victim is rescued[0])
rescued[0].rescuer = None
rescued.clear()


class Untier:
    """Its finalizer breaks the cycle itself."""

    def __init__(self):
        self.me = self

    def __del__(self):
        self.me = None
        print("untied")


def untie():
    Untier()


untie()
gc.collect()


class Maker:
    """Its finalizer makes new garbage."""

    left = 3

    def __init__(self):
        self.me = self

    def __del__(self):
        if Maker.left > 0:
            Maker.left -= 1
            print("one more", Maker.left)
            Maker()


def make():
    Maker()


make()
for i in range(6):
    gc.collect()
print("left", Maker.left)


class Raiser:
    def __init__(self):
        self.me = [self]
        self.text = "kept"

    def __del__(self):
        try:
            raise ValueError(self.text)
        except ValueError as e:
            print("caught", e)


def raiser():
    Raiser()


raiser()
gc.collect()


# Without cycles: once, even if the object comes back.
class Back:
    count = 0

    def __del__(self):
        Back.count += 1
        back.append(self)


back = []
Back()
print(len(back), Back.count)
back.clear()
print(len(back), Back.count)


# A collection while something is being dropped.
class Collects:
    def __init__(self, n):
        self.n = n
        self.ring = [self.n]

    def __del__(self):
        r = []
        r.append(r)
        gc.collect()
        print("collects", self.n, self.ring)


def drop_list():
    xs = [Collects(i) for i in range(3)]
    ring = [xs]
    ring.append(ring)


drop_list()
gc.collect()
xs = [Collects(i) for i in range(10, 13)]
xs = None
print("end")
