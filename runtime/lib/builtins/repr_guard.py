"""Containers whose `repr` is being made, so that one that contains itself ends in `[...]`."""

from _core import i64


class _Mark:
    """A container that is being shown. Marks are chained, for this module runs before there are lists."""

    place: i64
    outer: _Mark | None

    def __init__(self, place: i64, outer):
        self.place = place
        self.outer = outer


_innermost = None


def _enter(place: i64):
    """Marks the container at an address; false if it is marked already."""
    global _innermost
    mark = _innermost
    while mark is not None:
        if mark.place == place:
            return False
        mark = mark.outer
    _innermost = _Mark(place, _innermost)
    return True


def _leave():
    """Takes the last mark away."""
    global _innermost
    mark = _innermost
    if mark is not None:
        _innermost = mark.outer
