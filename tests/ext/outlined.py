"""Functions that stay interpreted, because each asks for something that native code does not have, with loops that need not."""

import sys
import time


def look():
    """What only the interpreter can do."""
    return time.perf_counter() > 0 and sys.getrecursionlimit() > 0


def summed(values: list[float]):
    sys.getrecursionlimit()
    total = 0.0
    for x in values:
        total += x * x
    return total, sys.getrecursionlimit() > 0


def primes(n: int):
    sys.getrecursionlimit()
    found = []
    for i in range(2, n):
        for p in found:
            if p * p > i:
                found.append(i)
                break
            if i % p == 0:
                break
        else:
            found.append(i)
    sys.getrecursionlimit()
    return found


def last(values: list[int]):
    sys.getrecursionlimit()
    for x in values:
        pass
    return x


def last_or(values: list[int], x: int):
    sys.getrecursionlimit()
    for x in values:
        pass
    return x


def conditional(n: int, has: bool):
    sys.getrecursionlimit()
    if has:
        step = 2
    total = 0
    for i in range(n):
        total += step
    return total


def put(values: list[int], n: int):
    sys.getrecursionlimit()
    for i in range(n):
        values[i] = values[i] * 2 + i
    return values


def put_caught(values: list[int], n: int):
    sys.getrecursionlimit()
    done = 0
    try:
        for i in range(n):
            values[i] = values[i] * 2 + i
            done += 1
    except IndexError as error:
        return values, done, i, str(error)
    finally:
        done = -1
    return values, done


def swallowed(values: list[int], n: int, swallow):
    done = 0
    with swallow(IndexError):
        for i in range(n):
            values[i] += 1
            done += 1
    return values, done


def shared(n: int):
    total = 0
    seen = []

    def see():
        seen.append((total, sys.getrecursionlimit() > 0))
    see()
    for i in range(n):
        total += i
    see()
    for i in range(n):
        total += i
        if i == 3:
            see()
    return seen


def changed_inside(n: int):
    count = 0

    def more():
        nonlocal count
        count += 1
        return sys.getrecursionlimit() > 0
    more()
    total = 0
    for i in range(n):
        total += count
    more()
    return total, count


def deleted(n: int):
    sys.getrecursionlimit()
    step = 1
    if n > 3:
        del step
    total = 0
    for i in range(n):
        total += step
    return total


def deleted_inside(n: int, end: int):
    sys.getrecursionlimit()
    step = 1
    for i in range(n):
        if i == end:
            del step
            break
    for i in range(end):
        step
    for i in range(2, 1):
        step
    return end


def deleted_elsewhere(n: int, ends):
    step = 1

    def end():
        nonlocal step
        if ends:
            del step
    end()
    sys.getrecursionlimit()
    total = 0
    for i in range(n):
        total += step
    return total


def looked_at(n: int):
    sys.getrecursionlimit()
    total = 0
    for i in range(n):
        total += i
    return sorted(locals())


def counted(words: list[str]):
    sys.getrecursionlimit()
    counts = {}
    longest = ""
    for word in words:
        counts[word] = counts.get(word, 0) + 1
        if len(word) > len(longest):
            longest = word
    return counts, longest, sys.getrecursionlimit() > 0


def same_object(values: list[int]):
    sys.getrecursionlimit()
    best = values
    other = [0]
    both = other
    for x in values:
        best = values
        both = other
        other.append(x)
    return best is values, both is other, other


def escape(values: list[list[int]]):
    sys.getrecursionlimit()
    rows = []
    for row in values:
        rows.append(row)
    return all(a is b for a, b in zip(rows, values)), rows


def grown(n: int):
    sys.getrecursionlimit()
    x = 1
    for i in range(n):
        x = x * 3 + i
    return x


def widened(n: int):
    sys.getrecursionlimit()
    x = 0
    for i in range(n):
        x += 0.5
    return x


def searched(values: list[int], x: int):
    sys.getrecursionlimit()
    i = 0
    while i < len(values):
        if values[i] == x:
            break
        i += 1
    else:
        i = -1
    return i


