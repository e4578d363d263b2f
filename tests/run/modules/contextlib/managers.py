from contextlib import contextmanager, suppress, ExitStack, closing, redirect_stdout, nullcontext
import io
@contextmanager
def tag(name):
    print(f"<{name}>")
    try:
        yield name.upper()
    except ValueError as e:
        print("tag saw", e)
        raise
    finally:
        print(f"</{name}>")
with tag("a") as t, tag("b"):
    print("body", t)
try:
    with tag("err"):
        raise ValueError("inside")
except ValueError as e:
    print("outer", e)
@contextmanager
def swallow():
    try:
        yield
    except KeyError as e:
        print("swallowed", e)
with swallow():
    {}["k"]
@tag("deco")
def f(): print("in f")
f()
f()
with suppress(ZeroDivisionError, KeyError):
    1 / 0
    print("never")
with suppress():
    print("nothing to suppress")
with ExitStack() as st:
    for n in ("x", "y"):
        st.enter_context(tag(n))
    st.callback(print, "callback", 1)
    print("stack body")
class R:
    def close(self): print("closed")
with closing(R()) as r:
    print("using", type(r).__name__)
buf = io.StringIO()
with redirect_stdout(buf):
    print("captured")
print(repr(buf.getvalue()))
with nullcontext(5) as n:
    print(n)
@contextmanager
def bad():
    return
    yield
try:
    with bad():
        pass
except RuntimeError as e:
    print(e)
@contextmanager
def twice():
    yield 1
    yield 2
try:
    with twice():
        pass
except RuntimeError as e:
    print(e)
