"""Tuples of containers as elements of containers: they are values, what is in them is used in place."""


def append_own(rows: list[tuple[list[float], int]], x: float):
    rows.append(([x], 2))
    return len(rows)


def append_kept(rows: list[tuple[list[float], int]], x: float):
    own = [x]
    rows.append((own, 2))
    own.append(x)
    return rows[-1][0] is own, rows[-1][0]


def swap(rows: list[tuple[list[float], int]]):
    rows[0], rows[-1] = rows[-1], rows[0]
    return rows[0]


def same_list(rows: list[tuple[list[float], int]]):
    a, n = rows[0]
    rows.append((a, n + 1))
    a.append(0.5)
    return rows[-1][0] is rows[0][0], rows[-1] is rows[0], rows[0] is rows[0]


def contains(rows: list[tuple[list[float], int]], x: float):
    return ([x], 1) in rows, rows.count(([x], 1)), rows[0] == ([x], 1), rows[0] in rows


def index(rows: list[tuple[list[float], int]]):
    return rows.index(rows[-1])


def sort(rows: list[tuple[list[float], int]]):
    rows.sort()
    return rows


def sort_key(rows: list[tuple[list[float], int]]):
    rows.sort(key=lambda row: row[1])
    return [r[1] for r in rows]


def pops(rows: list[tuple[list[float], int]]):
    a = rows.pop()
    rows.insert(0, a)
    return a is rows[0], a


def total(rows: list[tuple[list[float], int]]):
    t = 0.0
    for values, n in rows:
        for v in values:
            t += v * n
    return t


def change(rows: list[tuple[list[float], int]]):
    for values, n in rows:
        for i in range(len(values)):
            values[i] += n
    return rows[::-1]


def by_key(d: dict[str, tuple[list[float], int]], k: str):
    v, n = d[k]
    v.append(float(n))
    d["new"] = (v, n)
    d[k] = ([1.0], 5)
    return d[k], d["new"][0] is v


def nested(p: list[tuple[tuple[list[int], int], tuple[list[int], int]]]):
    t = 0
    for (a, x), (b, y) in p:
        a[0] += y
        b[0] -= x
        t += a[0] * b[0]
    return t


def mins(rows: list[tuple[list[float], int]]):
    return min(rows), max(rows), sorted(rows)


def eq(rows: list[tuple[list[float], int]], others: list[tuple[list[float], int]]):
    return rows == others, rows < others, rows[0] <= others[0]


def raises(rows: list[tuple[list[float], int]]):
    for v, n in rows:
        v.append(1.0)
        if n == 3:
            raise ValueError(v)
    return rows[100]


def dup(rows: list[tuple[list[float], int]]):
    return rows * 2, rows + rows, rows[1:]


def clear(rows: list[tuple[list[float], int]]):
    a, n = rows[0]
    rows.clear()
    a.append(7.5)
    return a


def deep(r: tuple[list[float], tuple[list[int], str]]):
    a, (b, c) = r
    a.append(1.5); b.append(3)
    return r, (a, (b, c))
