l = [5, 3, 5, 1, 5.0]
print(l.index(5), l.index(5, 1), l.index(1), l.index(5, -2), l.count(5), l.count(99))
for args in ((7,), (5, 5), (3, 2, 4), (5, 1, 2)):
    try:
        print(l.index(*args))
    except ValueError as e:
        print(args, e)
l.reverse()
print(l, l.reverse(), l)
c = l.copy()
c.append(0)
print(c, l, c is l)
nested = [[1]]
n2 = nested.copy()
n2[0].append(2)
print(nested)
print(list(reversed(l)), l[::-1])
nan = float("nan")
x = [nan, 1, nan]
print(x.count(nan), x.index(nan), nan in x, [float("nan")].count(nan))
print([True, 1, 1.0, "1"].count(1), ["a", "b"].index("b"))
