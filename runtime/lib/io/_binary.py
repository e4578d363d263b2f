"""Binary files."""

from _core import Ptr, i64, runtime, type_name, u8
from builtins.bytes import _data_of, _is_bytes_like, _size_of
from builtins.slice import _ssize
from ._base import BufferedIOBase, RawIOBase


@runtime("file_close")
def _file_close(file: Ptr[u8]) -> None: ...
@runtime("file_closed")
def _file_closed(file: Ptr[u8]) -> bool: ...
@runtime("file_flush")
def _file_flush(file: Ptr[u8]) -> None: ...
@runtime("file_fileno")
def _file_fileno(file: Ptr[u8]) -> i64: ...
@runtime("file_isatty")
def _file_isatty(file: Ptr[u8]) -> bool: ...
@runtime("file_readable")
def _file_readable(file: Ptr[u8]) -> bool: ...
@runtime("file_writable")
def _file_writable(file: Ptr[u8]) -> bool: ...
@runtime("file_seekable")
def _file_seekable(file: Ptr[u8]) -> bool: ...
@runtime("file_seek")
def _file_seek(file: Ptr[u8], offset: i64, whence: i64) -> i64: ...
@runtime("file_tell")
def _file_tell(file: Ptr[u8]) -> i64: ...
@runtime("file_truncate")
def _file_truncate(file: Ptr[u8], size: i64) -> i64: ...
@runtime("file_readline_bytes")
def _file_readline(file: Ptr[u8], limit: i64) -> bytes: ...
@runtime("file_read_bytes")
def _file_read(file: Ptr[u8], count: i64) -> bytes: ...
@runtime("file_read1_bytes")
def _file_read1(file: Ptr[u8], count: i64) -> bytes: ...
@runtime("file_readinto")
def _file_readinto(file: Ptr[u8], to: Ptr[u8], size: i64) -> i64: ...
@runtime("file_write_bytes")
def _file_write(file: Ptr[u8], data: Ptr[u8], size: i64) -> None: ...


class _BinaryFile:
    """The methods of all binary files."""

    def _start(self, stream, name, mode):
        self._stream = stream
        self.name = name
        self.mode = mode

    @property
    def closed(self) -> bool:
        return _file_closed(self._stream.handle)

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

    def seek(self, offset, whence=0, /) -> int:
        return _file_seek(self._stream.handle, _ssize(offset), _ssize(whence))

    def tell(self) -> int:
        return _file_tell(self._stream.handle)

    def truncate(self, size=None, /) -> int:
        if size is None:
            return _file_truncate(self._stream.handle, -1)
        return _file_truncate(self._stream.handle, _ssize(size))

    def read(self, size=-1, /):
        if size is None:
            return _file_read(self._stream.handle, -1)
        return _file_read(self._stream.handle, _ssize(size))

    def read1(self, size=-1, /):
        return _file_read1(self._stream.handle, _ssize(size))

    def peek(self, size=0, /):
        place = _file_tell(self._stream.handle)
        data = _file_read1(self._stream.handle, 8192)
        _file_seek(self._stream.handle, place, 0)
        return data

    def readall(self):
        return _file_read(self._stream.handle, -1)

    def readline(self, size=-1, /):
        if size is None:
            return _file_readline(self._stream.handle, -1)
        return _file_readline(self._stream.handle, _ssize(size))

    def readinto(self, buffer, /) -> int:
        if isinstance(buffer, bytes):
            raise TypeError("readinto() argument must be read-write bytes-like object, not bytes")
        return _file_readinto(self._stream.handle, _data_of(buffer), _size_of(buffer))

    def write(self, data, /) -> int:
        if not _is_bytes_like(data):
            raise TypeError("a bytes-like object is required, not '" + type_name(data) + "'")
        _file_write(self._stream.handle, _data_of(data), _size_of(data))
        return _size_of(data)

    def __repr__(self):
        return "<_io." + type_name(self) + " name=" + repr(self.name) + ">"


@in_c("_io.BufferedReader")
class BufferedReader(_BinaryFile, BufferedIOBase):
    """A binary file opened for reading."""

    def __init__(self, stream, name, mode):
        self._start(stream, name, mode)


@in_c("_io.BufferedWriter")
class BufferedWriter(_BinaryFile, BufferedIOBase):
    """A binary file opened for writing."""

    def __init__(self, stream, name, mode):
        self._start(stream, name, mode)


@in_c("_io.BufferedRandom")
class BufferedRandom(_BinaryFile, BufferedIOBase):
    """A binary file opened for both."""

    def __init__(self, stream, name, mode):
        self._start(stream, name, mode)


@in_c("_io.FileIO")
class FileIO(_BinaryFile, RawIOBase):
    """A binary file without a buffer."""

    def __init__(self, stream, name, mode):
        self._start(stream, name, mode)
