"""`struct.error`, which the runtime's leaves raise."""


@in_c("struct.error")
class error(Exception):
    """A format or a value that `struct` can't take."""
