"""`__dict__` and `vars()`: the order of attributes, changes in both directions, every method of a dict."""


class A:
    def __init__(self, first=True):
        if first:
            self.x = 1
            self.y = 2
        else:
            self.y = 2
            self.x = 1


print(A().__dict__, A(False).__dict__, A().__dict__ == A(False).__dict__)


class B(A):
    def __init__(self):
        self.own = 0
        super().__init__()
        self.late = None


b = B()
print(b.__dict__, list(vars(b)), len(b.__dict__))
del b.x
b.x = "moved to the end"
print(list(b.__dict__), list(reversed(b.__dict__)), list(b.__dict__.items())[-1])
b.y = "keeps its place"
print(vars(b))

d = b.__dict__
d["added"] = 5
print(b.added, "added" in d, "nothing" in d, 3 in d, d.get("added"), d.get("nothing"), d.get("nothing", 7))
b.added += 1
print(d["added"], b.__dict__["added"])
del d["added"]
print(hasattr(b, "added"), d.pop("late"), d.pop("late", "gone"), hasattr(b, "late"))
for key in ("late", "nothing"):
    try:
        d[key]
    except KeyError as e:
        print("KeyError", e)
    try:
        del d[key]
    except KeyError as e:
        print("KeyError", e)
    try:
        d.pop(key)
    except KeyError as e:
        print("KeyError", e)
print(d.setdefault("z", []), d.setdefault("z", 1), b.z)
d.update({"y": 1.5, "w": (1, 2)})
d.update(v=b"bytes")
d.update([("u", True)])
print(b.y, b.w, b.v, b.u, sorted(d))
print({**d} == dict(d) == d.copy() == d, {"k": 1} | A().__dict__, A().__dict__ | {"y": "new"})
print(sorted(map(str, A().__dict__.values())), list(A().__dict__.keys()), A().__dict__.items() == {"x": 1, "y": 2}.items())
print(isinstance(d, dict), bool(d), bool(A.__dict__), d == {}, {} == d, d != d.copy())
d.clear()
print(d, len(d), bool(d), b.__dict__, hasattr(b, "y"))


class Empty:
    pass


e = Empty()
print(e.__dict__, vars(e), len(vars(e)), list(vars(e)))
e.__dict__["made"] = 1
print(e.made, e.__dict__)


class Record:
    def __init__(self, **fields):
        self.__dict__.update(fields)

    def __repr__(self):
        return "Record(" + ", ".join(f"{k}={v!r}" for k, v in self.__dict__.items()) + ")"

    def __eq__(self, other):
        return isinstance(other, Record) and self.__dict__ == other.__dict__


print(Record(a=1, b="two"), Record(a=1) == Record(a=1), Record(a=1) == Record(a=2), Record(b=1, a=2))
r = Record(name="n", size=3)
print(r.name, r.size, "%(name)s %(size)d" % r.__dict__, "{name}-{size}".format(**r.__dict__))


def show(**kw):
    return sorted(kw.items())


print(show(**r.__dict__), show(**vars(A())))


class Lazy:
    """An attribute that takes the place of what computed it."""

    calls = 0

    def __getattr__(self, name):
        if name.startswith("lazy_"):
            Lazy.calls += 1
            self.__dict__[name] = name[5:]
            return self.__dict__[name]
        raise AttributeError(name)


lazy = Lazy()
print(lazy.lazy_a, lazy.lazy_a, Lazy.calls, lazy.lazy_b, Lazy.calls, lazy.__dict__)
print(hasattr(lazy, "other"), getattr(lazy, "other", "default"))

print(A.__dict__["__init__"] is A.__init__, "x" in A.__dict__, "__init__" in vars(A), [k for k in vars(B) if k == "__init__"])
print(vars(Lazy)["calls"], sorted(k for k in vars(Lazy) if not k.startswith("__")))
try:
    vars(5)
except TypeError as e:
    print(e)
try:
    vars([1])
except TypeError as e:
    print(e)


class Err(Exception):
    def __init__(self, message, code):
        super().__init__(message)
        self.code = code


print(Err("m", 5).__dict__, vars(Err("m", "c")), Err("m", 5).args)


class Slots:
    __slots__ = ("a", "b")

    def __init__(self):
        self.a = 1


s = Slots()
print(s.a, hasattr(s, "b"), hasattr(s, "__dict__"), Slots.__slots__)
for f in (lambda: s.b, lambda: setattr(s, "c", 1), lambda: vars(s), lambda: delattr(s, "b")):
    try:
        print(f())
    except (AttributeError, TypeError) as e:
        print(type(e).__name__, e)
s.b = 2
del s.a
print(s.b, hasattr(s, "a"))


class Open(Slots):
    def __init__(self):
        super().__init__()
        self.c = 3


print(Open().c, Open().a)
