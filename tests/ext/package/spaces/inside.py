def inside(n: int) -> int:
    return n + 1
