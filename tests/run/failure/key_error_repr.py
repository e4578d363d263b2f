def f():
    raise KeyError("it's a\nkey")


try:
    f()
except KeyError as e:
    print(e)
f()
