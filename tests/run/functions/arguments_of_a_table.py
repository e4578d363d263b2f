def area(w, h):
    return w * h

def name(first):
    return first.upper()

def total(a, b, c=3):
    return a + b + c

def both(*args, **named):
    return args, named

TABLE = {"area": (area, 2, 2.5), "name": (name, "x"), "total": (total, 1, 2), "total3": (total, 1, 2, 4), "both": (both,), "bad": (area, 1)}

def apply(label, function, *args):
    return label, function(*args)

class Runner:
    def run(self, label, function, *args, times=1):
        return [function(*args) for _ in range(times)]

for key in TABLE:
    try:
        print(apply(key, *TABLE[key]))
        print(Runner().run(key, *TABLE[key], times=2))
        f, *rest = TABLE[key]
        print(f(*rest))
        print(f(*rest, **{}))
    except TypeError as error:
        print("error", error)

PAIRS = [(1,), (1, 2), (1, "a", 2.0)]
for pair in PAIRS:
    print(both(*pair, *pair), both(*[0], *pair, k=1), both(*pair, *[9]))
    try:
        print(total(*pair))
    except TypeError as error:
        print(error)
def pick(n):
    if n == 0: return None
    if n == 1: return (1, 2)
    return (3, 4, 5)
for n in range(3):
    try:
        print(total(*pick(n)))
    except TypeError as error:
        print(error)
