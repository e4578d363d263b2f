def f():
    try:
        raise ValueError("one")
    except ValueError:
        try:
            raise KeyError("two")
        except KeyError:
            pass
        raise


try:
    f()
except ValueError as e:
    print(repr(e), repr(e.__context__))
f()
