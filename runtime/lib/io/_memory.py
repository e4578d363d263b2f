"""Files in memory: `StringIO` and `BytesIO`."""

from _core import done, i64, runtime, type_name
from builtins.builder import StringBuilder
from builtins.bytes import _is_bytes_like, _size_of
from builtins.slice import _ssize
from ._base import BufferedIOBase, TextIOBase, UnsupportedOperation


@runtime("str_len")
def _str_len(s: str) -> i64: ...
@runtime("str_find")
def _str_find(s: str, needle: str, start: i64, end: i64) -> i64: ...
@runtime("str_substring")
def _substring(s: str, start: i64, end: i64) -> str: ...


@in_c("_io.StringIO")
class StringIO(TextIOBase):
    """Text in memory. What is written at the end is collected in a builder until somebody reads."""

    _text: str
    _tail: StringBuilder | None
    _position: i64
    _closed: bool

    def __init__(self, initial_value="", newline="\n"):
        self._text = ""
        self._tail = None
        self._position = 0
        self._closed = False
        if initial_value is not None:
            if not isinstance(initial_value, str):
                raise TypeError("initial_value must be str or None, not " + type_name(initial_value))
            self._text = initial_value

    def _check(self):
        if self._closed:
            raise ValueError("I/O operation on closed file")

    def _whole(self):
        """All of the text."""
        self._check()
        tail = self._tail
        if tail is not None:
            self._text = self._text + tail.finish()
            self._tail = None
        return self._text

    def _size(self) -> i64:
        tail = self._tail
        if tail is None:
            return _str_len(self._text)
        return _str_len(self._text) + tail.length()

    @property
    def closed(self) -> bool:
        return self._closed

    def close(self):
        self._closed = True
        self._text = ""
        self._tail = None

    def getvalue(self):
        return self._whole()

    def write(self, s, /) -> int:
        if not isinstance(s, str):
            raise TypeError("string argument expected, got '" + type_name(s) + "'")
        self._check()
        if self._position == self._size():
            tail = self._tail
            if tail is None:
                tail = StringBuilder()
                self._tail = tail
            tail.add(s)
        else:
            self._overwrite(s)
        self._position = self._position + _str_len(s)
        return _str_len(s)

    def _overwrite(self, s):
        text = self._whole()
        place = self._position
        size = _str_len(text)
        if place > size:
            missing: int = place - size
            text = text + "\0" * missing
        self._text = _substring(text, 0, place) + s + _substring(text, place + _str_len(s), 0x7FFFFFFFFFFFFFFF)

    def read(self, size=-1, /):
        text = self._whole()
        start = self._position
        end = _end_of(size, start, _str_len(text))
        if end <= start:
            return ""
        self._position = end
        return _substring(text, start, end)

    def readline(self, size=-1, /):
        text = self._whole()
        start = self._position
        length = _str_len(text)
        if start >= length:
            return ""
        end = _str_find(text, "\n", start, length) + 1
        if end == 0:
            end = length
        limit = _end_of(size, start, length)
        if limit < end:
            end = limit
        self._position = end
        return _substring(text, start, end)

    def __step__(self):
        line = self.readline()
        if _str_len(line) == 0:
            return done()
        return line

    def seek(self, pos, whence=0, /) -> int:
        self._check()
        offset = _ssize(pos)
        if whence == 0:
            if offset < 0:
                raise ValueError("Negative seek position " + str(pos))
            self._position = offset
        elif offset != 0:
            raise OSError("Can't do nonzero cur-relative seeks")
        elif whence == 2:
            self._position = self._size()
        elif whence != 1:
            raise ValueError("Invalid whence (" + str(whence) + ", should be 0, 1 or 2)")
        return self._position

    def tell(self) -> int:
        self._check()
        return self._position

    def truncate(self, pos=None, /) -> int:
        size = self._position
        if pos is not None:
            size = _ssize(pos)
        if size < 0:
            raise ValueError("Negative size value " + str(pos))
        self._text = _substring(self._whole(), 0, size)
        return size

    def flush(self):
        self._check()

    def readable(self) -> bool:
        self._check()
        return True

    def writable(self) -> bool:
        self._check()
        return True

    def seekable(self) -> bool:
        self._check()
        return True

    def isatty(self) -> bool:
        self._check_open()
        return False

    def fileno(self) -> int:
        raise UnsupportedOperation("fileno")


@in_c("_io.BytesIO")
class BytesIO(BufferedIOBase):
    """Bytes in memory."""

    _data: bytearray
    _position: i64
    _closed: bool

    def __init__(self, initial_bytes=b""):
        self._data = bytearray(initial_bytes)
        self._position = 0
        self._closed = False

    @property
    def closed(self) -> bool:
        return self._closed

    def close(self):
        self._closed = True
        self._data = bytearray()

    def getvalue(self):
        self._check_open()
        return bytes(self._data)

    def getbuffer(self):
        self._check_open()
        return memoryview(self._data)

    def write(self, data, /) -> int:
        self._check_open()
        if not _is_bytes_like(data):
            raise TypeError("a bytes-like object is required, not '" + type_name(data) + "'")
        place = self._position
        size = _size_of(data)
        if place > self._data._len:
            missing: int = place - self._data._len
            self._data += b"\0" * missing
        if place == self._data._len:
            self._data._extend_with(data)
        else:
            start: int = place
            end: int = place + size
            self._data[start:end] = data
        self._position = place + size
        return size

    def read(self, size=-1, /):
        self._check_open()
        start = self._position
        return self._take(start, _end_of(size, start, self._data._len))

    def read1(self, size=-1, /):
        return self.read(size)

    def readinto(self, buffer, /) -> int:
        data = self.read(len(buffer))
        buffer[:len(data)] = data
        return len(data)

    def readline(self, size=-1, /):
        self._check_open()
        start = self._position
        limit = _end_of(size, start, self._data._len)
        first: int = start
        last: int = limit
        end: i64 = self._data.find(10, first, last)
        if end < 0:
            end = limit
        else:
            end = end + 1
        return self._take(start, end)

    def _take(self, start: i64, end: i64):
        if end <= start:
            return b""
        self._position = end
        first: int = start
        last: int = end
        return bytes(self._data[first:last])

    def __step__(self):
        line = self.readline()
        if len(line) == 0:
            return done()
        return line

    def seek(self, pos, whence=0, /) -> int:
        self._check_open()
        place = _ssize(pos)
        if whence == 1:
            place = place + self._position
        elif whence == 2:
            place = place + self._data._len
        elif whence != 0:
            raise ValueError("invalid whence (" + str(whence) + ", should be 0, 1 or 2)")
        elif place < 0:
            raise ValueError("negative seek value " + str(pos))
        if place < 0:
            place = 0
        self._position = place
        return place

    def tell(self) -> int:
        self._check_open()
        return self._position

    def truncate(self, size=None, /) -> int:
        self._check_open()
        length = self._position
        if size is not None:
            length = _ssize(size)
        if length < 0:
            raise ValueError("negative size value " + str(size))
        first: int = length
        del self._data[first:]
        return length

    def flush(self):
        self._check_open()

    def readable(self) -> bool:
        self._check_open()
        return True

    def writable(self) -> bool:
        self._check_open()
        return True

    def seekable(self) -> bool:
        self._check_open()
        return True

    def isatty(self) -> bool:
        self._check_open()
        return False

    def fileno(self) -> int:
        raise UnsupportedOperation("fileno")


def _end_of(size, start: i64, length: i64) -> i64:
    """Where a read of so many ends."""
    if size is None:
        return length
    count = _ssize(size)
    if count < 0 or count > length - start:
        return length
    return start + count
