def inner():
    try:
        print("inner body")
        return int("zz")
    finally:
        print("inner finally")


def outer():
    try:
        inner()
    except KeyError:
        print("not this one")
    else:
        print("never")
    finally:
        print("outer finally")


outer()
