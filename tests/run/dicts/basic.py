d = {"a": 1, "b": 2}
print(d, len(d), d["a"], "a" in d, "z" in d, "z" not in d)
d["c"] = 3
d["a"] = 100
print(d)
del d["b"]
print(d, list(d))
d["b"] = "again"
print(d)
for bad in ("zz", 5, None, (1, 2), 1.5):
    try:
        d[bad]
    except KeyError as e:
        print("KeyError", e, repr(e), e.args)
for bad in ([], {}, set(), [1, 2]):
    try:
        d[bad] = 1
    except TypeError as e:
        print(e)
print({} == {}, {1: 2} == {1: 2.0}, {"a": 1, "b": 2} == {"b": 2, "a": 1}, {1: 1} != {1: 2})
print({}, dict(), dict(a=1, b=2), dict([("x", 1), ("y", 2)]), dict({"k": 1}, j=2), dict(zip("ab", [1, 2])))
print({1: "a", 1: "b"}, {**{"a": 1}, "b": 2, **{"a": 3}})
try:
    {} < {}
except TypeError as e:
    print(e)
print(bool({}), bool({0: 0}))
