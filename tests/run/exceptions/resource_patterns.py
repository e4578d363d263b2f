class Res:
    live = []
    def __init__(self, n, fail=False):
        if fail: raise RuntimeError(f"open {n}")
        self.n = n
        Res.live.append(n)
    def close(self):
        Res.live.remove(self.n)
        print("close", self.n)
    def __enter__(self): return self
    def __exit__(self, t, v, tb):
        self.close()
        return t is KeyError
def manual(fail):
    r = Res("m")
    try:
        if fail: raise ValueError("manual")
        return "ok"
    finally:
        r.close()
print(manual(False))
try:
    manual(True)
except ValueError as e:
    print(e, Res.live)
def several(n):
    opened = []
    try:
        for i in range(4):
            opened.append(Res(i, fail=i == n))
        return len(opened)
    finally:
        while opened: opened.pop().close()
print(several(9))
try:
    several(2)
except RuntimeError as e:
    print(e, Res.live)
with Res("w") as r, Res("x") as s:
    print(r.n, s.n, Res.live)
with Res("k"):
    raise KeyError("suppressed")
try:
    with Res("outer"):
        with Res("inner"):
            raise ValueError("through both")
except ValueError as e:
    print(e, Res.live)
def retry(times, f):
    for attempt in range(1, times + 1):
        try:
            return f(attempt)
        except ConnectionError as e:
            print("attempt", attempt, e)
            last = e
    raise TimeoutError(f"gave up after {times}") from last
def flaky(n):
    if n < 3: raise ConnectionError(f"down {n}")
    return "up"
print(retry(5, flaky))
try:
    retry(2, flaky)
except TimeoutError as e:
    print(e, "<-", e.__cause__)
def transaction(ops):
    state = {"x": 1}
    backup = dict(state)
    try:
        for k, v in ops: state[k] = v() if callable(v) else v
    except Exception as e:
        state = backup
        state["error"] = str(e)
    return state
print(transaction([("x", 2), ("y", 3)]), transaction([("x", 2), ("y", lambda: 1 % 0)]))
for i in range(3):
    with Res(f"loop{i}"):
        if i == 1: break
print(Res.live)
