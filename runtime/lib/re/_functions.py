"""The functions of `re`."""

from _core import type_name
from builtins.bytes import _is_bytes_like
from ._pattern import Pattern

_patterns = {}
_byte_patterns = {}


@noinline
def compile(pattern, flags=0):
    if isinstance(pattern, Pattern):
        if flags:
            raise ValueError("cannot process flags argument with a compiled pattern")
        return pattern
    elif isinstance(pattern, str):
        text: str = pattern
        return _known(_patterns, text, flags)
    elif isinstance(pattern, bytes):
        data: bytes = pattern
        return _known(_byte_patterns, data, flags)
    elif getattr(pattern, "__hash__", None) is None:
        raise TypeError(f"unhashable type: '{type_name(pattern)}'")
    else:
        raise TypeError("first argument must be string or compiled pattern")


@noinline
def _known(patterns, pattern, flags):
    """The compiled pattern, made once."""
    key = (pattern, flags)
    made = patterns.get(key)
    if made is None:
        if len(patterns) >= 512:
            patterns.clear()
        made = Pattern(pattern, flags)
        patterns[key] = made
    return made


def match(pattern, string, flags=0):
    return compile(pattern, flags).match(string)


def fullmatch(pattern, string, flags=0):
    return compile(pattern, flags).fullmatch(string)


def search(pattern, string, flags=0):
    return compile(pattern, flags).search(string)


def findall(pattern, string, flags=0):
    return compile(pattern, flags).findall(string)


def finditer(pattern, string, flags=0):
    return compile(pattern, flags).finditer(string)


def split(pattern, string, maxsplit=0, flags=0):
    return compile(pattern, flags).split(string, maxsplit)


def sub(pattern, repl, string, count=0, flags=0):
    return compile(pattern, flags).sub(repl, string, count)


def subn(pattern, repl, string, count=0, flags=0):
    return compile(pattern, flags).subn(repl, string, count)


_SPECIAL = "()[]{}?*+-|^$\\.&~# \t\n\r\v\f"


def escape(pattern):
    if isinstance(pattern, str):
        return "".join(["\\" + c if c in _SPECIAL else c for c in pattern])
    elif _is_bytes_like(pattern):
        return escape(bytes(pattern).decode("latin-1")).encode("latin-1")
    else:
        raise TypeError(f"decoding to str: need a bytes-like object, {type_name(pattern)} found")


def purge():
    _patterns.clear()
    _byte_patterns.clear()
