"""`pprint`: what fits, what is broken, in all containers."""
from collections import Counter, OrderedDict, defaultdict, deque, namedtuple
from dataclasses import dataclass, field
from types import SimpleNamespace
import io
import pprint
from pprint import pformat, pp

small = {"b": [1, 2], "a": (3,), "c": {"x": None}}
data = {"users": [{"name": "Ann", "tags": ["a", "b", "c"], "scores": {"math": 9.5, "art": 7}}, {"name": "Bob", "tags": [], "scores": {}}],
        "numbers": list(range(30)), "nested": {"deep": {"deeper": {"deepest": ["x" * 20, "y" * 30, "z" * 40]}}}, "tuple": tuple("abcdefghij" * 3), "none": None, "flag": True}
pprint.pprint(small)
pprint.pprint(data)
pprint.pprint(data, width=40)
pprint.pprint(data, width=60, compact=True)
pprint.pprint(data, indent=4, width=50)
pprint.pprint(data, depth=2)
pprint.pprint(data, depth=1)
pp({"z": 1, "a": 2, "m": list(range(40))})
pprint.pprint({"z": 1, "a": 2}, sort_dicts=False)
pprint.pprint({3: "x", 1: "y", 2: "z"}, width=5)
pprint.pprint({1: "x", "a": "y", (1, 2): "z", None: 0}, width=10)
text = "The quick brown fox jumps over the lazy dog and goes on running through the wood until nobody sees it any more.\nSecond line.\n"
pprint.pprint(text)
pprint.pprint([text, "short"], width=50)
pprint.pprint({"text": text}, width=60)
pprint.pprint("x" * 100, width=20)
pprint.pprint({i * 1000003 for i in range(15)})
pprint.pprint(frozenset(range(100, 140)), width=50)
pprint.pprint(OrderedDict((f"key{i}", i) for i in range(8)))
pprint.pprint(Counter("the quick brown fox jumps over the lazy dog"))
d = defaultdict(list)
for i in range(12):
    d[i % 5].append("v" * i)
pprint.pprint(d, width=40)
pprint.pprint(deque(range(40)))
pprint.pprint(deque(range(40), maxlen=40), width=50)
pprint.pprint(1234567, underscore_numbers=True)
pprint.pprint([1234567, 10 ** 20, -5, 3.5], underscore_numbers=True)
Point = namedtuple("Point", "x y")
pprint.pprint([Point(i, i * i) for i in range(8)])


@dataclass
class Node:
    name: str
    children: list = field(default_factory=list)
    hidden: int = field(default=0, repr=False)


@dataclass
class Tree:
    root: Node
    size: int = 0


pprint.pprint(Tree(Node("root", [Node("a" * 20), Node("b" * 30, [Node("c")])]), 4))
pprint.pprint(Node("small"))
pprint.pprint(SimpleNamespace(first="x" * 40, second=list(range(20)), third={"k": "v"}))


class Plain:
    def __repr__(self):
        return "Plain(" + "p" * 90 + ")"


pprint.pprint([Plain(), 1])
out = io.StringIO()
pprint.pprint(small, stream=out, width=10)
print(out.getvalue())
print(pformat([]), pformat(()), pformat({}), pformat(set()), pformat(""), pformat((1,)), pformat([[[]]]))
printer = pprint.PrettyPrinter(width=30, indent=2)
printer.pprint(list(range(20)))
print(printer.pformat({"a": [1] * 20}))
print(pprint.saferepr({"b": 1, "a": [2]}), pprint.isreadable([1, "x"]), pprint.isrecursive([1]))
loop = [1, 2]
loop.append(loop)
print(pprint.isrecursive(loop), pprint.pformat(loop).startswith("[1, 2, <Recursion on list with id="))
matrix = [[(i * j) % 7 for j in range(12)] for i in range(6)]
pprint.pprint(matrix)
pprint.pprint({"matrix": matrix}, width=30, compact=True)
for bad in [lambda: pprint.pprint(1, indent=-1), lambda: pprint.pprint(1, depth=0), lambda: pprint.pprint(1, width=0)]:
    try:
        bad()
    except ValueError as e:
        print(e)
