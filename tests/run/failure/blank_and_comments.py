# leading comment


def f():
    # comment inside

    """not a docstring"""

    x = [1, 2, 3]  # trailing comment
    # another
    return x[5]  # boom


f()  # call here
