class Node:
    def __init__(self, name, link):
        self.name = name
        self.link = link
    def __del__(self):
        gone.append(self.name)
class Queue:
    def __init__(self):
        self.head = None
        self.tail = None
        self.count = 0
    def take(self):
        node = self.head
        if node is not None:
            self.head = node.link
            node.link = None
        return node
    def swap(self):
        old = self.tail
        self.tail = self.head
        self.head = old
        return old
    def replace(self, new):
        old = self.head
        self.head = new
        return old
gone = []
q = Queue()
q.head = Node("a", Node("b", Node("c", None)))
first = q.take()
print(first.name, first.link, q.head.name, gone)
first = None
print(gone, q.take().name, gone)
q.tail = Node("t", None)
print(q.swap().name, q.head.name, q.tail.name, gone)
print(q.replace(Node("n", None)).name, gone)
rows = [[1], [2], [3]]
def rotate(rows):
    top = rows[0]
    rows[0] = rows[-1]
    rows[-1] = top
    return top
print(rotate(rows), rows)
def take_row(rows):
    top = rows[0]
    rows[0] = [len(top)]
    return top
print(take_row(rows), rows)
names = {"k": ["v"]}
def take_key(d):
    old = d["k"]
    d["k"] = ["new"]
    d["j"] = old
    return old
print(take_key(names), names)
q.head = q.tail = None
