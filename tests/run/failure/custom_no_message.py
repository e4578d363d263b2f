class Stop(Exception):
    pass


class Outer:
    class Inner(Exception):
        def __str__(self):
            return "inner text"


def f(kind):
    if kind:
        raise Outer.Inner(1, 2)
    raise Stop


try:
    f(0)
except Stop:
    print("stopped")
f(1)
