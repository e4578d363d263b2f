"""Results that hold containers to which several references lead."""


def same_twice(n: int) -> list:
    a = [n]
    return [a, a, [n]]


def named(n: int) -> tuple:
    out = []
    for i in range(n):
        out.append(i * 2.5)
    return out, n


def first(n: int) -> tuple:
    return n, [n, n + 1]


def groups(n: int) -> dict:
    d = {}
    for i in range(n):
        d.setdefault(i % 3, []).append(i)
    return d


def cycle(n: int) -> list:
    a = [[n]]
    b = [n]
    a.append(b)
    a.append(a[0])
    return a


def tuples(n: int) -> list:
    t = (n, [n])
    return [t, t, (n, t[1])]


def either(n: int) -> list:
    return [1.5] if n > 3 else ["a"]


def parts(n: int) -> tuple:
    rows = [[i] for i in range(n)]
    last = rows[-1]
    return rows, last, {"rows": rows}


def matrix(n: int) -> list:
    return [[i * j for j in range(4)] for i in range(n)]


def pairs(n: int) -> list:
    return [(i, [i]) for i in range(n)]


def separate(n: int):
    for i in range(n):
        yield [i]


def growing(n: int):
    out = []
    for i in range(n):
        out.append(i)
        yield out


def twice_yielded(n: int):
    for i in range(n):
        pair = [i, i]
        yield pair, pair


def held(rows: list[list[int]], n: int) -> list:
    """What is Python's stays what it is."""
    own = [n]
    return [rows, rows[0], own, own]


def by_pair(n: int) -> dict:
    return {(i, str(i)): [i] for i in range(n)}


def by_float(n: int) -> dict:
    return {i / 2: {i} for i in range(n)}


def ring(n: int) -> list:
    """A tuple that is in itself."""
    a: list[tuple[int, list]] = []
    a.append((n, a))
    return a


def nested(n: int) -> dict:
    """Containers of all kinds."""
    inner = {"a": [1.5] * n}
    outer = {"x": inner, "y": inner}
    return {"both": (outer, inner["a"]), "one": outer}


def put(rows: list[list[int]], n: int) -> int:
    """Containers of its own that go into one of Python's."""
    rows.append([n, n])
    return len(rows)


def nan(n: int) -> list:
    x = float("nan")
    a = [x, float(n)]
    return [a, a]


def fails(n: int) -> list:
    a = [n]
    b = [a, a]
    return [b[0][0] // (n - n)]


def strings(text: str) -> tuple:
    words = text.split()
    return words, sorted(words), words
