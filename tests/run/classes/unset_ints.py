"""Ints in attributes that may be unset when they are read: small, big, and nothing at all."""

BIG = 2**63


class Base:
    def __init__(self, seen):
        self.first = 1
        self.look(seen)

    def look(self, seen):
        seen.append(self.first)


class Counter(Base):
    def __init__(self, seen, start, early):
        if early:
            self.count = start
        super().__init__(seen)
        self.count = start + 1
        self.mark = -start

    def look(self, seen):
        try:
            seen.append(self.count)
            self.count += 1
            seen.append(self.count * 2)
        except AttributeError as error:
            seen.append(str(error))
        try:
            seen.append(self.mark)
        except AttributeError as error:
            seen.append(str(error))

    def total(self, n):
        total = 0
        for i in range(n):
            self.count += i
            self.mark -= self.count
            total += self.mark if i % 2 else self.count
        return total


def main():
    for start in (5, BIG, BIG // 2 - 1, BIG // 2 - 2, -BIG, -1, 0):
        for early in (False, True):
            seen = []
            counter = Counter(seen, start, early)
            counter.look(seen)
            print(start, early, seen, counter.total(9), counter.count, counter.mark)
    counter = Counter([], 3, True)
    del counter.count
    try:
        print(counter.total(2))
    except AttributeError as error:
        print(error)
    counter.count = BIG
    print(counter.total(2), counter.__dict__)
    seen = []
    Base(seen)
    print(seen)


main()
