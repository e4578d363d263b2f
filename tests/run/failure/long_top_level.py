"""A top level that is compiled in parts: one frame, one namespace."""
import traceback

VALUES = {
    "k0": 0,
    "k1": 3,
    "k2": 6,
    "k3": 9,
    "k4": 12,
    "k5": 15,
    "k6": 18,
    "k7": 21,
    "k8": 24,
    "k9": 27,
    "k10": 30,
    "k11": 33,
    "k12": 36,
    "k13": 39,
    "k14": 42,
    "k15": 45,
    "k16": 48,
    "k17": 51,
    "k18": 54,
    "k19": 57,
    "k20": 60,
    "k21": 63,
    "k22": 66,
    "k23": 69,
    "k24": 72,
    "k25": 75,
    "k26": 78,
    "k27": 81,
    "k28": 84,
    "k29": 87,
    "k30": 90,
    "k31": 93,
    "k32": 96,
    "k33": 99,
    "k34": 102,
    "k35": 105,
    "k36": 108,
    "k37": 111,
    "k38": 114,
    "k39": 117,
    "k40": 120,
    "k41": 123,
    "k42": 126,
    "k43": 129,
    "k44": 132,
}

def show(*values):
    print(*values)

class Point:
    x = VALUES["k3"]
    def __init__(self, y):
        self.y = y
    def __repr__(self):
        return f"Point({self.x}, {self.y})"

a = 1
b = a + 2
c = [a, b, "c"]
d = {"a": a, "b": b}
e = (a, b, c)
first, *rest = e
f = lambda n: n + a
g = Point(b)
if b > 2:
    later = "bound"
else:
    never = "unbound"
show(a, b, c, d, e, first, rest, f(2), g)
show(len(VALUES), VALUES["k7"], later)
for i in range(3):
    a += i
    c.append(i)
show(a, c, i, f(2))
squares = [n * n for n in c if n != "c"]
show(squares)
try:
    show(n)
except NameError as error:
    show(error)
try:
    show(never)
except NameError as error:
    show(error)
try:
    show(error)
except NameError as again:
    show(again)
del b
try:
    show(b)
except NameError as error:
    show(error)
try:
    show(after)
except NameError as error:
    show(error)
show(sorted(name for name in globals() if not name.startswith("_") and name != "traceback"))
show("later" in globals(), "after" in dir())
a = "text"
show(a, a.upper(), a * 2)
try:
    f(2)
except TypeError:
    traceback.print_exc()
after = 5
show(after, globals()["after"], sum(v for v in VALUES.values()))
v0 = after + 0; show(v0 * 2, f"{v0}")
v1 = after + 1; show(v1 * 2, f"{v1}")
v2 = after + 2; show(v2 * 2, f"{v2}")
v3 = after + 3; show(v3 * 2, f"{v3}")
v4 = after + 4; show(v4 * 2, f"{v4}")
v5 = after + 5; show(v5 * 2, f"{v5}")
v6 = after + 6; show(v6 * 2, f"{v6}")
v7 = after + 7; show(v7 * 2, f"{v7}")
v8 = after + 8; show(v8 * 2, f"{v8}")
v9 = after + 9; show(v9 * 2, f"{v9}")
v10 = after + 10; show(v10 * 2, f"{v10}")
v11 = after + 11; show(v11 * 2, f"{v11}")
while after > 3:
    after -= 1
    if after == 4:
        continue
    show("left", after)
else:
    show("over")
show(VALUES["missing"], "is not there")
show("never reached")
