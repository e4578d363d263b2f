counter = 10


def compute():
    return countre + 1


print("start")
compute()
