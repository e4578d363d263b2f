def show(a, b):
    print(a, b)


def bad():
    return {}["k"]


show(1, 2)
show(
    1,
    bad(),
)
