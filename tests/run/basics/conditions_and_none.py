def classify(x):
    if x is None: return "none"
    if x is True: return "true"
    if x is False: return "false"
    if not x: return "falsy"
    return "truthy"
class Falsy:
    def __bool__(self): return False
class Empty:
    def __len__(self): return 0
class Plain: pass
print([classify(v) for v in (None, True, False, 0, 1, "", "a", [], [0], {}, (), 0.0, 1e-300, 0j, b"", range(0), set(), Falsy(), Empty(), Plain(), len, float("nan"))])
x = None
print(x is None, x is not None, x == None, not x, x or "default", x and "never", [x], str(x), f"{x}")
if x is None and (x := 5) and x > 3: print("assigned", x)
a, b = 0, ""
print(a or b, a and b, b or a, not a and not b, (a or 5) + 1, bool(a or b), [v or "-" for v in (0, None, "x", [])])
print(1 if [] else 2, (None or [] or 0 or "end"), (1 and "x" and [2]), not not "x", 5 > 3 > 1 != 0, 1 < 3 > 2)
class BadBool:
    def __bool__(self): return 1
try:
    if BadBool(): pass
except TypeError as e:
    print(e)
def side(v, log): log.append(v); return v
for p, q, r in ((1, 0, 1), (0, 1, 1), (0, 0, 0), (1, 1, 0)):
    log = []
    res = side(p, log) and side(q, log) or side(r, log)
    print(res, log)
n = 15
if n % 15 == 0: print("FizzBuzz")
elif n % 5 == 0: print("Buzz")
print(["Fizz" * (i % 3 == 0) + "Buzz" * (i % 5 == 0) or i for i in range(1, 16)])
while not (n := n - 4) < 0: print(n, end=" ")
print(n)
if (k := {"a": 1}.get("a")) is not None and k: print("got", k)
print(all([]) and not any([]), bool(Falsy()) is False, not Empty(), Plain() and "plain is truthy")
print(True if None is None else False, None is False, None == 0, None != None, type(None)() is None, isinstance(None, type(None)))
