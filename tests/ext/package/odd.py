from .even import even


def odd(n: int) -> bool:
    return False if n == 0 else even(n - 1)
