"""Tuples of values that somebody else holds, while the holder lets go of them."""


class Node:
    def __init__(self, name, child=None):
        self.name = name
        self.child = child
        self.size = len(name)

    def rename(self, name):
        self.name = name
        self.child = None


def fields(node):
    pair = (node.name, node.child, node.size)
    node.name = "other " + str(node.size)
    node.child = None
    return pair[0] + "/" + (pair[1].name if pair[1] is not None else "none") + str(pair[2])


def by_method(node):
    both = (node.name, node.child)
    node.rename("new" + node.name)
    name, child = both
    return name, child.name if child is not None else None, node.name


def on_one_way(node, change):
    both = (node.name, (node.child, node.name))
    if change:
        node.rename("changed" * 2)
        return both[0] + both[1][1]
    return both[1][1] + both[0]


def elements(items):
    ends = (items[0], items[-1])
    items.clear()
    items.append("x" * 3)
    return ends[0] + ends[1] + items[0]


def raising(a, b, n):
    pair = (a, b)
    try:
        if n > 1:
            raise ValueError(pair[0] + pair[1])
        return pair
    except ValueError as error:
        return str(error), pair[1]
    finally:
        a = b = "gone"


TEXT = "global" + str(1)


def change():
    global TEXT
    TEXT = "changed" + str(len(TEXT))


def of_global(n):
    pair = (TEXT, n)
    change()
    return pair[0] + str(pair[1]) + TEXT


def in_loop(words):
    last = ("", 0)
    for n, word in enumerate(words):
        this = (word, n)
        if len(word) > len(last[0]):
            last = this
        words[n] = word.upper() * 2
    return last


def grows(a, n):
    pair = (a, n)
    for _ in range(70):
        n += n + len(pair[0])
    return pair[0], pair[1], n


def generated(a, b):
    pair = (a, b)
    yield pair[0]
    a = "new" + a
    yield pair
    yield a + pair[1]


def rest_of(first, *rest):
    if not rest:
        return first
    return first + "," + rest_of(*rest)


def smallest(items):
    return min(items[0], items[1], items[2], key=len)


def kept(a, b, store):
    pair = (a, b)
    store.append(pair)
    store.append((pair, pair[0]))
    return pair


def text(n):
    return "t" + str(n)


for n in range(3):
    print(fields(Node(text(n), Node("child" + text(n)))), fields(Node(text(n))))
    print(by_method(Node(text(n), Node("c"))), by_method(Node(text(n))))
    print(on_one_way(Node(text(n), Node("d")), n == 1))
    print(elements([text(n), "mid", text(n + 1)]))
    print(raising(text(n), "b" * n, n))
    print(of_global(n))
    print(in_loop([text(n), text(n * 100), text(n * 10)]))
    print(grows(text(n), n))
    print(list(generated(text(n), "b" * n)))
    print(rest_of(text(n)), rest_of(text(n), "a", text(5)), rest_of(*[text(i) for i in range(n + 1)]))
    print(smallest([text(n * 1000), text(n), text(n * 50)]), f"{text(n)}-{n}-{text(n)!r:>6}|{TEXT}")
    store = []
    print(kept(text(n), "b" * n, store), store)
