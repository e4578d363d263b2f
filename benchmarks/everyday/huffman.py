"""Huffman codes: a heap, nested tuples, recursion."""

import heapq
from collections import Counter


def build(text):
    counts = Counter(text)
    heap = [(n, i, c, None, None) for i, (c, n) in enumerate(sorted(counts.items()))]
    heapq.heapify(heap)
    nxt = len(heap)
    while len(heap) > 1:
        a = heapq.heappop(heap)
        b = heapq.heappop(heap)
        heapq.heappush(heap, (a[0] + b[0], nxt, None, a, b))
        nxt += 1
    return heap[0]


def codes(tree, prefix="", out=None):
    if out is None:
        out = {}
    if tree[2] is not None:
        out[tree[2]] = prefix or "0"
    else:
        codes(tree[3], prefix + "0", out)
        codes(tree[4], prefix + "1", out)
    return out


def encode(text, table):
    return "".join(table[c] for c in text)


def decode(bits, tree):
    out = []
    node = tree
    for b in bits:
        node = node[3] if b == "0" else node[4]
        if node[2] is not None:
            out.append(node[2])
            node = tree
    return "".join(out)


def bench():
    text = "the quick brown fox jumps over the lazy dog " * 200
    tree = build(text)
    table = codes(tree)
    bits = encode(text, table)
    return len(bits), decode(bits, tree) == text
