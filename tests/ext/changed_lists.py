"""Lists of Python's that native code changes in place."""


def push(a: list[int], x: int) -> int:
    a.append(x)
    return len(a)


def push_text(a: list[str], x: str) -> None:
    a.append(x)


def push_any(a: list[int], x: int | float | str | None) -> None:
    a.append(x)


def push_pair(a: list[int], x: int) -> None:
    a.append((x, "x", (x, None)))


def push_many(a: list[int], n: int) -> None:
    for i in range(n):
        a.append(i)


def pop_last(a: list[int]) -> int:
    return a.pop()


def pop_at(a: list[float], i: int) -> float:
    return a.pop(i)


def pop_or(a: list[int], other: int) -> int:
    try:
        return a.pop()
    except IndexError:
        return other


def drain(a: list[int]) -> int:
    total = 0
    while a:
        total += a.pop()
    return total


def put(a: list[int], i: int, x: int) -> None:
    a[i] = x


def put_float(a: list[float], i: int, x: float) -> None:
    a[i] = x


def swap(a: list[float], i: int, j: int) -> None:
    a[i], a[j] = a[j], a[i]


def bubble(a: list[float]) -> int:
    swaps = 0
    for i in range(len(a)):
        for j in range(len(a) - 1 - i):
            if a[j] > a[j + 1]:
                a[j], a[j + 1] = a[j + 1], a[j]
                swaps += 1
    return swaps


def prefix(a: list[float]) -> float:
    for i in range(1, len(a)):
        a[i] += a[i - 1]
    return a[-1]


def smooth(a: list[float], rounds: int) -> None:
    for _ in range(rounds):
        for i in range(1, len(a) - 1):
            a[i] = (a[i - 1] + a[i] + a[i + 1]) / 3.0


def put_in(a: list[int], i: int, x: int) -> None:
    a.insert(i, x)


def delete(a: list[int], i: int) -> None:
    del a[i]


def delete_slice(a: list[int], i: int, j: int, k: int) -> None:
    del a[i:j:k]


def put_slice(a: list[int], i: int, j: int, b: list[int]) -> None:
    a[i:j] = b


def put_every(a: list[int], b: list[int]) -> None:
    a[::2] = b


def put_fresh(a: list[int], n: int) -> None:
    a[1:2] = [i * i for i in range(n)]


def extend(a: list[int], b: list[int]) -> None:
    a.extend(b)


def extend_fresh(a: list[int], n: int) -> None:
    a.extend(i for i in range(n))
    a += [n, n]
    a.extend((n, n + 1))


def remove(a: list[int], x: int) -> None:
    a.remove(x)


def remove_float(a: list[float], x: float) -> None:
    a.remove(x)


def has(a: list[float], x: float) -> bool:
    return x in a


def clear(a: list[int]) -> None:
    a.clear()


def reverse(a: list[str]) -> None:
    a.reverse()


def sort(a: list[int]) -> None:
    a.sort()


def sort_floats(a: list[float], down: bool) -> None:
    a.sort(reverse=down)


def sort_texts(a: list[str]) -> None:
    a.sort(key=lambda s: (len(s), s))


def sort_by(a: list[int], n: int) -> None:
    a.sort(key=lambda x: x % n)


def sort_looking(a: list[int]) -> None:
    a.sort(key=lambda x: len(a))


def sort_changing(a: list[int]) -> None:
    a.sort(key=lambda x: a.append(x))


def sort_rows(a: list[list[int]]) -> None:
    a.sort(key=lambda row: row[0])


def both(a: list[int], b: list[int]) -> int:
    a.append(1)
    b.append(2)
    a[0] = 7
    return len(a) + len(b) + b[0]


def grid_put(grid: list[list[int]], i: int, j: int, x: int) -> None:
    grid[i][j] = x


def grid_fill(grid: list[list[float]], x: float) -> None:
    for row in grid:
        for j in range(len(row)):
            row[j] = x + j


def grid_swap(grid: list[list[int]], i: int, j: int) -> None:
    grid[i], grid[j] = grid[j], grid[i]


def grid_push(grid: list[list[int]], other: list[int]) -> None:
    grid.append(other)
    grid[-1].append(4)


def grid_new(grid: list[list[int]], n: int) -> None:
    grid.append([n])


def grid_make(grid: list[list[float]], n: int) -> None:
    for i in range(n):
        grid.append([])
        grid.append([i * 0.5 for _ in range(n)])
    if n > 2:
        grid[1] = [1.0, 2.0]
        grid[-1][0] = 7.0


def grid_shared(grid: list[list[int]], n: int) -> None:
    row = [n]
    grid.append(row)
    row.append(1)


def grid_pop(grid: list[list[int]], i: int) -> int:
    row = grid.pop(i)
    row.append(9)
    return len(row) + row[0]


def grid_pop_row(grid: list[list[int]]) -> list[int]:
    return grid.pop()


def drop_first(a: list[list[int]]) -> None:
    a[0] = a[1]


def fails(a: list[int], n: int) -> int:
    a.append(1)
    a[0] = 5
    a.pop(0)
    a.insert(1, 8)
    a.extend([4, 5])
    a.reverse()
    a[1:3] = [1, 1, 1]
    a.sort()
    return n // (n - n)


def fails_late(a: list[int]) -> int:
    for i in range(len(a)):
        a[i] += 1
    return a[len(a)]


def fails_many(a: list[float], n: int) -> float:
    for i in range(n):
        a[i % len(a)] = i * 0.5
        a.append(i * 1.5)
        if i % 3 == 0:
            a.pop(i % len(a))
    return a[len(a)]


def handles(a: list[int], n: int) -> str:
    try:
        a.append(n)
        a[n] = 3
        return "put"
    except IndexError as error:
        return str(error)


def while_iterated(a: list[int]) -> int:
    n = 0
    for x in a:
        if x > 0:
            a.append(-x)
        n += 1
    return n


def while_reversed(a: list[int]) -> list[int]:
    out = []
    for x in reversed(a):
        out.append(x)
        if len(a) > 1:
            a.pop()
            a.pop()
    return out


def helper(a, x):
    a.append(x)
    return a


def through(a: list[int], x: int) -> list[int]:
    return helper(helper(a, x), x + 1)


def either(a: list[int] | None, x: int) -> list[int]:
    if a is None:
        a = []
    a.append(x)
    return a


def times(a: list[int]) -> None:
    a *= 2


def heap_push(heap, item):
    heap.append(item)
    at = len(heap) - 1
    while at > 0:
        parent = (at - 1) >> 1
        if heap[parent] <= item:
            break
        heap[at] = heap[parent]
        at = parent
    heap[at] = item


def heap_pop(heap):
    last = heap.pop()
    if not heap:
        return last
    first = heap[0]
    at, child = 0, 1
    while child < len(heap):
        if child + 1 < len(heap) and heap[child + 1] < heap[child]:
            child += 1
        if last <= heap[child]:
            break
        heap[at] = heap[child]
        at, child = child, 2 * child + 1
    heap[at] = last
    return first


def reversed_and_emptied(xs: list[str], n: int) -> int:
    xs.reverse()
    while xs:
        xs.pop()
        if len(xs) < n:
            return n // (n - n)
    return 1


def sorted_and_emptied(xs: list[str], n: int) -> int:
    xs.sort()
    while xs:
        del xs[-1]
        if len(xs) < n:
            return n // (n - n)
    return 1
