from package import scale
from package.area import FACTOR as TIMES, mixed, plus as add, shown
from ..even import even
from .. import square


def far(n: int) -> int:
    return mixed(n) + TIMES


def near(n: int) -> int:
    return add(n) + add(n, 2) + add(n, by=3, times=4)


def through(x: float) -> float:
    return scale(x)


def parity(n: int) -> bool:
    return even(n)


def prints(n: int) -> int:
    return shown(square(n))


def key(n: int) -> int:
    return sorted([n, -n], key=square)[0]
