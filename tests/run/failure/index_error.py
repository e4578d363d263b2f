def pick(items, i):
    return items[i]


def total(items):
    s = 0
    for i in range(len(items) + 1):
        s += pick(items, i)
    return s


print(total([1, 2, 3]))
