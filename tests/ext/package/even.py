"""Imports in a circle."""


def even(n: int) -> bool:
    return True if n == 0 else odd(n - 1)


from .odd import odd
