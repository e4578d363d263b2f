"""References that move out of fields: what overwrites a field may find there what has just been taken."""


class Node:
    def __init__(self, v, next=None):
        self.v = v
        self.next = next

    def __del__(self):
        print("del", self.v)


class Stack:
    def __init__(self):
        self.first = None
        self.n = 0

    def push(self, v):
        self.first = Node(v, self.first)
        self.n += 1

    def pop(self):
        node = self.first
        if node is None:
            raise IndexError
        self.first = node.next
        self.n -= 1
        return node.v

    def take(self):
        node = self.first
        if node is not None:
            self.first = node.next
            node.next = None
        return node

    def swap(self):
        a = self.first
        if a is not None:
            b = a.next
            if b is not None:
                a.next = b.next
                b.next = a
                self.first = b

    def same(self):
        x = self.first
        self.first = x
        return x

    def twice(self):
        x = self.first
        y = self.first
        self.first = None
        return x, y


s = Stack()
for i in range(5):
    s.push(i)
print(s.pop())
n = s.take()
print(n.v, n.next)
s.swap()
print(s.same().v)
del n
a, b = s.twice()
print(a is b, a.v)
s.first = a
del a, b
print(s.pop())
while s.first is not None:
    print(s.pop())
try:
    s.pop()
except IndexError:
    print("empty")
