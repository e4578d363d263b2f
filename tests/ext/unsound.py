"""A module that changes a literal behind its own back."""

LIMIT = 100
globals()["LIMIT"] = 20


def clipped(n: int, limit: int = LIMIT) -> int:
    return min(n, limit)


class Counter:
    def more(self, by: int = LIMIT) -> int:
        return by + 1

    def most(self) -> int:
        return self.more() * 2


def called(n: int) -> int:
    return clipped(n) + 1
