"""`open`."""

from _core import Ptr, has_special, i64, invoke, runtime, type_name, u8
from builtins.slice import _ssize
from ._base import _Stream
from ._binary import BufferedRandom, BufferedReader, BufferedWriter, FileIO
from ._text import _text_file


@runtime("file_open")
def _file_open(path: str, mode: str, buffering: i64) -> Ptr[u8]: ...
@runtime("file_from_fd")
def _file_from_fd(fd: i64, mode: str, buffering: i64, close_fd: i64) -> Ptr[u8]: ...


@literals("mode")
def open(file, mode="r", buffering=-1, encoding=None, errors=None, newline=None, closefd=True, opener=None):
    """Opens a file. Where `mode` is a literal, it decides which class of file the program gets."""
    if mode == "r" or mode == "w" or mode == "a" or mode == "rt" or mode == "wt" or mode == "r+" or mode == "w+":
        return _open_text(file, mode, buffering, encoding, errors, newline, closefd)
    elif mode == "rb":
        return BufferedReader(_open_stream(file, mode, buffering, closefd), file, mode)
    elif mode == "wb" or mode == "ab" or mode == "xb":
        return BufferedWriter(_open_stream(file, mode, buffering, closefd), file, mode)
    elif mode == "at" or mode == "x" or mode == "xt" or mode == "a+" or mode == "r+t" or mode == "w+t":
        return _open_text(file, mode, buffering, encoding, errors, newline, closefd)
    else:
        return _open_any(file, mode, buffering, encoding, errors, newline, closefd)


def _open_any(file, mode, buffering, encoding, errors, newline, closefd):
    """Modes that are unusual or not literals."""
    if not isinstance(mode, str):
        raise TypeError("open() argument 'mode' must be str, not " + type_name(mode))
    if "b" not in mode:
        return _open_text(file, mode, buffering, encoding, errors, newline, closefd)
    _check_binary(mode, encoding, errors, newline)
    stream = _open_stream(file, mode, buffering, closefd)
    if buffering == 0:
        return FileIO(stream, file, mode)
    elif "+" in mode:
        return BufferedRandom(stream, file, mode)
    elif "r" in mode:
        return BufferedReader(stream, file, mode)
    else:
        return BufferedWriter(stream, file, mode)


def _check_binary(mode, encoding, errors, newline):
    if "t" in mode:
        raise ValueError("can't have text and binary mode at once")
    if encoding is not None:
        raise ValueError("binary mode doesn't take an encoding argument")
    if errors is not None:
        raise ValueError("binary mode doesn't take an errors argument")
    if newline is not None:
        raise ValueError("binary mode doesn't take a newline argument")


def _open_text(file, mode, buffering, encoding, errors, newline, closefd):
    if buffering == 0:
        raise ValueError("can't have unbuffered text I/O")
    stream = _open_stream(file, mode, buffering, closefd)
    return _text_file(stream, file, mode, encoding, errors, newline)


def _open_stream(file, mode, buffering, closefd):
    """Opens a path or a descriptor."""
    size = _ssize(buffering)
    if isinstance(file, int):
        flag: i64 = 0
        if closefd:
            flag = 1
        return _Stream(_file_from_fd(file, mode, size, flag), False)
    elif isinstance(file, str):
        return _Stream(_file_open(file, mode, size), False)
    elif isinstance(file, bytes):
        return _Stream(_file_open(file.decode("utf-8", "surrogateescape"), mode, size), False)
    elif has_special(file, "__fspath__"):
        return _Stream(_file_open(invoke(file, "__fspath__"), mode, size), False)
    else:
        raise TypeError("expected str, bytes or os.PathLike object, not " + type_name(file))


def open_code(path):
    return open(path, "rb")
