"""`print` and `input`."""

import sys
from _core import head, is_static_tuple, runtime, static_len, tail, type_name
from .str import to_str


@runtime("stdout_write")
def _stdout_write(s: str) -> None: ...
@runtime("stdin_input")
def _stdin_input() -> str: ...


def print(*args, sep=" ", end="\n", file=None, flush=False):
    """Writes the arguments to a file, by default to `sys.stdout`."""
    separator = _text_or(sep, " ", "sep")
    ending = _text_or(end, "\n", "end")
    if file is None:
        file = sys.stdout
    if file is not None:
        _write_items(file, args, separator)
        file.write(ending)
        if flush:
            file.flush()


def _write_items(file, args, separator):
    """Writes the items with the separator between them."""
    if is_static_tuple(args):
        if static_len(args) != 0:
            file.write(to_str(head(args)))
            _write_rest(file, tail(args), separator)
    else:
        first = True
        for item in args:
            if not first:
                file.write(separator)
            first = False
            file.write(to_str(item))


def _write_rest(file, args, separator):
    if static_len(args) != 0:
        file.write(separator)
        file.write(to_str(head(args)))
        _write_rest(file, tail(args), separator)


@inline
def _text_or(value, default, name):
    """An optional string argument."""
    if value is None:
        return default
    elif isinstance(value, str):
        return value
    else:
        raise TypeError(name + " must be None or a string, not " + type_name(value))


def input(prompt="", /):
    """A line from stdin without its end."""
    if prompt != "":
        _stdout_write(to_str(prompt))
    return _stdin_input()
