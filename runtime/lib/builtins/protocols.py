"""Functions behind syntax and the simplest builtins: truth, repr, formatting, f-strings."""

from _core import Ptr, alloc, has_special, head, i64, invoke, is_small, runtime, static_len, tail, type_name


@runtime("str_concat")
def _concat(a: str, b: str) -> str: ...
@runtime("str_concat_all")
def _concat_all(items: Ptr[str], count: i64) -> str: ...
@runtime("str_ascii")
def _escape(text: str) -> str: ...


@lang("truth")
@inline
def truth(x) -> bool:
    """The truth value: `__bool__`, else `__len__`, else True."""
    if isinstance(x, bool):
        return x
    if has_special(x, "__bool__"):
        result = invoke(x, "__bool__")
        if isinstance(result, bool):
            return result
        _bad_bool(type_name(result))
    elif has_special(x, "__len__"):
        return checked_length(invoke(x, "__len__")) != 0
    else:
        return True


@lang("repr")
@inline
def repr(x, /):
    text = invoke(x, "__repr__")
    if isinstance(text, str):
        return text
    _bad_repr(type_name(text))


@lang("ascii")
def ascii(x, /):
    return _escape(repr(x))


@lang("format_value")
@inline
def format_value(value, spec):
    """`format(value, spec)`."""
    text = invoke(value, "__format__", spec)
    if isinstance(text, str):
        return text
    _bad_format(type_name(text))


def format(value, format_spec="", /):
    if not isinstance(format_spec, str):
        raise TypeError("format() argument 2 must be str, not " + type_name(format_spec))
    return format_value(value, format_spec)


@lang("join_strings")
@inline
def join_strings(pieces):
    """The pieces of an f-string, a static tuple of str, one behind the other."""
    if static_len(pieces) == 2:
        return _concat(head(pieces), head(tail(pieces)))
    room = alloc(static_len(pieces))
    _lay_out(room, 0, pieces)
    result = _concat_all(room, static_len(pieces))
    room.free()
    return result


@inline
def _lay_out(room, i: i64, pieces):
    if static_len(pieces) != 0:
        piece: str = head(pieces)
        room.init(i, piece)
        _lay_out(room, i + 1, tail(pieces))


@lang("hash")
@inline
def hash(x, /) -> int:
    if not has_special(x, "__hash__"):
        _unhashable(type_name(x))
    result = invoke(x, "__hash__")
    if isinstance(result, int):
        if not is_small(result):
            return invoke(result, "__hash__")
        if result == -1:
            return -2
        return result
    _bad_hash()


@natural("always")
@lang("len")
@inline
def len(x, /) -> int:
    if has_special(x, "__len__"):
        return checked_length(invoke(x, "__len__"))
    _no_length(type_name(x))


@inline
def checked_length(result) -> int:
    """What `__len__` gave, if it is a length."""
    if isinstance(result, int):
        if result < 0:
            _negative_length()
        if result > 9223372036854775807:
            raise OverflowError("cannot fit 'int' into an index-sized integer")
        return result
    if has_special(result, "__index__"):
        return checked_length(invoke(result, "__index__"))
    _bad_length(type_name(result))


@noinline
def _bad_bool(name):
    raise TypeError("__bool__ should return bool, returned " + name)


@noinline
def _bad_repr(name):
    raise TypeError("__repr__ returned non-string (type " + name + ")")


@noinline
def _bad_format(name):
    raise TypeError("__format__ must return a str, not " + name)


@noinline
def _bad_hash():
    raise TypeError("__hash__ method should return an integer")


@noinline
def _unhashable(name):
    raise TypeError("unhashable type: '" + name + "'")


@noinline
def _no_length(name):
    raise TypeError("object of type '" + name + "' has no len()")


@noinline
def _negative_length():
    raise ValueError("__len__() should return >= 0")


@noinline
def _bad_length(name):
    raise TypeError("'" + name + "' object cannot be interpreted as an integer")
