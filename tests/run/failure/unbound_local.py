total = 0


def add(n):
    total += n
    return total


print(total)
print(add(5))
