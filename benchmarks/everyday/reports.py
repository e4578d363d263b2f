"""A report of rows of text: parsing, grouping, sorting by keys."""

from collections import defaultdict
from operator import attrgetter, itemgetter


class Row:
    def __init__(self, day, region, amount):
        self.day = day
        self.region = region
        self.amount = amount


def parse(text):
    rows = []
    for line in text.splitlines()[1:]:
        day, region, amount = line.split(",")
        y, m, d = map(int, day.split("-"))
        rows.append(Row((y, m, d), region.strip(), float(amount)))
    return rows


def summary(rows):
    groups = defaultdict(list)
    for r in rows:
        groups[r.region].append(r.amount)
    out = {}
    for region, amounts in sorted(groups.items()):
        n = len(amounts)
        mean = sum(amounts) / n
        var = sum((a - mean) ** 2 for a in amounts) / n
        amounts.sort()
        out[region] = {"n": n, "mean": mean, "sd": var ** 0.5, "median": amounts[n // 2]}
    return out


def ranking(rows, k=3):
    totals = {}
    for r in rows:
        totals[r.region] = totals.get(r.region, 0) + r.amount
    return sorted(totals.items(), key=itemgetter(1), reverse=True)[:k]


def best_days(rows):
    best = max(rows, key=attrgetter("amount"))
    ordered = sorted(rows, key=lambda r: (-r.amount, r.day))
    return best.day, [r.day for r in ordered[:5]]


TEXT = "day,region,amount\n" + "\n".join(f"2024-{i % 12 + 1:02d}-{i % 28 + 1:02d}, r{i % 7},{i * 37 % 1000 / 10}" for i in range(5000))


def bench():
    rows = parse(TEXT)
    return summary(rows)["r1"]["mean"], ranking(rows), best_days(rows)
