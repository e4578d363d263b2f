def late():
    from d import value
    return value + 1
