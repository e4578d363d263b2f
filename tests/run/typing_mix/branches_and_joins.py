import sys
def f(n):
    if n > 0:
        a, b = 1, "x"
    else:
        a, b = "y", 2
    c = a if n % 2 else b
    return a, b, c, [a, b], {a: b}
print(f(1), f(0), f(-1), f(2))
def maybe_defined(flag):
    if flag:
        value = 1
    try:
        return value
    except UnboundLocalError as e:
        return str(e)
print(maybe_defined(1), maybe_defined(0))
def loop_var(xs):
    for x in xs:
        last = x
    try:
        return last
    except UnboundLocalError:
        return "no iterations"
print(loop_var([1, "z"]), loop_var([]))
def reassign(x):
    if isinstance(x, str):
        x = int(x)
    elif isinstance(x, list):
        x = sum(x)
    elif x is None:
        x = 0
    return x + 1
print([reassign(v) for v in (1, "41", [1, 2], None, 1.5, True)])
def in_try(s):
    r = None
    try:
        r = int(s)
        r = 100 / r
    except ValueError:
        r = "bad"
    except ZeroDivisionError as e:
        r = (r, str(e))
    else:
        r = round(r)
    finally:
        r = [r]
    return r
print([in_try(s) for s in ("5", "x", "0", "3")])
def widen(n):
    x = 0
    for i in range(n):
        x = {0: x + 1 if isinstance(x, int) else 0, 1: str(x), 2: [x]}[i % 3]
    return x
print([widen(i) for i in range(7)])
state = "start"
data = None
trace = []
while state != "end":
    trace.append((state, data))
    if state == "start": state, data = "num", 5
    elif state == "num": state, data = ("text", str(data)) if data < 6 else ("end", 0)
    elif state == "text": state, data = "list", [data] * 2
    elif state == "list": state, data = "end", None
print(trace, data)
val = int if len(sys.argv) > 50 else str
print(val(12) + "3" if val is str else val("4"))
for fn in (len, str, sorted, lambda x: x[0], max):
    print(fn("cab"), end=" ")
print()
def nested(a):
    def inner():
        return a
    r1 = inner()
    a = "rebound"
    return r1, inner()
print(nested(1), nested([2]))
