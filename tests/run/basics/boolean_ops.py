def t(x):
    print("t", x, end="; ")
    return x
print(t(0) and t(1))
print(t(1) and t(2))
print(t(0) or t(""))
print(t("a") or t("b"))
print(not t([]))
print(t(1) and t(0) or t(3))
print(t(0) or t(2) and t(3))
print(not 1 == 2, not None, not "x")
for v in [0, 1, -1, 0.0, -0.0, 0.1, "", "a", [], [0], (), (0,), {}, {0: 0}, set(), {0}, None, True, False, 0j, 1j, b"", b"a", range(0), range(1)]:
    print(repr(v), bool(v), not v, "yes" if v else "no")
x = None
y = x or "default"
print(y)
print([] or {} or 0 or None)
print(1 and [] and 2)
