log = []
def t(name, v):
    log.append(name)
    return v
if t("a", 0) or t("b", 1) and not t("c", 0):
    log.append("taken")
print(log)
log.clear()
x = t("a", None) or t("b", []) or t("c", "last")
y = t("d", 1) and t("e", 0.0) and t("f", 2)
print(x, y, log)
def default(v=None):
    v = v or [1]
    return v
print(default(), default([]), default([5]), default(0))
def safe_div(a, b):
    return b != 0 and a / b
print(safe_div(1, 0), safe_div(1, 2))
def grade(s):
    return "A" if s >= 90 else "B" if s >= 80 else "C" if s >= 70 else "F"
print([grade(s) for s in (95, 85, 75, 5)])
d = {}
print(d.get("x") or "none", d.get("x", {}).get("y"), "k" in d and d["k"])
v = 5
print(0 < v < 10 and "in" or "out", not v < 3, not (v > 3 and v < 4), v if v else None)
def none_able(flag):
    r = None
    if flag:
        r = [1, 2]
    return r
for flag in (True, False):
    r = none_able(flag)
    if r is not None and len(r) > 1:
        print("list", r[1])
    else:
        print("nothing", r)
while (line := (["x", "y", ""].pop(0) if not log[9:] else "")) and len(log) < 8:
    log.append(line)
print(log)
assert t("assert", True), t("never", "")
print(log[-1])
a = b = 0
if a == 0 != b:
    print("no")
elif a == b == 0:
    print("chained")
if (a, b) == (0, 0) and [] == []:
    print("tuple eq")
pass
