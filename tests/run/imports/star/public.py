__all__ = ["visible", "also", "_listed"]
also = "also visible"
hidden = "hidden"
_private = "private"
_listed = "underscore but listed"
x = "overwritten by the importer"


def visible():
    return "visible " + hidden