def nested(rows: list[list[int]]):
    total = 0
    for row in rows:
        sys.getrecursionlimit()
        part = 0
        for x in row:
            if x < 0:
                continue
            part += x
        total += part
    return total


def crossed(rows: list[list[int]]):
    found = []
    for row in rows:
        sys.getrecursionlimit()
        for x in row:
            if x < 0:
                break
            found.append(x)
        else:
            continue
        break
    return found


def unpacked(pairs: list[tuple[int, int]]):
    sys.getrecursionlimit()
    a, b = 0, 1
    for x, y in pairs:
        a, b = b + x, a + y
    (first, *others), c = [1, 2, 3], 4
    for i in range(3):
        first += i
    return a, b, first, others, c


def shadowing(range, len: int):
    sys.getrecursionlimit()
    total = 0
    for i in range(len):
        total += i + len
    return total


def comprehended(n: int):
    x = sys.getrecursionlimit() > 0
    total = 0
    for i in range(n):
        total += max([x for x in (1, 2, i)])
    return total, x


def annotated(n: int):
    sys.getrecursionlimit()
    total: int = 0
    unset: int
    for i in range(n):
        half: float = i / 2
        total += int(half)
    return total


def mixed(n: int, verbose: bool):
    """The interpreter is needed now and then."""
    sys.getrecursionlimit()
    total = 0
    for i in range(n):
        total += i
        if verbose and i == 5:
            look()
    return total


def generated(values: list[int]):
    try:
        total = 0
        for x in values:
            total += x
        yield total
        for x in values:
            total += x
        yield total
    finally:
        sys.getrecursionlimit()


async def awaited(values: list[int], other):
    total = 0
    for x in values:
        total += x
    total += await other(1)
    for x in values:
        total += x
    return total


def matched(kind: int, n: int):
    sys.getrecursionlimit()
    total = 0
    match kind:
        case 1:
            for i in range(n):
                total += i
        case other:
            total = other
    return total


counter = 0


def count_up(n: int):
    global counter
    total = 0
    for i in range(n):
        counter += 1
        total += counter
    for i in range(n):
        total += i
    return total, counter


def divided(values: list[int], by: int):
    sys.getrecursionlimit()
    total = 0
    for x in values:
        total += x // by
    return total


def called(n: int):
    sys.getrecursionlimit()
    total = 0
    for i in range(n):
        total += square(i)
    return total


def square(x: int) -> int:
    return x * x


def recursive(n: int) -> int:
    sys.getrecursionlimit()
    total = 0
    for i in range(n):
        total += recursive(i)
    return total + 1


def with_default(n: int = 4, *rest, step: int = 2, **others):
    total = 0
    for i in range(0, n, step):
        total += i
    return total, rest, others


def attribute_target(point, n: int):
    sys.getrecursionlimit()
    for point.x in range(n):
        pass
    return point.x


def deep(n: int):
    total = 0
    for a in range(n):
        for b in range(n):
            for c in range(n):
                for d in range(n):
                    for e in range(n):
                        import os
                        for f in range(n):
                            total += f
    sys.getrecursionlimit()
    for i in range(n):
        total += i * i
    return total


class Body:
    limit = 3

    def __init__(self, n: int) -> None:
        self.values = [float(i) for i in range(n)]
        self.total = 0.0

    def step(self, by: float):
        sys.getrecursionlimit()
        for i in range(len(self.values)):
            self.values[i] += by
            self.total += self.values[i]
        return self.total, self.values

    @classmethod
    def of_class(cls, n: int):
        sys.getrecursionlimit()
        total = 0
        for i in range(n):
            total += cls.limit
        return total

    @staticmethod
    def of_none(n: int):
        sys.getrecursionlimit()
        total = 0
        for i in range(n):
            total += i
        return total


class Hidden:
    def __init__(self, n: int) -> None:
        self.__hidden = n

    def times(self, n: int):
        sys.getrecursionlimit()
        total = 0
        for i in range(n):
            total += self.__hidden
        return total
