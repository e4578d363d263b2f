value = "two"


def helper():
    return "second helper"


def use_helper():
    return helper()


def run():
    return value + "!"


class Item:
    def __init__(self, n):
        self.n = str(n)

    def __repr__(self):
        return f"second.Item({self.n!r})"
