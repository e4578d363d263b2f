# count: one _search, one rt_str_hash
# add_up: one _search, one rt_str_hash
# histogram: one _find_word, one int.hash
# Each function calls another that calls it, so that it stays a function.

import sys


def count(words):
    if not words:
        return again(count, ["none"])
    counts = {}
    for word in words:
        counts[word] = counts.get(word, 0) + 1
    return counts


def add_up(pairs):
    if not pairs:
        return again(add_up, [("none", 0)])
    totals = {}
    for name, number in pairs:
        if name in totals:
            totals[name] += number
        else:
            totals[name] = number
    return totals


def histogram(numbers):
    if not numbers:
        return again(histogram, [0])
    counts = {}
    for number in numbers:
        counts[number] = counts.get(number, 0) + 1
    return counts


def again(function, values):
    print("nothing")
    return function(values)


words = ["a", "b", "a"] * len(sys.argv)
print(count(words), add_up([(word, 1) for word in words]), histogram([len(word) for word in words]))
