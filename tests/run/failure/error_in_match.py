def f(p):
    match p:
        case {"x": x} if x / 0:
            return "never"
        case _:
            return "other"


print(f({}))
f({"x": 1})
