"""Text over a binary file that is no file of the runtime's, such as `BytesIO`: what `TextIOWrapper(buffer)` makes then."""

from _core import done, type_name
from ._base import TextIOBase
from ._memory import StringIO


@in_c("_io.TextIOWrapper")
@counts_as("TextIOWrapper")
class TextIOWrapper(TextIOBase):
    """What is read was decoded all at once; what is written goes on at a flush."""

    _chunk = 8192

    def __init__(self, buffer, encoding, errors, newline, line_buffering, write_through):
        if newline not in (None, "", "\n", "\r", "\r\n"):
            raise ValueError(f"illegal newline value: {newline}")
        self.buffer = buffer
        self.encoding = "UTF-8" if encoding is None or encoding == "locale" else encoding
        self.errors = "strict" if errors is None else errors
        self.line_buffering = line_buffering
        self.write_through = write_through
        self._newline = newline
        self._pending = []
        self._size = 0
        self._decoded = StringIO()
        self._is_decoded = False

    @property
    def closed(self):
        return self.buffer.closed

    def _source(self):
        """The text that is left to read."""
        self._check_open()
        if not self._is_decoded:
            self.flush()
            text = self.buffer.read().decode(self.encoding, self.errors)
            if self._newline is None:
                text = text.replace("\r\n", "\n").replace("\r", "\n")
            self._decoded = StringIO(text)
            self._is_decoded = True
        return self._decoded

    def read(self, size=-1, /):
        return self._source().read(size)

    def readline(self, size=-1, /):
        return self._source().readline(size)

    def __step__(self):
        line = self.readline()
        if len(line) == 0:
            return done()
        return line

    def write(self, s, /) -> int:
        if not isinstance(s, str):
            raise TypeError("write() argument must be str, not " + type_name(s))
        self._check_open()
        text = s.replace("\n", self._newline) if self._newline in ("\r", "\r\n") else s
        data = text.encode(self.encoding, self.errors)
        self._pending.append(data)
        self._size += len(data)
        if self._size > self._chunk or self.write_through or (self.line_buffering and ("\n" in s or "\r" in s)):
            self.flush()
        return len(s)

    def flush(self):
        self._check_open()
        if len(self._pending) > 0:
            self.buffer.write(b"".join(self._pending))
            self._pending.clear()
            self._size = 0
        self.buffer.flush()

    def seek(self, pos, whence=0, /) -> int:
        self.flush()
        self._is_decoded = False
        return self.buffer.seek(pos, whence)

    def tell(self) -> int:
        self.flush()
        return self.buffer.tell()

    def truncate(self, size=None, /) -> int:
        self.flush()
        return self.buffer.truncate(size)

    def detach(self):
        self.flush()
        return self.buffer

    def close(self):
        if not self.closed:
            self.flush()
            self.buffer.close()

    def readable(self) -> bool:
        return self.buffer.readable()

    def writable(self) -> bool:
        return self.buffer.writable()

    def seekable(self) -> bool:
        return self.buffer.seekable()

    def isatty(self) -> bool:
        return self.buffer.isatty()

    def fileno(self) -> int:
        return self.buffer.fileno()

    def __repr__(self):
        return f"<_io.TextIOWrapper encoding={self.encoding!r}>"
