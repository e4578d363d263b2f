print(1 < 2, 1 <= 1, 1 == 1.0, 1 != 2, 2 > 1, 2 >= 3)
print(1 < 2 < 3, 1 < 3 < 2, 1 == 1 == 1, 3 > 2 > 1 > 0)
print("a" < "b", "a" < "B", "abc" < "abd", "ab" < "abc", "" < "a")
print([1, 2] < [1, 3], [1, 2] < [1, 2, 0], [] < [0], (1, 2) == (1, 2))
print(1 == "1", None == 0, None == False, [] == (), {} == set())
print(True == 1, True is True, False == 0, False < True)
one = 1
print(one is not None, None is None)
print(1 in [1, 2], 3 not in [1, 2], "a" in "cat", "" in "cat", "xyz" in "cat")
nan = float("nan")
print(nan == nan, nan != nan, nan < 1, nan > 1, nan is nan, nan in [nan])
print([nan] == [nan])
def f(n):
    print("f", n)
    return n
print(f(1) < f(2) < f(3))
print(f(3) < f(2) < f(1))
print(f(1) == f(1) != f(0) < f(9))
