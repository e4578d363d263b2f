"""The cycle collector. There are no generations: each collection looks at all objects, and how many have to be there before one runs
by itself depends on how many were alive after the last one. So thresholds are kept and have no effect, except that zero
turns collections off."""

from _core import i64, runtime, special, type_name


@runtime("collect")
def _collect() -> i64: ...
@runtime("set_collector_enabled")
def _run_by_itself(enabled: i64) -> None: ...
@runtime("traced_objects")
def _traced_objects() -> i64: ...


DEBUG_STATS = 1
DEBUG_COLLECTABLE = 2
DEBUG_UNCOLLECTABLE = 4
DEBUG_SAVEALL = 32
DEBUG_LEAK = 38

_enabled = True
_thresholds = (700, 10, 10)


def collect(generation=2):
    """Frees garbage cycles and gives the number of objects that were in them."""
    if not isinstance(generation, int):
        raise TypeError("'" + type_name(generation) + "' object cannot be interpreted as an integer")
    if generation < 0 or generation > 2:
        raise ValueError("invalid generation")
    found: int = _collect()
    return found


def enable():
    global _enabled
    _enabled = True
    _apply()


def disable():
    global _enabled
    _enabled = False
    _apply()


def isenabled():
    return _enabled


def _apply():
    wanted: i64 = 0
    if _enabled and _thresholds[0] != 0:
        wanted = 1
    _run_by_itself(wanted)


def get_threshold():
    return _thresholds


def set_threshold(threshold0, threshold1=None, threshold2=None, /):
    global _thresholds
    second = _thresholds[1] if threshold1 is None else threshold1
    third = _thresholds[2] if threshold2 is None else threshold2
    _thresholds = (threshold0, second, third)
    _apply()


def get_count():
    """All objects that may be part of cycles count as young."""
    count: int = _traced_objects()
    return (count, 0, 0)


def freeze():
    """Nothing is moved anywhere, since there are no generations."""


def unfreeze():
    """See `freeze`."""


def get_freeze_count():
    return 0


# What would have to find objects of unknown types.
@special("gc.get_objects")
def get_objects(generation=None): ...
@special("gc.get_referrers")
def get_referrers(*objects): ...
@special("gc.get_referents")
def get_referents(*objects): ...
@special("gc.get_stats")
def get_stats(): ...
@special("gc.set_debug")
def set_debug(flags): ...
@special("gc.get_debug")
def get_debug(): ...
@special("gc.is_tracked")
def is_tracked(obj): ...
@special("gc.is_finalized")
def is_finalized(obj): ...

# What CPython's module has beside (scripts/library_gaps.py).
_lacks = """
    callbacks garbage
"""
