"""The module `bisect`: binary search in sorted sequences."""

from _core import has_attr, type_name
from operator import index as _index

# What depends on nothing but its arguments; see docs/library-dialect.md.
_stateless: (
    "bisect_left bisect_right insort_left insort_right "
)

_in_c = True


def _end(a, hi):
    if hi is None:
        return len(a)
    if isinstance(hi, int) or has_attr(hi, "__index__"):
        return _index(hi)
    raise TypeError(f"argument should be integer or None, not '{type_name(hi)}'")


def bisect_right(a, x, lo=0, hi=None, *, key=None):
    low = _index(lo)
    if low < 0:
        raise ValueError("lo must be non-negative")
    high = _end(a, hi)
    while low < high:
        middle = (low + high) >> 1
        item = a[middle]
        if x < (item if key is None else key(item)):
            high = middle
        else:
            low = middle + 1
    return low


def bisect_left(a, x, lo=0, hi=None, *, key=None):
    low = _index(lo)
    if low < 0:
        raise ValueError("lo must be non-negative")
    high = _end(a, hi)
    while low < high:
        middle = (low + high) >> 1
        item = a[middle]
        if (item if key is None else key(item)) < x:
            low = middle + 1
        else:
            high = middle
    return low


def insort_right(a, x, lo=0, hi=None, *, key=None):
    if key is None:
        a.insert(bisect_right(a, x, lo, hi), x)
    else:
        a.insert(bisect_right(a, key(x), lo, hi, key=key), x)


def insort_left(a, x, lo=0, hi=None, *, key=None):
    if key is None:
        a.insert(bisect_left(a, x, lo, hi), x)
    else:
        a.insert(bisect_left(a, key(x), lo, hi, key=key), x)


bisect = bisect_right
insort = insort_right
