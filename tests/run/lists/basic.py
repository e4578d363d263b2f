l = [3, 1, 2]
print(l, len(l), l[0], l[-1], l[-3])
l[1] = 10
l.append(4)
print(l)
for bad in (3 + 1, -5, 100):
    try:
        print(l[bad])
    except IndexError as e:
        print(bad, e)
try:
    l[10] = 1
except IndexError as e:
    print(e)
try:
    l["a"]
except TypeError as e:
    print(e)
try:
    l[1.0]
except TypeError as e:
    print(e)
print(l[True], [] == [], [1] + [2], [0] * 3, 2 * [1, 2], [1] * 0, [1] * -1)
print(list("abc"), list(range(3)), list((1, 2)), list({"a": 1}), list())
print(1 in [1, 2], "x" in [], [1] in [[1]])
print([1, 2] == [1, 2], [1, 2] == [1.0, 2.0], [1] != [1], [1, 2] < [2])
print(str([1, "a"]), repr([]), [[]], [None, True])
try:
    [1] + (2,)
except TypeError as e:
    print(e)
try:
    [1] * 1.5
except TypeError as e:
    print(e)
