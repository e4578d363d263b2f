print("a starts")
import b


def name():
    return "a"


def call_b():
    return b.name() + b.a.name()


print("a ends")
