"""Text files."""

from _core import Ptr, done, has_attr, i64, new_object, runtime, type_name, u8
from builtins.slice import _ssize
from ._base import TextIOBase, UnsupportedOperation, _Stream
from ._binary import (
    BufferedReader, BufferedWriter, _file_close, _file_closed, _file_fileno, _file_flush,
    _file_isatty, _file_readable, _file_seek, _file_seekable, _file_tell, _file_truncate, _file_writable,
)
from ._wrapped import TextIOWrapper as _WrappedText


@runtime("file_standard")
def _file_standard(fd: i64) -> Ptr[u8]: ...
@runtime("file_set_text")
def _file_set_text(file: Ptr[u8], encoding: str, errors: str, newline: i64) -> None: ...
@runtime("file_readline")
def _file_readline(file: Ptr[u8], limit: i64) -> str: ...
@runtime("file_read")
def _file_read(file: Ptr[u8], count: i64) -> str: ...
@runtime("file_write")
def _file_write(file: Ptr[u8], s: str) -> None: ...
@runtime("str_len")
def _str_len(s: str) -> i64: ...


@in_c("_io.TextIOWrapper")
class TextIOWrapper(TextIOBase):
    """A text file; made by `open`."""

    _stream: _Stream
    mode: str
    encoding: str
    errors: str
    line_buffering: bool
    write_through: bool

    def __new__(cls, buffer, encoding=None, errors=None, newline=None, line_buffering=False, write_through=False):
        if has_attr(buffer, "_stream"):
            return new_object(cls)
        else:
            return _WrappedText(buffer, encoding, errors, newline, line_buffering, write_through)

    def __init__(self, buffer, encoding=None, errors=None, newline=None, line_buffering=False, write_through=False):
        self._start(buffer._stream, buffer.name, buffer.mode.replace("b", ""))
        self._set_text(encoding, errors, newline)

    def _start(self, stream, name, mode):
        self._stream = stream
        self.name = name
        self.mode = mode
        self.encoding = "UTF-8"
        self.errors = "strict"
        self.line_buffering = False
        self.write_through = False

    def _set_text(self, encoding, errors, newline):
        if encoding is not None and encoding != "locale":
            self.encoding = encoding
        if errors is not None:
            self.errors = errors
        _file_set_text(self._stream.handle, self.encoding, self.errors, _newline_code(newline))

    def reconfigure(self, *, encoding=None, errors=None, newline=None, line_buffering=None, write_through=None):
        self.flush()
        self._set_text(encoding, errors, newline)

    @property
    def closed(self) -> bool:
        return _file_closed(self._stream.handle)

    @property
    def buffer(self):
        """The file as bytes."""
        if _file_readable(self._stream.handle):
            return BufferedReader(self._stream, self.name, "rb")
        return BufferedWriter(self._stream, self.name, "wb")

    def close(self):
        if not self.closed:
            _file_close(self._stream.handle)

    def flush(self):
        _file_flush(self._stream.handle)

    def fileno(self) -> int:
        return _file_fileno(self._stream.handle)

    def isatty(self) -> bool:
        self._check_open()
        return _file_isatty(self._stream.handle)

    def readable(self) -> bool:
        self._check_open()
        return _file_readable(self._stream.handle)

    def writable(self) -> bool:
        self._check_open()
        return _file_writable(self._stream.handle)

    def seekable(self) -> bool:
        self._check_open()
        return _file_seekable(self._stream.handle)

    def seek(self, cookie, whence=0, /) -> int:
        if cookie != 0:
            if whence == 1:
                raise UnsupportedOperation("can't do nonzero cur-relative seeks")
            if whence == 2:
                raise UnsupportedOperation("can't do nonzero end-relative seeks")
            if cookie < 0:
                raise ValueError("negative seek position " + str(cookie))
        return _file_seek(self._stream.handle, _ssize(cookie), _ssize(whence))

    def tell(self) -> int:
        return _file_tell(self._stream.handle)

    def truncate(self, pos=None, /) -> int:
        if pos is None:
            return _file_truncate(self._stream.handle, -1)
        return _file_truncate(self._stream.handle, _ssize(pos))

    def read(self, size=-1, /):
        if size is None:
            return _file_read(self._stream.handle, -1)
        return _file_read(self._stream.handle, _ssize(size))

    def readline(self, size=-1, /):
        return _file_readline(self._stream.handle, _ssize(size))

    def __step__(self):
        line = _file_readline(self._stream.handle, -1)
        if _str_len(line) == 0:
            return done()
        return line

    def write(self, s, /) -> int:
        if not isinstance(s, str):
            raise TypeError("write() argument must be str, not " + type_name(s))
        _file_write(self._stream.handle, s)
        return _str_len(s)

    def __repr__(self):
        return "<_io.TextIOWrapper name=" + repr(self.name) + " mode=" + repr(self.mode) + " encoding=" + repr(self.encoding) + ">"


def _newline_code(newline) -> i64:
    """How the runtime numbers the values of `newline`."""
    if newline is None:
        return 0
    if newline == "":
        return 1
    if newline == "\n":
        return 2
    if newline == "\r":
        return 3
    if newline == "\r\n":
        return 4
    raise ValueError("illegal newline value: " + newline)


def _text_file(stream, name, mode, encoding, errors, newline):
    """A text file on a stream."""
    file = new_object(TextIOWrapper)
    file._start(stream, name, mode)
    file._set_text(encoding, errors, newline)
    return file


def _standard(fd: i64):
    """`sys.stdin`, `sys.stdout` or `sys.stderr`."""
    file = new_object(TextIOWrapper)
    if fd == 0:
        file._start(_Stream(_file_standard(fd), True), "<stdin>", "r")
    elif fd == 1:
        file._start(_Stream(_file_standard(fd), True), "<stdout>", "w")
    else:
        file._start(_Stream(_file_standard(fd), True), "<stderr>", "w")
        file.errors = "backslashreplace"
    file.encoding = "utf-8"
    return file
