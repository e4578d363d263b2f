x = 1
del x
try:
    print(x)
except NameError as e:
    print(e)
l = [0, 1, 2, 3, 4, 5]
del l[0]
del l[-1]
print(l)
del l[1:3]
print(l)
d = {"a": 1, "b": 2}
del d["a"]
print(d)
try:
    del d["zzz"]
except KeyError as e:
    print("KeyError", e)
a, b = 1, 2
del a, b
def f():
    y = 5
    del y
    try:
        return y
    except UnboundLocalError as e:
        print(e)
    y = 6
    return y
print(f())
class C:
    pass
c = C()
c.v = 3
del c.v
print(hasattr(c, "v"))
try:
    del c.v
except AttributeError as e:
    print(type(e).__name__)
try:
    del l[100]
except IndexError as e:
    print(e)
