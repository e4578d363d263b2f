def check(v):
    if v < 0: raise ValueError(f"negative {v}")
    return v
data = [1, 2, -3, 4]
for make in (lambda: [check(v) for v in data], lambda: {check(v) for v in data}, lambda: {v: check(v) for v in data}, lambda: list(check(v) for v in data), lambda: tuple(map(check, data)), lambda: sorted(data, key=check), lambda: list(filter(check, data)), lambda: sum(check(v) for v in data), lambda: any(check(v) < 0 for v in data), lambda: max(data, key=check), lambda: [v for v in data if check(v)], lambda: [[check(w) for w in data] for v in data], lambda: dict((v, check(v)) for v in data), lambda: "".join(str(check(v)) for v in data), lambda: [*map(check, data)], lambda: list(zip(data, map(check, data)))):
    try:
        print(make())
    except ValueError as e:
        print(e)
def gen():
    for v in data:
        try:
            yield check(v)
        except ValueError as e:
            yield f"<{e}>"
print(list(gen()))
g = (check(v) for v in data)
out = []
while True:
    try:
        out.append(next(g))
    except ValueError:
        out.append("error")
    except StopIteration:
        break
print(out)
def first_ok(fs):
    for f in fs:
        try:
            return f()
        except (ZeroDivisionError, KeyError, TypeError):
            continue
    raise LookupError("nothing worked")
print(first_ok([lambda: 1 / 0, lambda: {}["x"], lambda: "ok", lambda: print("never")]))
try:
    first_ok([lambda: 1 / 0])
except LookupError as e:
    print(e)
class It:
    def __init__(self): self.n = 0
    def __iter__(self): return self
    def __next__(self):
        self.n += 1
        if self.n == 3: raise RuntimeError("third")
        if self.n > 5: raise StopIteration
        return self.n
it = It()
seen = []
for attempt in range(3):
    try:
        for x in it: seen.append(x)
    except RuntimeError as e:
        seen.append(str(e))
print(seen)
def stop_inside():
    it = iter([1])
    while True:
        yield next(it)
try:
    print(list(stop_inside()))
except RuntimeError as e:
    print(e, type(e.__cause__).__name__)
try:
    print([next(iter([])) for _ in range(2)])
except StopIteration as e:
    print("StopIteration leaks from list comprehension")
print(list(map(lambda v: v, iter([1, 2]))), [x for x in (y for y in [1])])
results = {}
for k, f in {"a": lambda: int("x"), "b": lambda: [][0], "c": lambda: "fine", "d": lambda: None.z}.items():
    try:
        results[k] = f()
    except (ValueError, IndexError) as e:
        results[k] = type(e).__name__
    except Exception as e:
        results[k] = "other " + type(e).__name__
print(results)
