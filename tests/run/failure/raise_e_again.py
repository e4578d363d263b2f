def f():
    raise ValueError("deep")


def g():
    try:
        f()
    except ValueError as e:
        print("caught")
        raise e


g()
