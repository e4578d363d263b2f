def div(a, b):
    try:
        r = a / b
    except ZeroDivisionError:
        print("zero")
        return None
    else:
        print("ok")
        return r
    finally:
        print("finally")
print(div(1, 2), div(1, 0))
try:
    int("x")
except ValueError as e:
    print(type(e).__name__, e, e.args)
try:
    [][1]
except (KeyError, IndexError) as e:
    print("caught", repr(e))
try:
    {}["k"]
except LookupError as e:
    print(repr(e), str(e), isinstance(e, KeyError))
try:
    raise ValueError("a", 1, None)
except Exception as e:
    print(e, repr(e), e.args)
try:
    raise ValueError
except ValueError as e:
    print(repr(e), str(e) == "", e.args)
try:
    None.x
except AttributeError as e:
    print(e)
try:
    undefined_name
except NameError as e:
    print(e, e.name)
try:
    try:
        raise TypeError("inner")
    except ValueError:
        print("no")
    finally:
        print("inner finally")
except TypeError as e:
    print("outer", e)
try:
    pass
except:
    print("never")
else:
    print("else")
try:
    1 + "a"
except:
    print("bare")
try:
    e
except NameError as x:
    print(x)
