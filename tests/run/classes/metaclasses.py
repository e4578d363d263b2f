"""Metaclasses: what runs when a class is made, called, and used like an object."""


class Tracing(type):
    made = []

    def __new__(mcs, name, bases, namespace, **keywords):
        print("new", name, [base.__name__ for base in bases], sorted(k for k in namespace if not k.startswith("__")), keywords)
        namespace["tag"] = name.lower()
        cls = super().__new__(mcs, name, bases, namespace)
        mcs.made.append(cls)
        return cls

    def __init__(cls, name, bases, namespace, **keywords):
        super().__init__(name, bases, namespace)
        cls.order = len(Tracing.made)

    def __call__(cls, *args, **keywords):
        instance = super().__call__(*args, **keywords)
        instance.made_by = cls.__name__
        return instance

    def __len__(cls):
        return cls.order

    def __getitem__(cls, key):
        return f"{cls.__name__}[{key!r}]"

    def __iter__(cls):
        return iter(cls.__name__)

    def __contains__(cls, value):
        return value in cls.__name__

    @property
    def shout(cls):
        return cls.__name__.upper()

    def describe(cls, suffix=""):
        return "class " + cls.__name__ + suffix


class Base(metaclass=Tracing, option=1):
    x = 1

    def __init__(self, value=0):
        self.value = value

    def get(self):
        return self.value


class Child(Base):
    def extra(self):
        return self.tag


class Plain(Child, option="two"):
    pass


print(Base.tag, Child.tag, Plain.tag, Base.order, Child.order, len(Plain))
print(Base(3).made_by, Child(4).get(), Child(5).made_by, Child().extra(), Plain("v").value)
print(Base["key"], list(Child), "il" in Child, "zz" in Child, Plain.shout, Child.describe("!"))
print(type(Base) is Tracing, type(Base()) is Base, isinstance(Child, Tracing), isinstance(Child, type), [c.__name__ for c in Tracing.made])
try:
    Base().shout
except AttributeError as e:
    print(e)
try:
    Base(1, 2)
except TypeError as e:
    print(e)


class Singleton(type):
    instances = {}

    def __call__(cls, *args):
        if cls not in cls.instances:
            cls.instances[cls] = super().__call__(*args)
        return cls.instances[cls]


class Database(metaclass=Singleton):
    def __init__(self, url):
        self.url = url


class Cache(metaclass=Singleton):
    pass


print(Database("a") is Database("b"), Database("c").url, Cache() is Cache(), len(Singleton.instances))


class Even(type):
    def __instancecheck__(cls, value):
        return isinstance(value, int) and value % 2 == 0

    def __subclasscheck__(cls, other):
        return other is int


class EvenNumber(metaclass=Even):
    pass


print([isinstance(v, EvenNumber) for v in (1, 2, 3.0, "x")], issubclass(int, EvenNumber), issubclass(str, EvenNumber))


def halve(n):
    if isinstance(n, EvenNumber):
        return n // 2
    return None


print(halve(4), halve(5), halve(10))

Point = type("Point", (), {"x": 0, "norm": lambda self: abs(self.x)})
Named = type("Named", (Point, Child), {"name": "n", "__len__": lambda self: 9}) if False else type("Named", (Point,), {"name": "n", "__len__": lambda self: 9})
p = Named()
p.x = -3
print(Point.__name__, p.norm(), len(p), p.name, Named.__bases__ == (Point,), Named.__mro__[1:] == (Point, object), isinstance(p, Point))
Made = Tracing("Made", (Child,), {"y": 2, "double": lambda self: self.value * 2})
print(Made(21).double(), Made.tag, Made.y, Made(1).made_by, len(Made))


class Registered:
    classes = {}

    def __init_subclass__(cls, /, key=None, **rest):
        super().__init_subclass__(**rest)
        cls.classes[key or cls.__name__] = cls


class One(Registered, key="first"):
    pass


class Two(One):
    pass


print({key: cls.__name__ for key, cls in Registered.classes.items()})
try:

    class Wrong(Registered, key="k", other=1):
        pass

except TypeError as e:
    print(e)


class Frozen(type):
    def __setattr__(cls, name, value):
        raise AttributeError(f"{cls.__name__}.{name} is fixed")


class Constants(metaclass=Frozen):
    PI = 3


for f in (lambda: setattr(Constants, "PI", 4), lambda: setattr(Constants, "NEW", 1)):
    try:
        f()
    except AttributeError as e:
        print(e)
print(Constants.PI)
