x = 1
y = x
x = x + 1
print(x, y)
a = b = c = []
a.append(1)
print(a, b, c, a is b, b is c)
i, j = 1, 2
i, j = j, i
print(i, j)
x = "now a string"
print(x)
x = [x, x]
print(x)
x = None
print(x)
x: int = 5
y: "str" = "text"
z: list[int]
print(x, y)
