from contextlib import contextmanager, ExitStack, suppress
events = []
@contextmanager
def res(name, fail_open=False, fail_close=False):
    if fail_open:
        raise OSError("open " + name)
    events.append("+" + name)
    try:
        yield name * 2
    except KeyError as e:
        events.append("seen " + str(e))
    finally:
        events.append("-" + name)
        if fail_close:
            raise RuntimeError("close " + name)
with res("a") as x, res("b") as y:
    events.append(x + y)
print(events)
events.clear()
with res("k"):
    raise KeyError("inside")
print(events)
for kw in ({"fail_open": True}, {"fail_close": True}):
    events.clear()
    try:
        with res("o"), res("p", **kw):
            events.append("body")
    except (OSError, RuntimeError) as e:
        print(type(e).__name__, e, events)
def gather(names):
    with ExitStack() as stack:
        got = [stack.enter_context(res(n, fail_open=n == "!")) for n in names]
        return got
events.clear()
print(gather("xy"), events)
events.clear()
try:
    gather("x!y")
except OSError as e:
    print(e, events)
with suppress(IndexError, KeyError) as s:
    [][0]
print(s)
def gen():
    with res("gen"):
        yield 1
        yield 2
events.clear()
for v in gen():
    break
print(events)
@contextmanager
def temporarily(obj, **attrs):
    old = {k: getattr(obj, k) for k in attrs}
    for k, v in attrs.items(): setattr(obj, k, v)
    try:
        yield obj
    finally:
        for k, v in old.items(): setattr(obj, k, v)
class Config: debug, level = False, 1
with temporarily(Config, debug=True, level="high") as c:
    print(c.debug, c.level)
print(Config.debug, Config.level)
