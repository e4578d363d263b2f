"""`object`: what every class has unless it says otherwise."""

from _core import special, address, type_name, qualified_name


class object:
    """The root of all classes."""

    def __init_subclass__(cls):
        pass

    def __eq__(self, other):
        if self is other:
            return True
        return NotImplemented

    def __ne__(self, other):
        result = self == other
        return not result

    def __hash__(self) -> int:
        place: i64 = address(self)
        return (place >> 4) & 0xFFFFFFFFFFFFFFF

    def __repr__(self):
        return "<" + qualified_name(self) + " object at " + _hexadecimal(address(self)) + ">"

    def __str__(self):
        return repr(self)

    def __format__(self, spec):
        if spec != "":
            _unsupported_format(type_name(self))
        return str(self)

    def __dir__(self):
        return dir(self)

    def __sizeof__(self) -> int:
        return 16

    def __reduce_ex__(self, protocol):
        raise TypeError("cannot pickle '" + type_name(self) + "' object")


@noinline
def _unsupported_format(name: str):
    raise TypeError("unsupported format string passed to " + name + ".__format__")


@runtime("address_to_str")
def _hexadecimal(place: i64) -> str: ...
