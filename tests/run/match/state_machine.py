def lex(s):
    i, out = 0, []
    while i < len(s):
        match s[i]:
            case " " | "\t":
                i += 1
            case "+" | "-" | "*" | "/" | "(" | ")" as op:
                out.append(("op", op))
                i += 1
            case c if c.isdigit():
                j = i
                while j < len(s) and s[j].isdigit(): j += 1
                out.append(("num", int(s[i:j])))
                i = j
            case c if c.isalpha():
                j = i
                while j < len(s) and s[j].isalnum(): j += 1
                out.append(("name", s[i:j]))
                i = j
            case other:
                raise ValueError(f"bad character {other!r} at {i}")
    return out
print(lex("x1 + (23*y)-4"))
try:
    lex("1 $ 2")
except ValueError as e:
    print(e)
def simplify(e):
    match e:
        case ("+", 0, x) | ("+", x, 0): return simplify(x)
        case ("*", 1, x) | ("*", x, 1): return simplify(x)
        case ("*", 0, _) | ("*", _, 0): return 0
        case ("+" | "*" as op, a, b):
            sa, sb = simplify(a), simplify(b)
            if (sa, sb) != (a, b): return simplify((op, sa, sb))
            match op, sa, sb:
                case "+", int(m), int(n): return m + n
                case "*", int(m), int(n): return m * n
                case _, l, r if l == r and op == "+": return ("*", 2, l)
            return (op, sa, sb)
        case int() | str(): return e
        case _: raise TypeError(f"not an expression: {e!r}")
print(simplify(("+", ("*", 1, "x"), ("*", 0, "y"))), simplify(("+", ("+", 1, 2), ("*", 2, 3))), simplify(("+", "x", "x")), simplify(("*", ("+", "x", 0), ("+", 0, 1))), simplify(5))
try:
    simplify([1])
except TypeError as e:
    print(e)
def step(state, event):
    match (state, event):
        case ("idle", "start"): return "running"
        case ("running", "pause"): return "paused"
        case ("paused", "resume" | "start"): return "running"
        case ("running" | "paused", "stop"): return "idle"
        case (_, {"goto": str(s)}): return s
        case (s, None): return s
        case (s, [first, *rest]): 
            for ev in (first, *rest): s = step(s, ev)
            return s
        case _: return f"error({state},{event})"
s = "idle"
for ev in ("start", "pause", "resume", "stop", "pause", {"goto": "idle"}, None, ["start", "pause", "stop"], 5):
    s = step(s, ev)
    print(s, end=" ")
print()
def fmt(v, depth=0):
    match v:
        case None: return "null"
        case True | False: return str(v).lower()
        case int() | float(): return str(v)
        case str(): return f'"{v}"'
        case []: return "[]"
        case [x]: return f"[{fmt(x)}]"
        case [x, *xs] if len(xs) > 2: return f"[{fmt(x)}, ... {len(xs)} more]"
        case [*xs]: return "[" + ", ".join(map(fmt, xs)) + "]"
        case {"$ref": r}: return f"<{r}>"
        case {}: return "{" + ", ".join(f"{k}: {fmt(x)}" for k, x in v.items()) + "}"
        case _: return f"?{type(v).__name__}"
for v in (None, True, 0, 1.5, "s", [], [1], [1, 2], [1, 2, 3, 4], {"$ref": "a", "b": 1}, {}, {"k": [None, {"n": False}]}, {1}, (1, 2)):
    print(fmt(v))
