level = 1
print("early", "helper" in globals(), "level" in globals(), "show" in globals())


def show():
    return level


def helper():
    return "helper"


def call_helper():
    return helper()


print("late", "helper" in globals(), "level" in globals(), "debug" in globals())
