import math


class Visitor:
    def visit_int(x):
        return x + 1

    def visit_str(x):
        return x + "!"

    limit = 3


class Sub(Visitor):
    def visit_list(x):
        return len(x)


def visit(cls, x):
    method = getattr(cls, "visit_" + type(x).__name__, None)
    return method(x) if method else "unknown"


print(visit(Visitor, 1), visit(Visitor, "a"), visit(Visitor, 2.5), visit(Sub, [1, 2]), visit(Sub, 5))
print([getattr(math, name)(4.0) for name in ("sqrt", "floor", "ceil")])
try:
    getattr(Visitor, "visit_" + "none")
except AttributeError as e:
    print(e)
try:
    getattr(math, "no" + "pe")
except AttributeError as e:
    print(e)
