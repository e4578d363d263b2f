def inner():
    raise ValueError("orig")
def outer():
    try:
        inner()
    except ValueError:
        print("logging")
        raise
try:
    outer()
except ValueError as e:
    print("got", e, e.__context__, e.__cause__)
def rename():
    try:
        inner()
    except ValueError as e:
        raise TypeError("new") from e
try:
    rename()
except TypeError as e:
    print(e, repr(e.__cause__), e.__context__ is e.__cause__, e.__suppress_context__)
try:
    try:
        inner()
    except ValueError:
        raise KeyError("k")
except KeyError as e:
    print(repr(e.__context__), e.__cause__, e.__suppress_context__)
try:
    try:
        inner()
    except ValueError:
        raise KeyError("k") from None
except KeyError as e:
    print(repr(e.__context__), e.__cause__, e.__suppress_context__)
try:
    raise
except RuntimeError as e:
    print(e)
try:
    raise 5
except TypeError as e:
    print(e)
try:
    raise ValueError from 5
except TypeError as e:
    print(e)
try:
    raise ValueError("x") from KeyError
except ValueError as e:
    print(repr(e.__cause__))
def swap():
    try:
        1 / 0
    except ZeroDivisionError as e:
        saved = e
    return saved
s = swap()
try:
    raise s
except ZeroDivisionError as e:
    print(e is s)
