# `receiver.name` is looked up before the arguments are evaluated: properties, hooks and what an object has run or are read first,
# and a missing attribute is told before an argument fails.


def say(value):
    print("argument", value)
    return value


class Machine:
    def __init__(self):
        self.field = self.one

    def one(self, x):
        return ("one", x)

    def two(self, x):
        return ("two", x)

    @property
    def prop(self):
        print("property")
        return lambda x, *rest, **named: (x, rest, named)

    @property
    def failing(self):
        raise KeyError("failing")

    def swap(self):
        self.field = self.two
        return 5

    @classmethod
    def make(cls, x):
        return (cls.__name__, x)

    @staticmethod
    def still(x):
        return ("still", x)


class Hooked(Machine):
    def __getattr__(self, name):
        print("hook", name)
        return len


class Later(Machine):
    def make_me(self):
        self.other = lambda x: ("other", x)
        return 1


class Plain:
    def one(self, x):
        return ("plain", x)


def attempt(function):
    try:
        print(function())
    except (AttributeError, IndexError, KeyError, TypeError, NameError) as error:
        print(type(error).__name__, error)


m = Machine()
print(m.prop(say(1)))
print(m.prop(say(1), *[say(2)], k=say(3), **{"z": say(4)}))
print(m.field(m.swap()))
print(m.field(m.swap()))
attempt(lambda: m.failing(say(1)))
print(Hooked().missing(say("abc")), Hooked().one(say(2)), Hooked().prop(say(3)))
print(m.make(say(3)), Machine.make(say(4)), m.still(say(5)), Machine.still(say(6)), Machine.one(m, say(7)))

numbers = [1]
text = "a"
nothing = None
attempt(lambda: text.nothing(numbers[5]))
attempt(lambda: (text, 1).zfill(numbers[5]))
attempt(lambda: nothing.nothing(say(1)))
attempt(lambda: m.nothing(say(1)))
attempt(lambda: Machine.nothing(say(1)))
attempt(lambda: (5).nothing(say(1)))
attempt(lambda: say.nothing(say(1)))
attempt(lambda: text.upper(numbers[5]))
attempt(lambda: text.nothing(undefined))
attempt(lambda: text.nothing(key=undefined))
attempt(lambda: text.nothing(*undefined))
attempt(lambda: numbers.append(numbers[5]))
late = Later()
attempt(lambda: late.other(late.make_me()))
attempt(lambda: late.other(late.make_me()))


def mixed(which):
    return [m, Plain(), None, Hooked()][which]


for which in range(4):
    attempt(lambda: mixed(which).one(say(which)))
    attempt(lambda: mixed(which).prop(say(which)))
    attempt(lambda: mixed(which).field(say(which)))


class Changing:
    def act(self, x):
        return ("first", x)


def change(x):
    Changing.act = lambda self, x: ("second", x)
    return x


c = Changing()
print(c.act(change(1)), c.act(change(2)))


class Parent:
    def greet(self, x):
        return ("parent", x)


class Child(Parent):
    def greet(self, x):
        return super().greet(say(x + 1))

    def bad(self, x):
        return super().nothing(say(x))


print(Child().greet(1))
attempt(lambda: Child().bad(1))


def counted():
    got = []
    while len(got) < 3:
        got.append((yield len(got)))
    return got


steps = counted()
next(steps)
steps.send("a")
steps.send("b")
try:
    steps.send("c")
except StopIteration as stop:
    print(stop.value)


class Start:
    def __init__(self, x):
        self.x = x
        self.set(say(x) + 1)
        self.y = self.double(say(self.x))

    def set(self, x):
        self.x = x

    def double(self, x):
        return 2 * x


start = Start(3)
print(start.x, start.y)
