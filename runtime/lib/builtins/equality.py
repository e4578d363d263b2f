"""What containers mean by "the same element"."""


@inline
def _same(x, y):
    """Identity or equality."""
    if x is y:
        return True
    if x == y:
        return True
    return False
