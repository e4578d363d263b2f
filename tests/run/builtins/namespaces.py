"""`globals()`, `locals()`, `vars()` and `dir()`."""

counter = 0
text = "module"


def bump(by=1):
    globals()["counter"] += by
    return counter


print(bump(), bump(5), counter, globals()["counter"], globals().get("missing", "none"))
globals()["made_here"] = [1]
made_here.append(2)
print(made_here, "made_here" in globals(), "bump" in globals(), "not_there" in globals())
del text
print("text" in globals())
try:
    text
except NameError as e:
    print(e)
text = "back"
print(globals()["text"], globals()["__name__"], globals()["bump"](1))
print(sorted(name for name in globals() if not name.startswith("_")))


def variables(a, b=2, *rest, key="k", **more):
    if a > 1:
        c = a * b
    for i in range(2):
        pass
    return locals()


print(variables(1), variables(2, 3, 4, key=5, z=6))


def shared():
    x = 1

    def inner():
        y = x + 1
        return sorted(locals().items())

    x = 5
    return inner(), sorted(locals())[-1:], "x" in locals(), "nothing" in vars()


print(shared())


def names():
    b, a = 1, 2
    del b
    return dir()


print(names(), "counter" in dir(), "names" in dir())


class Base:
    shared = 1

    def method(self):
        pass


class Derived(Base):
    def __init__(self):
        self.own = 1

    @property
    def computed(self):
        return 2


d = Derived()
d.late = 3
print([name for name in dir(d) if not name.startswith("_")], [name for name in dir(Derived) if not name.startswith("_")])
print("__init__" in dir(d), "__class__" in dir(Base), "own" in dir(Derived()), "late" in dir(Derived()))


class Custom:
    def __dir__(self):
        return ["b", "a"]


print(dir(Custom()))
message = "{text} {counter}"
print(message.format(**globals()), f"{counter}", "%(text)s" % globals())
print(locals()["counter"] == counter, locals() == globals())
lookup = {name: globals()[name] for name in ("counter", "text")}
print(lookup)


def call(name, *args):
    return globals()[name](*args)


print(call("bump", 10), call("names"))
try:
    call("undefined_name")
except KeyError as e:
    print("KeyError", e)
