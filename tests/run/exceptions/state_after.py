l = [1, 2, 3]
def bad():
    raise KeyError("bad")
try:
    l[0] = bad()
except KeyError:
    print(l)
try:
    l.append(bad())
except KeyError:
    print(l)
x = 1
try:
    x = x + bad()
except KeyError:
    print(x)
try:
    x, y = 5, bad()
except KeyError:
    print(x)
try:
    a, b = [1, 2, 3]
except ValueError as e:
    print(e, "a" in globals())
i = 0
try:
    for i in range(10):
        if i == 4:
            bad()
except KeyError:
    print(i)
def gen():
    try:
        for v in range(3):
            l.append(v)
            yield v
    except ValueError:
        l.append("ve")
    finally:
        l.append("fin")
try:
    for v in gen():
        if v == 1:
            raise KeyError
except KeyError:
    print(l[:5])
del v
print(l)
class A:
    def __init__(self):
        self.a = 1
        bad()
        self.b = 2
obj = None
try:
    obj = A()
except KeyError:
    print(obj)
d = {}
try:
    d["x"] = d["y"]
except KeyError as e:
    print(d, e)
try:
    d[bad()] = print("value evaluated first")
except KeyError as e:
    print(d, e)
