d = {i: i for i in range(5)}
try:
    for k in d:
        del d[k]
except RuntimeError as e:
    print(e)
print(d)
try:
    for k in d:
        d[k + 100] = 0
except RuntimeError as e:
    print(e)
for k in d:
    d[k] = "same size"
print(d)
try:
    for k, v in d.items():
        d["x"] = 1
        del d["x"]
        d["y"] = 1
except RuntimeError as e:
    print(e)
d = {1: 1, 2: 2}
it = iter(d.values())
print(next(it))
d[3] = 3
try:
    next(it)
except RuntimeError as e:
    print(e)
try:
    next(it)
except RuntimeError as e:
    print("again", e)
except StopIteration:
    print("stopped")
for k in list(d):
    d[k * 10] = k
print(d)
d = {1: 1}
try:
    for k in d:
        d.clear()
except RuntimeError as e:
    print(e)
print(d)
