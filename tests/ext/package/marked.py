"""Objects, and functions of another module."""

from .marks import look, mark, twice


class Thing:
    def __init__(self, x: int):
        self.x = x

    def double(self) -> int:
        return twice(self.x)

    def looked(self) -> int:
        return look(self)


def made(n: int) -> Thing:
    thing = Thing(n)
    mark(thing)
    return thing


def fine(n: int) -> Thing:
    thing = Thing(n)
    thing.x = twice(look(thing))
    return thing
