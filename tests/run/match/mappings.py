def f(d):
    match d:
        case {"type": "circle", "r": r}: return f"circle {r}"
        case {"type": "rect", "w": w, "h": h, **rest}: return f"rect {w}x{h} {rest}"
        case {"items": [first, *_]}: return f"first {first}"
        case {"items": []}: return "no items"
        case {1: one, "b": {"c": c}}: return f"{one} {c}"
        case {"x": None}: return "x none"
        case {"x": int(x)} if x > 5: return f"big x {x}"
        case {"x": x, **kw} if not kw: return f"only x {x}"
        case {}: return f"any dict {len(d)}"
        case _: return "not a dict"
for d in ({"type": "circle", "r": 2}, {"type": "rect", "w": 1, "h": 2, "c": 3}, {"items": [1, 2]}, {"items": ()}, {1: "one", "b": {"c": 3}}, {"x": None}, {"x": 9}, {"x": 2}, {"x": 2, "y": 1}, {}, [], None, {"type": "circle"}, {1.0: "f", "b": {"c": 0, "d": 1}}):
    print(f(d))
match {"a": 1, "b": 2, "c": 3}:
    case {"a": 1, **others}:
        print(others)
K = "not used"
match {"k": "v"}:
    case {"k": ("u" | "v") as K}:
        print(K)
from collections import defaultdict, OrderedDict
dd = defaultdict(list, a=[1])
print(f(dd), f(OrderedDict(x=7)))
match dd:
    case {"missing": _}: print("no")
    case {"a": [n]}: print("found", n, len(dd))
def event(e):
    match e:
        case {"ev": "click", "pos": (x, y)}: return x + y
        case {"ev": "key", "key": str(k), **mods}: return k + "+".join(sorted(mods))
        case {"ev": ev}: return "unknown " + ev
print(event({"ev": "click", "pos": (1, 2)}), event({"ev": "key", "key": "a", "ctrl": 1, "alt": 1}), event({"ev": "zzz"}), event({}))
