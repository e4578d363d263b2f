"""Functions over dicts that make missing values: `collections.defaultdict`."""

import collections
from collections import defaultdict


def add(counts: dict[str, int], words: list[str]) -> int:
    for word in words:
        counts[word] += 1
    return len(counts)


def weigh(weights: defaultdict[int, float], pairs: list[tuple[int, float]]) -> float:
    for key, weight in pairs:
        weights[key] += weight
    return sum(weights.values())


def link(graph: defaultdict[int, list[int]], pairs: list[tuple[int, int]]) -> int:
    for a, b in pairs:
        graph[a].append(b)
        graph[b].append(a)
    return sum(len(graph[key]) for key in graph)


def group(groups: collections.defaultdict[str, set[int]], words: list[str]) -> list[int]:
    for place, word in enumerate(words):
        groups[word].add(place)
    return [len(group) for group in groups.values()]


def nest(tree: defaultdict[int, dict[int, int]], pairs: list[tuple[int, int]]) -> int:
    for a, b in pairs:
        tree[a][b] = a + b
    return len(tree)


def look(counts: dict[str, int], key: str) -> int:
    return counts[key]


def look_safely(counts: dict[str, int], key: str) -> str:
    try:
        return str(counts[key])
    except KeyError as error:
        return f"no {error}"


def matched(counts: dict[str, int]) -> int:
    match counts:
        case {"a": value, "b": 2}:
            return value
        case {"c": value, **rest}:
            return value + len(rest)
    return -1


def formatted(counts: dict[str, int]) -> str:
    return "%(a)d of %(b)d" % counts + " {a}".format_map(counts)


def get(counts: dict[str, int], key: str):
    return counts.get(key), counts.get(key, 5), key in counts, len(counts)


def take(counts: dict[str, int], key: str):
    return counts.pop(key, 7), len(counts), list(counts.items())


def remove(counts: dict[str, int], key: str) -> int:
    del counts[key]
    return len(counts)


def shown(counts: dict[str, int]) -> str:
    return f"{counts}"


def copied(counts: dict[str, int]):
    return counts.copy()


def joined(counts: dict[str, int], others: dict[str, int]):
    return counts | others, others | counts


def update(counts: dict[str, int], others: dict[str, int]) -> int:
    counts |= others
    counts.update(others)
    return len(counts)


def equal(counts: dict[str, int], others: dict[str, int]):
    return counts == others, counts != others, dict(counts) == others


def backwards(counts: dict[str, int]) -> list[str]:
    return list(reversed(counts)) + sorted(counts)


def what(counts: dict[str, int]) -> str:
    return "default" if isinstance(counts, defaultdict) else "dict" if isinstance(counts, dict) else "other"


def factory(counts: dict[str, int]) -> str:
    try:
        return str(counts.default_factory)
    except AttributeError:
        return "none"


def then_sum(counts: dict[str, int], words: list[str], values: list[int]) -> int:
    """Makes values before it meets what does not fit."""
    for word in words:
        counts[word] += 1
    total = 0
    for value in values:
        total += value
    return total


def while_reading(counts: dict[str, int], key: str) -> int:
    total = 0
    for word in counts:
        total += counts[word] + counts[key]
    return total


def unknown(values: object, key: str):
    return values[key]


def unknown_size(values: object):
    return len(values), bool(values), [key for key in values]


def same(counts: dict[str, int]) -> dict[str, int]:
    counts["new"] += 1
    return counts


def first(all_counts: list[dict[str, int]], key: str) -> int:
    total = 0
    for counts in all_counts:
        total += counts[key]
    return total


def counted(words: list[str]) -> defaultdict[str, int]:
    counts = defaultdict(int)
    for word in words:
        counts[word] += 1
    return counts


def grouped(words: list[str]):
    groups = defaultdict(list)
    for place, word in enumerate(words):
        groups[len(word)].append(place)
    return groups


def made_of_many(words: list[str]):
    return defaultdict(set, {1: {2}}), defaultdict(dict), {"a": defaultdict(float)}, defaultdict(str, a=words[0]), defaultdict(bool), [defaultdict(int), defaultdict(int)]


def made_twice(words: list[str]):
    counts = defaultdict(int)
    counts[words[0]] = 2
    return counts, counts


def made_by_function(words: list[str]):
    counts = defaultdict(lambda: 5)
    for word in words:
        counts[word] += 1
    return counts


def made_by_nothing(words: list[str]):
    counts = defaultdict(None)
    counts[words[0]] = 1
    return counts


class Index:
    def __init__(self) -> None:
        self.places = defaultdict(list)
        self.counts = defaultdict(int)
        self.plain = {}

    def note(self, words: list[str]) -> int:
        for place, word in enumerate(words):
            self.places[word].append(place)
            self.counts[word] += 1
            self.plain[word] = place
        return len(self.places)


TOTALS = defaultdict(int)


def total(key: str, n: int) -> int:
    TOTALS[key] += n
    return TOTALS[key]


if __name__ == "__main__":
    Index().note("a b a".split())
    total("a", 1)
