import sys


def f():
    try:
        sys.exit(4)
    except Exception:
        print("not an Exception")
    finally:
        print("finally runs")


try:
    f()
except SystemExit as e:
    print("caught", e.code, repr(e))
f()
