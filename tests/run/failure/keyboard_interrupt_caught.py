def f():
    raise KeyboardInterrupt


try:
    f()
except Exception:
    print("no")
except BaseException as e:
    print(type(e).__name__, repr(e))
try:
    raise GeneratorExit("x")
except Exception:
    print("no")
except BaseException as e:
    print(repr(e))
