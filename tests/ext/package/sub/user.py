from package import scale
from package.area import FACTOR as TIMES, mixed, plus as add, shown
from ..even import even
from .. import area, square
from package import sub as here
from . import deep


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


def by_attribute(n: int) -> int:
    return area.plus(area.square(n), area.FACTOR, times=3)


def by_two(n: int) -> int:
    return deep.cube(n)


def by_package(n: int) -> int:
    return here.cube(n) + here.square(n)


def whole(n: int) -> int:
    return len(vars(area)) * 0 + area.square(n)


def missing(n: int) -> int:
    return area.nothing(n) if n < 0 else n
