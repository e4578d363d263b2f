def f(x):
    match x:
        case []: return "empty"
        case [1]: return "just one"
        case [a, b]: return f"two {a} {b}"
        case [1, *rest]: return f"starts 1, rest {rest}"
        case [*init, 9]: return f"ends 9, init {init}"
        case [a, *mid, b] if len(mid) > 3: return f"long {a} {mid} {b}"
        case [[x, y], z, *_]: return f"nested {x} {y} {z}"
        case (int(), str(), *_): return "int str"
        case [*all]: return f"seq {all}"
        case _: return "not a sequence"
for v in ([], [1], (5, 6), [1, 2, 3], (0, 0, 9), [0, 1, 2, 3, 4, 5], [[1, 2], 3, 4], (3, "s", None), range(3), "ab", b"ab", {1, 2}, {"a": 1}, iter([1]), 5, None, [[], [], []]):
    try:
        print(f(v))
    except TypeError as e:
        print(e)
def point(p):
    match p:
        case (0, 0): return "origin"
        case (0, y): return f"y={y}"
        case (x, 0): return f"x={x}"
        case (x, y) if x == y: return "diagonal"
        case (x, y): return "elsewhere"
        case (x, y, z): return "3d"
print([point(p) for p in ((0, 0), (0, 5), (3, 0), (2, 2), (1, 2), (1, 2, 3), [0, 0], (1,))])
match 1, [2, (3, 4)]:
    case a, [b, (c, d)]:
        print(a, b, c, d)
match [1, 2, 3]:
    case [x, _, _] | [x, _]:
        print("or capture", x)
x = "before"
match [1, 2]:
    case [x, 5]:
        pass
    case [1, y]:
        print("second", y)
from collections import deque, namedtuple
P = namedtuple("P", "x y")
print(f(deque([1, 2, 3])), point(P(0, 7)))
def deep(t):
    match t:
        case ("add", l, r): return deep(l) + deep(r)
        case ("mul", l, r): return deep(l) * deep(r)
        case ("neg", e): return -deep(e)
        case int() | float(): return t
        case _: raise ValueError(f"bad {t!r}")
print(deep(("add", 1, ("mul", 2, ("neg", 3.5)))))
try:
    deep(("div", 1, 2))
except ValueError as e:
    print(e)
