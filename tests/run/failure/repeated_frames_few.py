def countdown(n):
    if n == 0:
        raise RuntimeError("bottom")
    countdown(n - 1)


countdown(3)
