# What an iterator of one kind or another gives: tuples of one length whose elements have different types, beside other values.
import sys


def chosen(first, *kinds):
    return kinds[0] if first else kinds[1]


def show(first):
    u = (1, (2, 3), 7) if first else [(4, "x"), (5, None)]
    for x in u:
        print(x)
    i = iter((1, (2, 3), (8, 9.5))) if first else iter([(4, "x")])
    print(next(i), next(i, None), next(i, "end"), next(i, "end"))


def transposed(rows, first):
    t = rows
    if first:
        t = list(zip(*rows))[0]
    for x in t:
        print(x)
    return t


def nested(first):
    u = ((1, (2, 3)), (4, 5)) if first else [((6, ("a", 7)), "b")]
    for x, y in u:
        print(x, y)
    for x in u:
        print(x[0], x[1])


for first in (True, False):
    show(first)
    rows = [(1, "a")]
    rows.append(((4, False), 7))
    print(transposed(rows, first))
    nested(first)
