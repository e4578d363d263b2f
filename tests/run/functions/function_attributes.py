"""Attributes of functions: of the module, of closures, of methods; those that every function has."""


def counted(f):
    counts = []

    def wrapper(*args):
        counts.append(args)
        return f(*args)

    wrapper.counts = counts
    wrapper.calls = 0
    wrapper.original = f
    return wrapper


@counted
def add(a, b):
    return a + b


@counted
def join(a, b):
    return f"{a}-{b}"


print(add(1, 2), add(2, 3), join("x", "y"), len(add.counts), join.counts, add.original.__name__, join.original("p", "q"))
add.calls = 100
add(0, 0)
add.calls += len(add.counts)
print(add.calls, join.calls, add.__dict__["calls"], list(join.__dict__))


def make(tag):
    def plain():
        return "plain"

    plain.tag = tag
    return plain


first, second = make("one"), make([2])
print(first.tag, second.tag, first is second, first(), first == first, first == second)
second.tag.append(3)
print(second.tag, first.tag)


def memo(n):
    if n in memo.cache:
        return memo.cache[n]
    memo.cache[n] = n if n < 2 else memo(n - 1) + memo(n - 2)
    return memo.cache[n]


memo.cache = {}
print(memo(60), len(memo.cache))


def f(a, /, b: int = 2, *rest, c=3, d, **more) -> str:
    """The docstring of f."""
    local = a
    return local


print(f.__name__, f.__qualname__, f.__doc__, f.__module__, f.__defaults__, f.__kwdefaults__)
print(f.__code__.co_name, f.__code__.co_argcount, f.__code__.co_posonlyargcount, f.__code__.co_kwonlyargcount)
print(f.__code__.co_varnames, f.__code__.co_freevars, f.__closure__)
print(f.__annotations__, hasattr(f, "missing"), getattr(f, "missing", None), f.__dict__)
try:
    f.missing
except AttributeError as e:
    print(e)
f.missing = 1
print(f.missing, f.__dict__)
del f.missing
print(hasattr(f, "missing"), f.__dict__)
try:
    del f.missing
except AttributeError as e:
    print(e)
f.__name__ = "renamed"
f.__doc__ = "other"
print(f.__name__, f.__doc__, f.__qualname__)
setattr(f, "x", 1)
f.__dict__["y"] = "two"
print(f.x, f.y, vars(f), getattr(f, "x"))
for name in ("x", "y", "z"):
    print(name, getattr(f, name, "-"), hasattr(f, name))


class C:
    def method(self):
        """Method."""
        return self.method.limit

    method.limit = 5

    @staticmethod
    def static():
        return C.static.flag


C.static.flag = "flag"
print(C().method(), C.method.limit, C.static(), C.method.__doc__, C().method.__name__)
try:
    C().method.limit = 6
except AttributeError as e:
    print(e)
for target in (len, print):
    try:
        target.attribute = 1
    except AttributeError as e:
        print(e)


def outer():
    x, y = 1, "text"

    def inner():
        nonlocal x
        x += 1
        return x, y

    return inner


inner = outer()
inner()
cells = dict(zip(inner.__code__.co_freevars, (cell.cell_contents for cell in inner.__closure__)))
print(cells, inner(), (lambda q, *, k=1: q).__kwdefaults__)
square = lambda n: n * n
square.note = "lambda"
print(square.note, square(4), square.__name__)


def registry():
    found = []

    def register(function):
        function.registered = len(found)
        found.append(function)
        return function

    register.found = found
    return register


register = registry()


@register
def one():
    return 1


@register
def two():
    return "2"


print([(g.__name__, g.registered, g()) for g in register.found], one.registered, two.registered)
print(f.__get__(5)(d=1), type(f).__name__, type(len).__name__, callable(f), f.__call__(7, d=1))
