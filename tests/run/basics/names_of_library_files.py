"""Globals called as the files that builtins are written in: no builtins, so no second meaning of the names."""


class Log:
    def __init__(self):
        self.lines = []


errors = Log()
errors.level = 3
errors.lines.append("x")
types = {}
types["a"] = 1
functions = []
functions.append(len)
builder = namespace = groups = 0
operators: list = []


def count():
    global groups
    groups += 1
    operators.append(groups)
    return groups + builder


print(errors.level, errors.lines, types, functions[0]("abc"), count(), operators, namespace)
for name in [lambda: lang, lambda: protocols, lambda: iteration, lambda: call_errors, lambda: sort, lambda: traceback]:
    try:
        print(name())
    except NameError as e:
        print(e)
del types
try:
    types
except NameError as e:
    print(e)
