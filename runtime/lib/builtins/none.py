"""`None`, `NotImplemented` and `Ellipsis`."""


@native("none")
class NoneType:
    """The type of `None`."""

    def __new__(cls):
        return None

    def __repr__(self):
        return "None"

    def __bool__(self) -> bool:
        return False

    def __hash__(self) -> int:
        return 0xFCA86420

    def __eq__(self, other):
        if other is None:
            return True
        return NotImplemented


@native("not_implemented")
class NotImplementedType:
    """The type of `NotImplemented`."""

    def __new__(cls):
        return NotImplemented

    def __repr__(self):
        return "NotImplemented"

    def __hash__(self) -> int:
        return 0xFCA86421


@native("ellipsis")
class ellipsis:
    """The type of `...`."""

    def __new__(cls):
        return ...

    def __repr__(self):
        return "Ellipsis"

    def __hash__(self) -> int:
        return 0xFCA86422
