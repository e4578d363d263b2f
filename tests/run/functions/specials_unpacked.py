"""Builtins that the compiler types itself, called through values with arguments that are unpacked."""


class P:
    def __init__(self):
        self.x = 1

    def __call__(self):
        return "called"


table = {"callable": callable, "isinstance": isinstance, "hasattr": hasattr, "getattr": getattr, "issubclass": issubclass, "len": len, "abs": abs}
calls = [("callable", [len]), ("callable", [3]), ("callable", [P()]), ("isinstance", [3, int]), ("isinstance", ["s", (int, str)]), ("hasattr", [P(), "x"]), ("hasattr", [P(), "y"]), ("getattr", [P(), "x"]),
         ("getattr", [P(), "y", "default"]), ("issubclass", [bool, int]), ("len", ["abc"]), ("abs", [-4])]
for name, args in calls:
    print(name, table[name](*args))
p = P()
setattr(*[p, "x", 5])
print(p.x, getattr(*(p, "x")), hasattr(*(p, "z")), callable(*[p]), id(*[p]) == id(p), isinstance(*(p, P)))
delattr(*(p, "x"))
print(hasattr(p, "x"))
for name, args in [("callable", []), ("isinstance", [1]), ("getattr", [p, "nope"]), ("hasattr", [p])]:
    try:
        table[name](*args)
    except TypeError as e:
        print("TypeError", name)
    except AttributeError as e:
        print(e)


def apply(f, *args, **kwargs):
    return f(*args, **kwargs)


print(apply(isinstance, 3, int), apply(callable, print), apply(getattr, "abc", "upper")(), [apply(f, "x") for f in (callable, len, str)])
