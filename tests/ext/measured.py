"""Functions of which some gain nothing by being native."""


def double(a: int):
    """Twice that."""
    return a + a


def keywords(a: int, *, times: int = 3, more: int = 1):
    return a * times * more


def calls_double(a: int) -> int:
    total = 0
    for i in range(20):
        total += double(a + i)
    return total


def masks(a: int, b: int) -> int:
    return (a & b) | (a ^ b) | (a + b)


def loop(n: int) -> int:
    total = 0
    for i in range(n):
        total += i * i % 7
    return total


def depth(n: int, what: int):
    if n == 0:
        return what * 2
    return depth(n - 1, what)


def fails(a: int) -> int:
    if a > 5:
        raise ValueError("too much")
    return a


def interpreted_here(a):
    import os
    return os.sep * a


def waits(a: int, other) -> int:
    return other(a)


def numbers(n: int):
    for i in range(n):
        yield i * 2


class Base:
    def __init__(self, number: int) -> None:
        self.number = number
        self.mask = 1 << 70

    def more(self, by: int):
        return self.number + by

    def set_mask(self, bit: int) -> int:
        self.mask |= 1 << bit
        return self.mask


class Derived(Base):
    def more(self, by: int):
        return super().more(by) + __class__.offset()

    @staticmethod
    def offset() -> int:
        return 100

    def twice(self, by: int) -> int:
        total = 0
        for i in range(20):
            total += self.plain(by) + i
        return total

    def plain(self, by: int):
        return self.number * by

    @property
    def half(self) -> int:
        return self.number // 2

    def never_native(self, a):
        import os
        return os.sep * a
