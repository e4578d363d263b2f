"""`bool`: an int of two values."""

from _core import i64, runtime


@intrinsic("bool_and")
def _and(x: bool, y: bool) -> bool: ...
@intrinsic("bool_or")
def _or(x: bool, y: bool) -> bool: ...
@intrinsic("bool_xor")
def _xor(x: bool, y: bool) -> bool: ...
@intrinsic("bool_eq")
def _eq(x: bool, y: bool) -> bool: ...
@intrinsic("bool_to_int")
def _to_int(x: bool) -> int: ...
@runtime("format_bool")
def _format(x: i64, spec: str) -> str: ...


@native("bool")
class bool(int):
    """`True` and `False`."""

    def __new__(cls, x=False, /):
        if x:
            return True
        return False

    def __and__(self, other):
        if isinstance(other, bool):
            return _and(self, other)
        if isinstance(other, int):
            return _to_int(self) & other
        return NotImplemented

    def __or__(self, other):
        if isinstance(other, bool):
            return _or(self, other)
        if isinstance(other, int):
            return _to_int(self) | other
        return NotImplemented

    def __xor__(self, other):
        if isinstance(other, bool):
            return _xor(self, other)
        if isinstance(other, int):
            return _to_int(self) ^ other
        return NotImplemented

    def __eq__(self, other):
        if isinstance(other, bool):
            return _eq(self, other)
        if isinstance(other, int):
            return _to_int(self) == other
        return NotImplemented

    def __bool__(self) -> bool:
        return self

    def __repr__(self):
        if self:
            return "True"
        return "False"

    def __str__(self):
        if self:
            return "True"
        return "False"

    def __format__(self, spec):
        if spec == "":
            return str(self)
        flag: i64 = _to_int(self)
        return _format(flag, spec)
