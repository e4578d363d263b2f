"""Builtins that are others in later versions of Python than in executables."""

from _core import is_small
from _ext_misfit import raise_misfit
from _ext_python import version
from builtins.iteration import sum as _plain_sum
from math import isfinite

_stateless: "sum"


def sum(iterable, /, start=0):
    if version() < 12:
        return _plain_sum(iterable, start)
    if isinstance(start, bool):
        raise_misfit()
    elif isinstance(start, (int, float)):
        return _sum_numbers(iterable, start)
    else:
        return _plain_sum(iterable, start)


def _sum_numbers(iterable, start):
    """Since Python 3.12 floats are summed with a compensation (A. Neumaier, 1974), from the first sum that is a float on; ints that are added to
    it are not compensated. Where an int does not fit in a word CPython goes on in another way."""
    whole = 0
    total, lost = 0.0, 0.0
    is_float = False
    if isinstance(start, float):
        total = start
        is_float = True
    else:
        whole = start
    is_exact = is_small(whole)
    for x in iterable:
        if isinstance(x, float):
            if is_float:
                added = total + x
                if abs(total) >= abs(x):
                    lost += (total - added) + x
                else:
                    lost += (x - added) + total
                total = added
            else:
                if not is_exact:
                    raise_misfit()
                total = whole + x
                is_float = True
        elif isinstance(x, int):
            if is_float:
                if not is_small(x):
                    raise_misfit()
                total += x
            else:
                whole += x
                is_exact = is_exact and is_small(whole)
        else:
            raise_misfit()
    if not is_float:
        return whole
    return total + lost if lost != 0.0 and isfinite(lost) else total
