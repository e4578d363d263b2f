print(list(map(str, [1, 2])), list(map(lambda a, b: a * b, [1, 2, 3], [4, 5])), list(map(int, "123")), list(map(len, ["a", "bb"])), list(map(None.__class__, [])), list(map(pow, [2, 3], [3, 2])), list(map(max, [1, 5], [3, 2], [2, 9])))
print(list(filter(None, [0, 1, "", "a", None, []])), list(filter(lambda x: x > 1, [1, 2, 3])), list(filter(str.isdigit, "a1b2")), list(filter(None, [])))
print(list(reversed([1, 2, 3])), list(reversed("abc")), list(reversed((1,))), list(reversed(range(3))), list(reversed({"a": 1, "b": 2})), "".join(reversed("hello")))
m = map(lambda x: print("mapping", x) or x * 2, [1, 2])
print("lazy")
print(next(m))
print(list(m), list(m))
f = filter(lambda x: x % 2, range(6))
print(next(f), next(f), list(f), iter(f) is f)
def bad(x):
    if x == 2:
        raise ValueError("two")
    return x
m = map(bad, [1, 2, 3])
print(next(m))
try:
    next(m)
except ValueError as e:
    print(e)
print(list(m))
for g in (lambda: map(len), lambda: map(5, [1]), lambda: list(map(5, [1])), lambda: filter(None), lambda: reversed({1}), lambda: reversed(5), lambda: list(map(lambda x: x, [1], [2])), lambda: reversed(iter([])), lambda: map(len, 5)):
    try:
        print(type(g()).__name__)
    except TypeError as e:
        print(e)
print(sum(map(abs, [-1, 2, -3])), dict(map(lambda k: (k, ord(k)), "ab")), set(map(lambda x: x % 3, range(9))), sorted(map(str.lower, ["B", "a"])), ",".join(map(str, (1, 2.5, None))), list(map(str.strip, [" a ", "b "])), [*map(lambda s: s[::-1], ["ab", "cd"])])
