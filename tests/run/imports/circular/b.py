print("b starts")
import a
seen_during_import = hasattr(a, "name")


def name():
    return "b"


def call_a():
    return a.name() + "<-b"


print("b ends")
