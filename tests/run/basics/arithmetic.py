a = 17
b = 5
print(a + b, a - b, a * b, a / b, a // b, a % b, a ** b)
print(-a // b, -a % b, a // -b, a % -b, -a // -b, -a % -b)
print(7.5 // 2, -7.5 // 2, 7.5 % 2, -7.5 % 2, 7.5 % -2)
print(2 ** 10, 2 ** -1, 2 ** 0, 0 ** 0, (-2) ** 3, -2 ** 2)
print(1 + 2 * 3 - 4 / 2, (1 + 2) * 3, 2 ** 3 ** 2)
print(10 / 2, 10 // 2, 10 / 4, 1 / 3)
print(True + True, True * 5, False - 1, True / 2)
print(+a, -a, ~a, +True, -True, ~True)
