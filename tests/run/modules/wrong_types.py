# Values of wrong types for what the library declares: as CPython where it takes them, else an exception (whose text may differ), never a refusal to compile.
import json
import random
import textwrap
from collections import deque
from fractions import Fraction


def attempt(call):
    try:
        return call()
    except (TypeError, ValueError) as e:
        return type(e).__name__


kinds = [1, True, 2.5, "x", None, [1]]
print([attempt(lambda: textwrap.fill("a bb ccc dddd", k)) for k in (9, True)])
print([attempt(lambda: textwrap.TextWrapper(width=k, tabsize=True, max_lines=k).fill("a b")) for k in (4, 2.5, "x")])
print([attempt(lambda: textwrap.TextWrapper(initial_indent=k).fill("a b")) for k in ("  ", 3)])
print([attempt(lambda: deque([1, 2], k)) for k in (1, True, 2.5, "x", None)])
print([attempt(lambda: json.JSONEncoder(skipkeys=k, indent=k).encode([1])) for k in (1, True, None)])
print([attempt(lambda: Fraction(k)) for k in (1, True, 2.5, None)])
print([attempt(lambda: random.Random(k).random()) for k in (1, True, 2.5, "x")])
