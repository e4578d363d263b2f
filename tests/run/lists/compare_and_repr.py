print([1, 2, 3] < [1, 2, 4], [1, 2] < [1, 2, 3], [2] > [1, 9], [] >= [], [1] <= [1])
try:
    [1, "a"] < [1, 2]
except TypeError as e:
    print(e)
print([1, "a"] < [2, 2], [1, "a"] == [1, 2])
try:
    [1] < 1
except TypeError as e:
    print(e)
try:
    [1] < (1,)
except TypeError as e:
    print(e)
print([1] == (1,), [1] != (1,))
print([1.0, -0.0, 1e100, float("inf"), float("nan")])
print(["a'b", 'a"b', "a'b\"c", "\n", "\\", "é", "\x00", "\u200b", "😀", "\ud800"])
print([b"x", 1j, (1,), {1: [2]}, {3}, frozenset([4]), range(3), ..., None, True, slice(1, 2)])
print([int, str, len, ValueError("x"), KeyError("k")])
print([[[]]], [()], [{}], [set()], [[], [[]]])
nan = float("nan")
print([nan] == [nan], [nan] == [float("nan")], [nan] < [nan])
print([0.0] == [-0.0], [1] == [True], [1, [2, [3]]] == [1, [2, [3.0]]])
