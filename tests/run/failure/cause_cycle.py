a = ValueError("a")
b = TypeError("b")
try:
    try:
        raise a
    except ValueError:
        raise b
except TypeError as e:
    print(repr(e.__context__))
try:
    raise a from b
except ValueError as e:
    print(repr(e.__cause__), repr(e.__cause__.__context__))
raise RuntimeError("c") from a
