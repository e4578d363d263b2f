"""`print` and `input`."""

import sys
from _core import for_each, head, is_static_tuple, runtime, static_len, tail, type_name
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
        if not is_static_tuple(args):
            _write_items(file, args, separator)
        elif static_len(args) != 0:
            file.write(to_str(head(args)))
            for_each(tail(args), _write_next, file, separator)
        file.write(ending)
        if flush:
            file.flush()


def _write_next(item, file, separator):
    file.write(separator)
    file.write(to_str(item))


def _write_items(file, args, separator):
    first = True
    for item in args:
        if not first:
            file.write(separator)
        first = False
        file.write(to_str(item))


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
