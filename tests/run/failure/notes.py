def f():
    e = ValueError("with notes")
    e.add_note("first note")
    e.add_note("second\nnote")
    raise e


try:
    f()
except ValueError as e:
    print(e.__notes__)
    e.add_note("added in handler")
    raise
