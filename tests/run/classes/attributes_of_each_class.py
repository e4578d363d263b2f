"""What an inherited attribute holds differs from class to class, and then objects of many classes meet."""
import copy
from dataclasses import dataclass, field


class Node:
    def __init__(self, value):
        self.value = value
        self.parent = None

    def show(self):
        return f"{type(self).__name__}({self.value!r})"


class Number(Node):
    def doubled(self):
        return self.value * 2


class Text(Node):
    def doubled(self):
        return self.value + self.value


class Pair(Node):
    def __init__(self, left, right):
        super().__init__((left, right))
        left.parent = self
        right.parent = self

    def doubled(self):
        return Pair(self.value[0], self.value[1]).value


class Real(Number):
    pass


def two_kinds(flag):
    node = Number(21) if flag else Text("ab")
    return node.doubled(), node.show(), node.parent


print(two_kinds(True), two_kinds(False))

nodes = [Number(1), Text("t"), Pair(Number(2), Real(2.5)), Real(0.5), Node(None), Number(1 << 70)]
for node in nodes:
    print(node.show() if not isinstance(node, Pair) else node.value[1].parent is node, node.parent)
    node.value = node.value
values = [node.value for node in nodes if not isinstance(node, Pair)]
print(values)
for node in nodes:
    node.parent = nodes[0]
print([node.parent.value for node in nodes])


class Base:
    def start(self):
        self.state = 0

    def report(self):
        try:
            return self.state
        except AttributeError as error:
            return str(error)


class Lists(Base):
    def start(self):
        self.state = []


class Never(Base):
    def start(self):
        pass


for made in (Base(), Lists(), Never()):
    print(made.report())
    made.start()
    print(made.report(), hasattr(made, "state"), getattr(made, "state", "none"))
never = Never()
print(never.report())
never.state = "from outside"
print(never.report(), Never().report())
del never.state
print(never.report())


@dataclass
class Item:
    name: str
    amount: object = 0
    tags: list = field(default_factory=list)


@dataclass
class Weighed(Item):
    amount: float = 1.5


@dataclass
class Counted(Item):
    unit: str = "x"


items = [Item("a"), Weighed("b"), Counted("c", 3), Weighed("d", 2.25, ["t"])]
print(items, [item.amount for item in items])
clone = copy.deepcopy(items)
clone[3].tags.append("u")
clone[1].amount += 1
print(clone == items, clone[3].tags, items[3].tags, clone[1].amount, items[1].amount)


class Trouble(Exception):
    def __init__(self, reason):
        super().__init__(reason)
        self.reason = reason


class Worse(Trouble):
    pass


class Worst(Worse):
    def __init__(self):
        super().__init__(["many", "reasons"])
        self.level = 3


for make in (lambda: Trouble("text"), lambda: Worse(404), Worst):
    try:
        raise make()
    except Worst as trouble:
        print(len(trouble.reason), trouble.level, trouble.args)
    except Worse as trouble:
        print(trouble.reason + 1, trouble.args)
    except Trouble as trouble:
        print(trouble.reason.upper(), trouble.args)


class Slotted:
    __slots__ = ("a", "b")

    def __init__(self, a):
        self.a = a


class SlottedMore(Slotted):
    __slots__ = ("c",)

    def __init__(self, a, b):
        super().__init__(a)
        self.b = b
        self.c = a, b


for thing in (Slotted(1), SlottedMore("x", 2.0)):
    print(thing.a, hasattr(thing, "b"), getattr(thing, "c", None))


class Mixin:
    def remember(self, what):
        self.memory = what
        return self


class Left(Mixin, Base):
    pass


class Right(Base, Mixin):
    pass


left, right = Left().remember(1), Right().remember("one")
print(left.memory + 1, right.memory + "!", left.report())
left.start()
print(left.report(), right.report(), vars(left), vars(right))


class Chain:
    def __init__(self, payload, following=None):
        self.payload = payload
        self.following = following

    def total(self):
        rest = self.following.total() if self.following is not None else self.payload * 0
        return self.payload + rest


class IntChain(Chain):
    pass


class StrChain(Chain):
    def total(self):
        return self.payload + (self.following.total() if self.following else "")


print(IntChain(1, IntChain(2, IntChain(3))).total(), StrChain("a", StrChain("b")).total(), Chain(0.5, Chain(1)).total())
