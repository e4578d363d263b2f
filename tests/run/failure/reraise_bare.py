def risky(n):
    if n == 0:
        raise OSError("disk full")
    return risky(n - 1)


def guard():
    try:
        risky(2)
    except OSError as e:
        print("logged:", e)
        raise


guard()
