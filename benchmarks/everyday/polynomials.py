"""Polynomials: operators, `__call__`, `reduce`."""

from __future__ import annotations
from functools import reduce
from operator import mul
from typing import Iterable, Sequence


class Poly:
    def __init__(self, coeffs: Iterable[float]):
        self.coeffs = tuple(coeffs)

    def __call__(self, x: float) -> float:
        result = 0.0
        for c in reversed(self.coeffs):
            result = result * x + c
        return result

    def __add__(self, other: Poly) -> Poly:
        a, b = self.coeffs, other.coeffs
        if len(a) < len(b):
            a, b = b, a
        return Poly([x + (b[i] if i < len(b) else 0) for i, x in enumerate(a)])

    def __mul__(self, other: Poly | float) -> Poly:
        if isinstance(other, Poly):
            out = [0.0] * (len(self.coeffs) + len(other.coeffs) - 1)
            for i, a in enumerate(self.coeffs):
                for j, b in enumerate(other.coeffs):
                    out[i + j] += a * b
            return Poly(out)
        return Poly(c * other for c in self.coeffs)

    __rmul__ = __mul__

    def derivative(self) -> Poly:
        return Poly(i * c for i, c in enumerate(self.coeffs) if i)

    def root(self, x: float, tol: float = 1e-10) -> float:
        d = self.derivative()
        for _ in range(50):
            y = self(x)
            if abs(y) < tol:
                break
            x -= y / d(x)
        return x

    def __repr__(self) -> str:
        return " + ".join(f"{c}x^{i}" for i, c in enumerate(self.coeffs) if c) or "0"


def from_roots(roots: Sequence[float]) -> Poly:
    return reduce(mul, (Poly([-r, 1.0]) for r in roots), Poly([1.0]))


def bench():
    p = from_roots([i * 0.5 for i in range(1, 40)])
    q = p * p + p.derivative() * 2.0
    return q(0.3), p.root(0.4), len(repr(p))
