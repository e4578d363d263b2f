"""Long chains end without using up the stack, with and without cycles."""
import gc


class Link:
    def __init__(self, next, value):
        self.next = next
        self.value = value


class Double:
    def __init__(self, value):
        self.value = value
        self.prev = None
        self.next = None


class Loud:
    dead = 0

    def __init__(self, next):
        self.next = next

    def __del__(self):
        Loud.dead += 1


def chain(n):
    head = None
    for i in range(n):
        head = Link(head, i)
    return head


def length(head):
    n = 0
    while head:
        n += 1
        head = head.next
    return n


head = chain(1_000_000)
print(length(head))
head = None
print("dropped")

nested = []
for i in range(300_000):
    nested = [nested]
nested = None
print("lists")

pairs = None
for i in range(300_000):
    pairs = {"a": pairs} if i % 2 else {"a": pairs, "b": None}
pairs = None
print("dicts")

loud = None
for i in range(200_000):
    loud = Loud(loud)
loud = None
print(Loud.dead)


def ring(n):
    first = last = Double(0)
    for i in range(1, n):
        node = Double(i)
        node.prev = last
        last.next = node
        last = node
    last.next = first
    first.prev = last
    return first


first = ring(1_000_000)
print(first.prev.value, first.next.value)
first = None
print(gc.collect() >= 1_000_000)
