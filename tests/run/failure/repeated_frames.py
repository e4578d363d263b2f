def countdown(n):
    if n == 0:
        raise RuntimeError("bottom")
    countdown(n - 1)


try:
    countdown(2)
except RuntimeError as e:
    print(e)
countdown(8)
