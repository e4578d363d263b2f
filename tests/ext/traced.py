"""A program whose calls are recorded: see `tests/ext.rs`."""

import array
import os
import subprocess
import sys
import threading


def scale(values, by, *, shift=None):
    result = 0.0
    for value in values:
        result += value * by
    return result if shift is None else result + shift


def pair(both, flags):
    return both[0] + both[1] if flags["add"] else None


def empty(x):
    return [] if x else ()


def fails(x):
    raise ValueError(x)


def memory(a, b):
    return len(a) + len(b)


def many(*args, **keywords):
    return args


def generator(n):
    yield n


def nested(n):
    def inner(m):
        return m
    return inner(n)


class Thing:
    size = len("abc")

    def method(self, x):
        return self

    @staticmethod
    def static(x=1.5):
        return x


def in_process(x):
    return x


def in_thread(x):
    return x


def doubled(x):
    return x + x


def applied(f, n):
    return [f(i) for i in range(n)]


def check():
    """That what was recorded runs natively."""
    def native_calls(function, *args, **keywords):
        entered = []
        sys.setprofile(lambda frame, event, arg: entered.append(frame) if event == "call" and frame.f_code is function.__code__ else None)
        try:
            function(*args, **keywords)
        finally:
            sys.setprofile(None)
        return not entered
    assert native_calls(scale, [1.5, 2.5], 2)
    assert native_calls(in_thread, b"x")
    assert native_calls(applied, doubled, 3)


if __name__ == "__main__":
    for i in range(3):
        scale([1.5, 2.5], i)
    scale([1, 2], 2, shift=3)
    pair((1, 2), {"add": True, "b": False})
    pair(("a", b"b"), {"add": 0})
    empty([]), empty([1, None]), empty([[1], [2.5], ["x"], [None], [b""]])
    memory(bytearray(b"a"), array.array("d", [1.0])), memory(memoryview(b"x"), array.array("i"))
    many(1, a=2), list(generator(3)), nested(4), Thing().method(Thing), Thing.static()
    applied(globals()["doubled"], 3), applied(len, 0), applied(lambda x: x, 1)
    try:
        fails(3)
    except ValueError:
        pass
    thread = threading.Thread(target=in_thread, args=(b"x",))
    thread.start(), thread.join()
    subprocess.run([sys.executable, "-c", "import traced; traced.in_process('x')"], check=True, env={**os.environ, "PYTHONDONTWRITEBYTECODE": "1"})
    if os.fork() == 0:
        in_process(2)
        os._exit(0)
    os.wait()
    print("done")
    sys.exit(int(sys.argv[1]))
