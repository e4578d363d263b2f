"""Functions that objects of other modules get to."""


def mark(thing):
    thing.extra = 3
    return 1


def twice(n: int) -> int:
    return n * 2


def look(thing):
    return thing.x
