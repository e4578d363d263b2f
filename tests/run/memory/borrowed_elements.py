"""Elements of a list that a loop looks at, while some ways through the loop throw the list or its elements away."""


class Item:
    def __init__(self, name, ready=False):
        self.name = name
        self.ready = ready
        self.others = []
        self.next = None

    def is_ready(self):
        return self.ready

    def run(self, items):
        items.clear()
        return self.name + "!"


def make(count):
    return [Item(f"item{n}", n == count - 1) for n in range(count)]


def first_ready(items):
    """The list loses the element before it is used."""
    for item in items:
        if item.is_ready():
            break
    else:
        return "none"
    del items[:]
    return item.run(items) + item.name


def clear_inside(items):
    seen = []
    for item in items:
        if item.ready:
            items.clear()
            seen.append(item.name)
        seen.append(item.name)
    return seen


def replace_inside(items):
    names = []
    for n, item in enumerate(items):
        if n % 2:
            items[n] = Item("new" + item.name)
        names.append(item.name)
    return names, [item.name for item in items]


def drop_the_list(n):
    items = make(n)
    last = None
    for item in items:
        items = None
        if item.ready:
            last = item
            return item.name + last.name
        last = item
    return last.name


def owner_goes(holder):
    for item in holder.others:
        if item.ready:
            holder.others = []
            return item.name, len(holder.others)
    return None


def chain(head):
    """Each is held by the one before, which goes."""
    names = []
    while head is not None:
        names.append(head.name)
        if head.ready:
            following = head.next
            head.next = None
            head = following
        else:
            head = head.next
    return names


def raising(items):
    try:
        for item in items:
            if item.ready:
                items.clear()
                raise ValueError(item.name)
    except ValueError as error:
        return str(error), item.name
    return "no"


def nested(rows):
    found = []
    for row in rows:
        for item in row:
            if item.ready:
                rows.clear()
                row.clear()
                found.append(item.name)
    return found


def words(lines):
    total = 0
    for line in lines:
        if line.startswith("#"):
            lines.pop()
            total += len(line)
            continue
        for word in line.split():
            if word == "stop":
                return total, word + line
            total += len(word)
    return total, ""


def kept(items):
    best = None
    for item in items:
        if best is None or item.name > best.name:
            best = item
    items.clear()
    return best.name


def through_a_generator(items):
    for item in items:
        if item.ready:
            yield item.name
            items.clear()
            yield item.name
        else:
            yield "-"


def big(numbers):
    total = 0
    for pair in numbers:
        if pair[0] > 1:
            numbers.clear()
            total += pair[0] * 2**70
        total += pair[0] + len(pair[1])
    return total


for count in (0, 1, 2, 5):
    print(first_ready(make(count)), clear_inside(make(count)), replace_inside(make(count)))
    print(raising(make(count)) if count else "", nested([make(count), make(count)]))
    print(list(through_a_generator(make(count))))
    if count:
        print(drop_the_list(count), kept(make(count)))
holder = Item("holder")
holder.others = make(3)
print(owner_goes(holder), owner_goes(holder))
head = None
for n in range(4):
    item = Item(f"link{n}", n % 2 == 0)
    item.next = head
    head = item
item = None
print(chain(head))
print(words(["a bc", "# comment", "de stop f", "g"]), words(["x"]), words([]))
print(big([(1, "a"), (2, "bc"), (3, "d")]), big([(1, "a")]))
