def f(x):
    match x:
        case 0:
            return "zero"
        case 1 | 2 | 3:
            return "small"
        case -1:
            return "minus one"
        case 1.5:
            return "float"
        case 2 + 3j:
            return "complex"
        case "hello" | "hi":
            return "greeting"
        case b"bytes":
            return "bytes"
        case True:
            return "true?"
        case None:
            return "none"
        case str():
            return "other str"
        case int(n) if n > 100:
            return f"big {n}"
        case int() | float() as n:
            return f"number {n}"
        case _:
            return "other"
for v in (0, 1, 3, -1, 1.5, 2 + 3j, "hi", "bye", b"bytes", True, False, None, 101, 50, 2.5, [], 0.0, 1.0, 10**30, "hello"):
    print(repr(v), f(v))
def only_true(x):
    match x:
        case True: return "T"
        case False: return "F"
        case None: return "N"
    return "fell through"
print(only_true(True), only_true(1), only_true(0), only_true(None), only_true(False))
def cmd(c):
    match c.split():
        case ["go", ("north" | "south") as d]: return "going " + d
        case ["go", d]: return "cannot go " + d
        case ["get", *items] if items: return "got " + ", ".join(items)
        case ["quit"] | ["exit"]: return "bye"
        case []: return "empty"
        case [w]: return "word " + w
        case [w, *_]: return "many from " + w
for c in ("go north", "go up", "get a b c", "get", "exit", "", "jump", "a b c"):
    print(cmd(c))
match 5:
    case x:
        print("captured", x)
match = 3
case = 4
print(match + case)
