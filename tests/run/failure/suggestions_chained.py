# Each exception of the chain has its own suggestion, or none.
import math


class Color:
    __slots__ = ("alpha", "beta", "gamma")
    limit = 3

    @property
    def size(self):
        return 2


class Sometimes:
    def __init__(self, deep):
        if deep:
            self.color = 1
        self.colr2 = 2


def local_name(value):
    total = value
    return totl


def run(step):
    color = Color()
    color.beta = 1
    if step == 0:
        "abc".uper()
    elif step == 1:
        math.sqr(2)
    elif step == 2:
        color.Sise
    elif step == 3:
        color.betta
    elif step == 4:
        color.gama
    elif step == 5:
        local_name(1)
    elif step == 6:
        pritn("x")
    elif step == 7:
        later_nam
    elif step == 8:
        Sometimes(False).colr
    elif step == 9:
        Color.limitt
    elif step == 10:
        color.nothing_like_it
    else:
        raise AttributeError("own text")


def chain(step):
    if step == 0:
        run(0)
    try:
        chain(step - 1)
    except (AttributeError, NameError) as error:
        print(error, error.name)
        run(step)


chain(11)
later_name = 1
