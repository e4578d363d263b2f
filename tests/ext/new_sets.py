"""New sets of those that functions are given: the order of their items is CPython's, which depends on the tables that they come from."""


def again(s: set[int]) -> list[int]:
    return list(set(s))


def copied(s: set[int]) -> list[int]:
    return list(s.copy())


def of_texts(s: set[str]) -> list[str]:
    return list(set(s))


def thawed(s: frozenset[int]) -> list[int]:
    t = set(s)
    t.add(1000)
    return list(t)


def updated(s: list[int], t: set[int]) -> list[int]:
    x = set(s)
    x.update(t)
    return list(x)


def joined(s: list[int], t: set[int]) -> list[int]:
    x = set(s)
    x |= t
    return list(x)


def without(s: list[int], t: set[int]) -> list[int]:
    return list(set(s) - t)


def both(s: list[int], t: set[int]) -> list[int]:
    return list(set(s) & t)


def of_views(s: set[int], d: dict[int, str]) -> list[int]:
    return list(set(d)) + list(s - {5}) + list(s | {7, 2000}) + list(s & set(d)) + list(s ^ {1, 2}) + list(s.union(d)) + list({5, 6} | s)


def of_frozen(s: frozenset[int], t: set[int]) -> list:
    x = s - t
    y = s | t
    return [list(x), list(y), list(frozenset(s)), list(s & t), list(s ^ t), list(t - s)]


def in_place(t: set[int]) -> list[int]:
    x = {5, 9}
    y = x
    x |= t
    y -= {3}
    x.difference_update(t)
    y.symmetric_difference_update(t)
    x.intersection_update(t)
    return list(y)


def grown(t: set[int]) -> int:
    t |= {5000}
    return len(t)


def united(s: list[int], t: set[int]) -> list[int]:
    return list(set(s).union(t))


def kinds(s: frozenset[int], t: set[int]) -> tuple[frozenset[int], set[int], frozenset[int], set[int]]:
    return s - t, t - s, s | t, t | s


def of_nan(s: set[float]) -> int:
    return len(s | {1.0}) + len(set(s))


def of_pairs(s: set[tuple[int, int]]) -> list[tuple[int, int]]:
    return list(s - {(1, 2)}) + list(set(s))


def of_floats(s: set[float]) -> list[float]:
    return list(s - {0.5}) + list(s & {1.5, 2.5, 3.0})


def symmetric(s: set[int], t: set[int]) -> list[int]:
    return list(s.symmetric_difference(t)) + list(s.difference(t, {1})) + list(s.intersection(t)) + list(s.union([5, 4, 3]))
