"""Objects of which nothing is known when this is compiled: they are handed on, told apart by identity, and asked what they are."""

_marker = object()
MISSING = "missing"
LIMIT = _marker


class Sentinel:
    pass


UNSET = Sentinel()


def identity(x):
    return x


def same(a, b):
    return a is b


def differs(a, b):
    return a is not b


def pair(x, y):
    return x, [y, x]


def or_marker(x, default=_marker):
    if x is not None:
        return x
    if default is _marker:
        raise LookupError("nothing")
    return default


def is_unset(x=UNSET):
    return x is UNSET


def is_marker(x):
    return x is _marker


def marker():
    return LIMIT is _marker


def first(items, default=_marker):
    for item in items:
        return item
    if default is _marker:
        raise ValueError("empty")
    return default


def is_number_class(c):
    return c is int or c is float


def not_implemented(x):
    return x is NotImplemented


def both_or_none(a, b):
    if (a is None) is (b is None):
        return True
    return False


def chain(a, b, c):
    return a is b is c


def put(target, x):
    target.append(x)
    return x


class Box:
    def __init__(self, content=None):
        self.content = content

    def get(self):
        return self.content

    def put(self, x):
        old = self.content
        self.content = x
        return old

    def has(self, x):
        return self.content is x

    def is_empty(self):
        return self.content is None

    def kind(self):
        if isinstance(self.content, str):
            return "text"
        if isinstance(self.content, (int, float)):
            return "number"
        if isinstance(self.content, (list, dict)):
            return "container"
        return "other"

    def can_be_called(self):
        return callable(self.content)

    def size(self):
        return len(self.content)

    def item(self, i):
        return self.content[i]

    def plus(self, n):
        x = self.content
        return x + n

    def before(self, n):
        x = self.content
        return n - x

    def is_less(self, n):
        x = self.content
        return x < n

    def equals(self, x):
        return self.content == x

    def is_true(self):
        return True if self.content else False

    def upper(self):
        return self.content.upper()

    def keys(self):
        return [key for key in self.content]

    def pairs(self):
        return [pair for pair in self.content.items()]

    def look(self, key):
        return self.content.get(key, self)

    def set(self, key, x):
        self.content[key] = x

    def remove(self, key):
        del self.content[key]

    def contains(self, x):
        return x in self.content

    def counted(self):
        found = {}
        for x in self.content:
            found[x] = found.get(x, 0) + 1
        return found

    def careful(self):
        try:
            return self.content.upper()
        except AttributeError:
            return "no str"

    def careful_sum(self):
        try:
            return sum(self.content)
        except TypeError:
            return -1

    def careful_text(self):
        try:
            return ", ".join(self.content)
        except Exception:
            return "nothing"

    def careful_with(self):
        with Swallow():
            return len(self.content)
        return -1

    def careful_key(self, key):
        try:
            return self.content[key]
        except KeyError:
            return None


    def mark(self, x):
        for item in self.content:
            item.mark = x
        return len(self.content)

    def unmark(self):
        for item in self.content:
            del item.mark
        return len(self.content)

    def count(self):
        for item in self.content:
            item.mark += 1
        return len(self.content)


class Swallow:
    def __enter__(self):
        return self

    def __exit__(self, kind, error, where):
        return True


class Stack:
    def __init__(self):
        self._items = []

    def push(self, x):
        self._items.append(x)
        return self

    def pop(self):
        return self._items.pop()

    def top(self):
        return self._items[-1] if self._items else None

    def swap(self):
        self._items[-1], self._items[-2] = self._items[-2], self._items[-1]

    def __len__(self):
        return len(self._items)

    def largest(self):
        best = self._items[0]
        for x in self._items:
            if x > best:
                best = x
        return best

    def place(self, x):
        return self._items.index(x)

    def push_then_fail(self, x):
        self._items.append(x)
        return self._items.missing

    def turn(self):
        self._items.reverse()

    def sort(self):
        self._items.sort()


class Flags:
    def __init__(self):
        self.pending = set()
        self.log = []

    def add(self, key: tuple[str, ...], flag: int):
        self.pending.add((key, flag))

    def note(self, key: tuple[str, ...], flag: int):
        self.log.append((key, (flag, key)))

    def has(self, key: tuple[str, ...], flag: int):
        return (key, flag) in self.pending


def largest(items):
    best = items[0]
    for x in items:
        best = x if x > best else best
    return best


def value_of(d, key):
    if key in d.keys():
        return d[key]
    return None
