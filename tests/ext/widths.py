"""Annotations of the Python package `pyc2n`."""

from typing import Annotated

import pyc2n
from pyc2n import C, Ndim, f32, i32, u64


def add(a: i32, b: i32 = 3) -> i32:
    return a + b


def scale(x: f32, by: "f32 | None" = None) -> pyc2n.f32:
    return x * (2.0 if by is None else by)


def mixed(a: pyc2n.u64, b: list[u64]) -> pyc2n.u64:
    return a + len(b) + sum(b)


def wrapped(a: u64) -> u64:
    return u64(a * a + 1)


def total(data: Annotated[bytearray, Ndim(1), C]) -> int:
    result = 0
    for i in range(len(data)):
        result += data[i]
    return result
