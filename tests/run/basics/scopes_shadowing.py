x = 1
sum_ = sum


def a():
    x = 2

    def b():
        x = 3
        return x
    return b(), x


def c(x):
    x += 1
    return x


def d():
    return x


def sum(values):
    return "my sum of " + str(len(values))


print(a(), c(10), d(), x, sum([1, 2]), sum_([1, 2]))
for x in range(3):
    pass
print(x, d())
print([x for x in "ab"], x)
del sum
print(sum([1, 2]))
int_ = int
int = lambda v: "shadowed"
print(int("5"))
int = int_
print(int("5"))
def list(*a):
    return a
print(list(1, 2))
del list
print(list((1, 2)))
