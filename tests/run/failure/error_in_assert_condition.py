def valid(x):
    return x.is_valid


assert valid(3), "not reached"
