"""Caches and searches: `OrderedDict`, `lru_cache`, edit distance, breadth first."""

from collections import OrderedDict, deque
from functools import lru_cache


class LRU:
    def __init__(self, size):
        self.size = size
        self.data = OrderedDict()
        self.hits = self.misses = 0

    def get(self, key, default=None):
        if key in self.data:
            self.data.move_to_end(key)
            self.hits += 1
            return self.data[key]
        self.misses += 1
        return default

    def put(self, key, value):
        self.data[key] = value
        self.data.move_to_end(key)
        if len(self.data) > self.size:
            self.data.popitem(last=False)


@lru_cache(maxsize=None)
def edit(a, b):
    if not a or not b:
        return len(a) + len(b)
    if a[0] == b[0]:
        return edit(a[1:], b[1:])
    return 1 + min(edit(a[1:], b), edit(a, b[1:]), edit(a[1:], b[1:]))


def lev(s, t):
    prev = list(range(len(t) + 1))
    for i, c in enumerate(s, 1):
        cur = [i]
        for j, d in enumerate(t, 1):
            cur.append(min(prev[j] + 1, cur[j - 1] + 1, prev[j - 1] + (c != d)))
        prev = cur
    return prev[-1]


def bfs(graph, start):
    seen = {start}
    queue = deque([(start, 0)])
    out = {}
    while queue:
        node, d = queue.popleft()
        out[node] = d
        for n in graph[node]:
            if n not in seen:
                seen.add(n)
                queue.append((n, d + 1))
    return out


def bench():
    c = LRU(100)
    for i in range(20000):
        k = i * 7919 % 257
        if c.get(k) is None:
            c.put(k, i)
    edit.cache_clear()
    e = edit("kitten sitting on the mat", "sitting kitten at the mall")
    l = lev("kitten sitting on the mat" * 6, "sitting kitten at the mall" * 6)
    g = {i: [(i * 2 + 1) % 5000, (i * 3 + 1) % 5000] for i in range(5000)}
    return c.hits, c.misses, e, l, sum(bfs(g, 1).values())
