"""Derived classes that override what their base has, and elements of several types: nasty ones."""

from __future__ import annotations
from typing import Optional, Union


class A:
    tag: int = 1

    def __init__(self, x: int) -> None:
        self.x = x

    def get(self) -> int:
        return self.x

    def who(self) -> str:
        return "A"

    @property
    def p(self) -> int:
        return self.x + 1

    def __eq__(self, other) -> bool:
        return isinstance(other, A) and self.x == other.x

    def __hash__(self):
        return hash(self.x)


class B(A):
    tag: int = 2

    @property
    def p(self) -> int:
        return -self.x

    def __eq__(self, other) -> bool:
        return True
    __hash__ = None

    def who(self) -> str:
        return "B" + super().who()


class C(A):
    __slots__ = ("extra",)

    def __init__(self, x: int, extra: int) -> None:
        super().__init__(x)
        self.extra = extra

    def __len__(self) -> int:
        return self.extra

    def __iter__(self):
        return iter([1, 2, 3])

    def get(self) -> int:
        return self.extra * 100


class D(A):

    def __getattr__(self, name):
        return 77


class E(A):
    x: int = 9

    def __init__(self) -> None:
        pass


class F(A):

    @property
    def x(self) -> int:
        return 1000

    @x.setter
    def x(self, value: int) -> None:
        self._x = value


class G(A):

    def __setattr__(self, name, value):
        object.__setattr__(self, name, value * 2)


def f_get(a: A) -> int:
    return a.get() + a.x + a.tag


def f_p(a: A) -> int:
    return a.p


def f_who(a: A) -> str:
    return a.who()


def f_eq(a: A, b: A) -> bool:
    return a == b


def f_ne(a: A, b: A) -> bool:
    return a != b


def f_in(a: A, xs: list[A]) -> bool:
    return a in xs


def f_index(a: A, xs: list[A]) -> int:
    return xs.index(a)


def f_bool(a: A) -> int:
    return 1 if a else 0


def f_len(xs: list[A]) -> int:
    return sum([1 for a in xs if a])


def f_set(a: A, v: int) -> int:
    a.x = v
    return a.x


def f_inst(a: A) -> tuple[bool, bool, bool]:
    return isinstance(a, A), isinstance(a, B), isinstance(a, (C, F))


def f_opt(a: Optional[A]) -> int:
    return 0 if a is None else a.get()


def f_put(xs: list[A], a: A) -> int:
    xs.append(a)
    return len(xs)


def f_swap(xs: list[A], i: int, j: int) -> None:
    xs[i], xs[j] = xs[j], xs[i]


def f_dict(d: dict[str, A], k: str) -> int:
    return d[k].get()


def f_dictset(d: dict[str, A], k: str, a: A) -> bool:
    d[k] = a
    return d[k] is not None


def f_sort(xs: list[A]) -> list[int]:
    return [a.x for a in sorted(xs, key=lambda a: a.get())]


def f_same(xs: list[A], a: A) -> int:
    n = 0
    for x in xs:
        x.x += 1
        if x == a:
            n += 1
    return n


def f_ret(xs: list[A], i: int) -> A:
    return xs[i]


def f_ret2(a: A, b: A, c: bool) -> A:
    return a if c else b


def f_lists(xs: list[Union[list[int], list[str]]]) -> int:
    return sum([len(x) for x in xs])


def f_mixed(xs: list[Union[int, float, str, None]]) -> str:
    return ",".join([str(x) for x in xs])


def f_bools(xs: list[Union[bool, int]]) -> int:
    n = 0
    for x in xs:
        n += 10 if isinstance(x, bool) else x
    return n


def f_sum(xs: list[Union[int, float]]):
    return sum(xs)


def f_max(xs: list[Union[int, float]]):
    return max(xs)


def f_sorted(xs: list[Union[int, float]]):
    return sorted(xs)


def f_sortin(xs: list[Union[int, float]]) -> None:
    xs.sort()


def f_union_set(xs: list[Optional[int]], i: int) -> None:
    xs[i] = None
    xs[0] = 7
    xs.append(None)


def f_rev(xs: list[Optional[str]]):
    xs.reverse()
    xs.extend(["a", None])
    return xs[::-1], xs.pop(), xs.count(None), None in xs


def f_eqlist(xs: list[Optional[int]], ys: list[Optional[int]]) -> bool:
    return xs == ys


def f_repr(xs: list[Optional[int]]) -> str:
    return f"{xs}"


def f_dictu(d: dict[str, Union[int, str]]):
    out = []
    for k, v in d.items():
        out.append((k, v))
    d["n"] = 5
    d["s"] = "t"
    return out, d.get("zz"), d.pop("n"), d


def f_tuple(t: tuple[Union[int, str], Optional[float]]):
    return t[0], t[1]
