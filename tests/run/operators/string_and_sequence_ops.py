print("a" + "b", "ab" * 3, 3 * [0], [1] + [2], (1,) + (2,), b"a" + b"b", 2 * (1, 2), [[]] * 2, "x" * 0, [] * 5, [1, 2] * -1)
print("ab" in "cab", 1 in [1], (1,) in [(1,)], "k" in {"k": 1}, b"a" in b"ba", 5 not in range(5), None in [None], [] in [[]])
print("a" < "b", [1, 2] < [1, 3], (1,) <= (1, 0), b"a" < b"b", "abc" == "abc", [1] == [1.0], (1, 2) != (2, 1), "" < "a", [] < [0])
s = "a"
s += "b"; s *= 2
l = [1]
l += (2,); l += "x"; l *= 2
t = (1,)
t += (2,); t *= 2
b = b"x"
b += b"y"
print(s, l, t, b)
for f in (lambda: "a" + 1, lambda: [1] + (1,), lambda: (1,) + [1], lambda: "a" * "b", lambda: [1] * 1.5, lambda: "a" - "b", lambda: [1] - [1], lambda: "a" < 1, lambda: [1] < (1,), lambda: b"a" + "a", lambda: {} + {}, lambda: {1} + {2}, lambda: -[1], lambda: None + "a", lambda: "a" @ "b", lambda: [1] | [2], lambda: "5" + 5 * "5", lambda: 5 + "5", lambda: [] >> 1, lambda: "%d" % [] , lambda: (1, 2) % 3):
    try:
        print(f())
    except TypeError as e:
        print(e)
x = [3, 1]
y = x
x = x + [2]
print(x, y, x > y, sorted(x) == [1, 2, 3], x[0] + y[1], len(x + y), (x + y)[-1], [x, y] == [[3, 1, 2], [3, 1]])
d1, d2 = {"a": 1}, {"b": 2}
print(d1 | d2, d1 == {"a": 1.0}, {1, 2} | {3}, {1, 2} & {2}, {1, 2} - {2}, {1} ^ {1, 2}, {1} < {1, 2}, {1, 2} >= {2})
