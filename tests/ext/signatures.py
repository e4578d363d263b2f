"""Functions of many signatures, and some that stay interpreted."""
from __future__ import annotations
import math
import math as m
from math import sqrt, pi as PI
from typing import Optional, Union, Tuple
import os

LIMIT = 10
NAMES = ("a", "b")
RATE: float = 0.5
NEG = -0.0

def fact(n: int) -> int:
    r = 1
    for i in range(2, n + 1):
        r *= i
    return r

def fib(n: int) -> int:
    return n if n < 2 else fib(n - 1) + fib(n - 2)

def hyp(a: float, b: float) -> float:
    return sqrt(a * a + b * b)

def area(r: float) -> float:
    return PI * r ** 2 + m.sin(0.0) * math.cos(r)

def flip(b: bool) -> bool:
    return not b

def shout(s: str, n: int = 2, *, sep: str = "-") -> str:
    return sep.join([s.upper()] * n)

def quiet(s: str, *, end: str = ".") -> str:
    return s.lower() + end

def quiets(s: str) -> str:
    return quiet(s) + quiet(s, end="!")

def data(b: bytes) -> bytes:
    return b[::-1] + b"!"

def nothing(x: None) -> None:
    return x

def opt(x: Optional[int] = None) -> Union[int, str]:
    if x is None:
        return "none"
    return x + LIMIT

def pair(p: Tuple[int, str], q: tuple[float, tuple[int, bool]]) -> tuple[str, float, int, bool]:
    return p[1] * p[0], q[0], q[1][0], q[1][1]

def mixed(x: int | str | None | tuple[int, int]) -> int | str | None:
    if x is None: return None
    if isinstance(x, tuple): return x[0] + x[1]
    if isinstance(x, str): return x + "!"
    return x + 1

def checked(n: int) -> int:
    if n < 0:
        raise ValueError(f"negative: {n}")
    return 10 // n

def catches(s: str) -> int:
    try:
        return int(s)
    except ValueError as e:
        return len(str(e))

def helper(x, y=3):
    return x * y + LIMIT

def calls(n: int) -> int:
    return helper(n) + helper(n, 1) + helper(x=n, y=2)

def words(s: str) -> tuple[int, int]:
    counts: dict[str, int] = {}
    for w in s.split():
        counts[w] = counts.get(w, 0) + 1
    return len(counts), max(counts.values(), default=0)

def listed(n: int) -> list[int]:
    return [i * i for i in range(n)]

def prints(n: int) -> int:
    print("hello", n)
    return n

def uses_os(n: int) -> int:
    return n + len(os.sep)

def rate(x: float) -> float:
    return x * RATE + NEG

counter = 0
def bump(n: int) -> int:
    global counter
    counter += n
    return counter

def deep(n: int) -> int:
    return 0 if n == 0 else 1 + deep(n - 1)

def odd(n: int) -> str:
    """Raises at the bottom, so that each level is interpreted."""
    if n == 0:
        raise KeyError(n)
    try:
        return odd(n - 1)
    except IndexError:
        return "odd"
    except KeyError:
        if n == 900:
            return "odd"
        raise

def forever(n: int) -> int:
    return forever(n + 1)

if LIMIT > 5:
    def cond(n: int) -> str:
        return f"big {n:>5}"
else:
    def cond(n: int) -> str:
        return f"small {n}"

def decorate(f):
    f.tag = "tagged"
    return f

@decorate
@decorate
def tagged(n: int) -> int:
    return n + 1

class C:
    def method(self, n: int) -> int:
        return fact(n)
    plain = fact

def gen(n: int):
    for i in range(n):
        yield i

def usesgen(n: int) -> int:
    return sum(gen(n))

def many(*args: int) -> int:
    return len(args)

def total(n: int) -> int:
    f = lambda v: v + n
    return f(1) + f(2)
