print(2 + 3 * 4 ** 2 // 5 % 7, -2 ** 2, (-2) ** 2, 2 ** -1, 2 ** 3 ** 2, not 1 == 2, not True == False, 1 + 2 << 3, 1 << 2 + 1, 6 & 3 | 8 ^ 1, 6 & (3 | 8), ~5 + 1, -~5, ~-5, +-+5, 10 - 3 - 2, 2 * 3 % 4, 2 * (3 % 4), 7 // 2 * 2, 8 / 4 / 2, 1 - -1, 1 if 0 else 2 if 0 else 3)
print(1 < 2 == True, (1 < 2) == True, 1 in [1] == True, (1 in [1]) == True, not 0 in [0], 1 or 0 and 0, (1 or 0) and 0, 1 == 1 in [1], "a" + "b" * 2, [1] + [2] * 2, 5 & 3 == 1, (5 & 3) == 1, 1 | 2 == 2, 3 > 2 > 1, 3 > (2 > 1), True is not None and True, -3 % 5, -(3 % 5), -7 // 2, -(7 // 2), 2 ** 2 * 3, 4 ** 0.5 ** 2, 0x10 + 0b11, 1.5 // 0.5, True + True * 2, not not 5, not [] or [])
print((lambda x: x + 1)(2) * 3, (lambda: 1 or 2)(), [x for x in range(3) if x if not x > 1], (yes := 3) + 1, yes, 3 if True else 4 + 10, (3 if False else 4) + 10, "%s" % "a" + "b", "%s%s" % ("a", "b") * 2, -1 ** 2, (-1) ** 2, 2 * -3, 2 ** ~1, 5 - +2, not -1, 1 - 1 or 5, 4 - 2 ** 2 and 7)
x = 5
x += 1 if x > 3 else 100
x *= 2 + 3
print(x)
x -= x - 1 or 5
x <<= 1 + 2
x |= 1 & 3 or 7
print(x)
