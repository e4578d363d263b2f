"""Counts of words and pairs of words: `re`, `Counter`, `zip`."""

import re
from collections import Counter

WORD = re.compile(r"[a-z']+")


def words(text):
    return WORD.findall(text.lower())


def ngrams(tokens, n):
    return zip(*[tokens[i:] for i in range(n)])


def top(text, n=2, k=10):
    counts = Counter(ngrams(words(text), n))
    return counts.most_common(k)


def tfidf(docs):
    import math
    df = Counter()
    for doc in docs:
        df.update(set(words(doc)))
    result = []
    for doc in docs:
        tf = Counter(words(doc))
        total = sum(tf.values())
        result.append({w: c / total * math.log(len(docs) / df[w]) for w, c in tf.items()})
    return result


TEXT = "the quick brown fox jumps over the lazy dog and the cat doesn't care about it " * 400


def bench():
    return top(TEXT), len(tfidf([TEXT[i:i + 500] for i in range(0, len(TEXT), 500)]))
