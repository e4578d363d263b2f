print("load", __name__)
LIMIT = 10


def clamp(x, lo=0, hi=LIMIT):
    return max(lo, min(hi, x))
