"""`struct.error`, which the runtime's leaves raise."""


class error(Exception):
    """A format or a value that `struct` can't take."""

    __module__ = "struct"
