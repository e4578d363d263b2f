def cleanup(d):
    del d["missing"]


def work():
    d = {}
    try:
        d["x"] = 1 // 0
    except ZeroDivisionError:
        cleanup(d)


work()
