value = 1


def helper():
    return "first helper"


def use_helper():
    return helper()


def run():
    return value


class Item:
    def __init__(self, n):
        self.n = n

    def __repr__(self):
        return f"first.Item({self.n})"
