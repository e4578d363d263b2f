"""Dicts and sets of Python's that native code reads and changes in place."""


def get(d: dict[str, int], key: str) -> int:
    return d[key]


def get_int(d: dict[int, float], key: int) -> float | None:
    return d.get(key)


def get_or(d: dict[str, int], key: str, other: int) -> int:
    return d.get(key, other)


def has(d: dict[str, int], key: str) -> bool:
    return key in d and key in d.keys()


def has_float(d: dict[int, int], key: float) -> bool:
    return key in d


def size(d: dict[int, int]) -> int:
    return len(d) if d else -1


def put(d: dict[str, int], key: str, value: int) -> None:
    d[key] = value


def put_any(d: dict[int, int], key: int, value: int | float | str | None) -> None:
    d[key] = value


def count(words: list[str], counts: dict[str, int]) -> None:
    for word in words:
        counts[word] = counts.get(word, 0) + 1


def count_ints(values: list[int], counts: dict[int, int]) -> int:
    for value in values:
        if value in counts:
            counts[value] += 1
        else:
            counts[value] = 1
    return len(counts)


def delete(d: dict[str, int], key: str) -> None:
    del d[key]


def pop(d: dict[str, int], key: str) -> int:
    return d.pop(key)


def pop_or(d: dict[int, int], key: int) -> int | None:
    return d.pop(key, None)


def pop_item(d: dict[str, int]) -> tuple[str, int]:
    return d.popitem()


def pop_all(d: dict[str, int]) -> int:
    total = 0
    while d:
        key, value = d.popitem()
        total += value + len(key)
    return total


def set_default(d: dict[int, int], key: int) -> int:
    return d.setdefault(key, key * 2)


def clear(d: dict[int, int]) -> None:
    d.clear()
    d[1] = 2


def update(d: dict[str, int], other: dict[str, int]) -> None:
    d.update(other)
    d.update([("x", 1), ("y", 2)])
    d.update({"z": 3})
    d |= other


def total(d: dict[str, int]) -> int:
    n = 0
    for value in d.values():
        n += value
    for key in d:
        n += len(key)
    for key, value in d.items():
        n += value * len(key)
    return n


def ordered(d: dict[int, int]) -> list[int]:
    return sorted(d) + list(d.values()) + [max(d, key=d.get)]


def equal(a: dict[str, float], b: dict[str, float]) -> bool:
    return a == b


def text(d: dict[str, int]) -> str:
    return f"{d} {len(d.items())}"


def merged(a: dict[str, int], b: dict[str, int]) -> dict[str, int]:
    return a | b


def copied(a: dict[str, int]) -> dict[str, int]:
    return dict(a)


def double(d: dict[str, int]) -> dict[str, int]:
    for key in d:
        d[key] *= 2
    return d


def grow_while_iterated(d: dict[int, int]) -> None:
    for key in d:
        d[key + 100] = 1


def shrink_while_iterated(d: dict[int, int]) -> None:
    for key in d:
        del d[key]


def handles(d: dict[str, int], key: str) -> str:
    try:
        d["a"] = d[key]
        return "put"
    except KeyError as error:
        return str(error)


def group(groups: dict[int, list[int]], values: list[int]) -> int:
    n = 0
    for value in values:
        key = value % 3
        if key in groups:
            groups[key].append(value)
            n += 1
    return n


def group_new(groups: dict[int, list[int]], value: int) -> None:
    groups.setdefault(value, []).append(value)


def group_all(groups: dict[int, list[int]], values: list[int]) -> int:
    for value in values:
        groups.setdefault(value % 5, []).append(value)
    return len(groups)


def index(found: dict[str, set[int]], words: list[str]) -> None:
    for i, word in enumerate(words):
        if word not in found:
            found[word] = set()
        found[word].add(i)


def table(tables: dict[str, dict[str, int]], a: str, b: str) -> int:
    row = tables.setdefault(a, {})
    row[b] = row.get(b, 0) + 1
    return row[b]


def held(groups: dict[int, list[int]], value: int) -> int:
    fresh = []
    groups[value] = fresh
    fresh.append(value)
    return len(groups[value])


def squares(groups: dict[int, list[int]], n: int) -> None:
    for i in range(n):
        groups[i] = [j * j for j in range(i)]


def fails_fresh(groups: dict[int, list[int]], n: int) -> int:
    for i in range(n):
        groups.setdefault(i, []).append(i)
        groups[i + 1] = [i]
    return n // (n - n)


def nested(d: dict[str, dict[str, int]], a: str, b: str) -> int:
    d[a][b] = d[a].get(b, 0) + 1
    return len(d[a])


def rows(rows: list[dict[str, int]], key: str) -> int:
    n = 0
    for row in rows:
        n += row.get(key, 0)
        row["seen"] = n
    return n


def fails(d: dict[str, int], n: int) -> float:
    d["x"] = n
    d.pop("a", None)
    d["y"] = 3
    del d["y"]
    d["b"] = 5
    d.popitem()
    d["a"] = 7
    return n / (n - n)


def fails_many(d: dict[int, int], n: int) -> int:
    for i in range(n):
        d[i * 7 % 1000] = i
        if i % 3 == 0 and i in d:
            del d[i]
    return d[-1]


def fails_cleared(d: dict[int, int]) -> int:
    d.clear()
    d[5] = 1
    return d[6]


def add(s: set[int], x: int) -> None:
    s.add(x)


def add_text(s: set[str], x: str) -> bool:
    if x in s:
        return False
    s.add(x)
    return True


def add_many(s: set[int], n: int) -> int:
    for i in range(n):
        s.add(i * 7919 % 1000)
    return len(s)


def unique(values: list[int], seen: set[int]) -> list[int]:
    out = []
    for value in values:
        if value not in seen:
            seen.add(value)
            out.append(value)
    return out


def discard(s: set[int], x: int) -> None:
    s.discard(x)


def remove(s: set[int], x: int) -> None:
    s.remove(x)


def pop_set(s: set[int]) -> int:
    return s.pop()


def pop_two(s: set[int], fails: bool) -> int:
    n = s.pop() + s.pop()
    if fails:
        raise ValueError(n)
    return n


def clear_set(s: set[int], fails: bool) -> None:
    s.clear()
    s.add(5)
    if fails:
        raise ValueError


def items(s: set[int]) -> list[int]:
    return [x for x in s]


def update_set(s: set[int], values: list[int]) -> None:
    s.update(values)


def add_while_iterated(s: set[int]) -> None:
    for x in s:
        s.add(x + 100)


def fails_set(s: set[int], n: int) -> int:
    for i in range(n):
        s.add(i)
        s.discard(i * 2)
    return n // (n - n)
