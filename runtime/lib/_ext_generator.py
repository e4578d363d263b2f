"""Generators that Python has: an object of Python's holds the native generator in the word two before its arguments; the word between says what is
wanted of an entry (`runtime/src/ext/generator.rs`).
"""

from _core import Ptr, generator_returned, i64, is_done, runtime, step
from _ext_give import give_fresh
from _ext_python import at

__all__ = ["ended_with", "memory"]


@runtime("py_memory")
def memory() -> Ptr[Generator]:
    """All memory. What it holds is another type at each call in the program."""
    ...


def ended_with(args: i64, value) -> i64:
    """Says that the result is what the generator has returned."""
    ended: i64 = 3
    at(args).set(-1, ended)
    return give_fresh(value)
