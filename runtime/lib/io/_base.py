"""What all files have in common, and the runtime's handle behind real ones."""

from _core import Ptr, done, runtime, u8

SEEK_SET = 0
SEEK_CUR = 1
SEEK_END = 2


@runtime("file_drop")
def _file_drop(file: Ptr[u8]) -> None: ...


class UnsupportedOperation(OSError, ValueError):
    """A file that was not opened for this."""


class _Stream:
    """A handle of the runtime, shared by a text file and its `buffer`; closed when the last of them goes."""

    handle: Ptr[u8]
    # The standard streams live for ever.
    is_standard: bool

    def __init__(self, handle: Ptr[u8], is_standard: bool):
        self.handle = handle
        self.is_standard = is_standard

    def __drop__(self):
        if not self.is_standard:
            _file_drop(self.handle)


class IOBase:
    """The protocol of files, in terms of `readline`, `write` and `close`."""

    def __enter__(self):
        self._check_open()
        return self

    def __exit__(self, kind, value, traceback):
        self.close()

    def __iter__(self):
        self._check_open()
        return self

    def __step__(self):
        line = self.readline()
        if len(line) == 0:
            return done()
        return line

    def __next__(self):
        line = self.readline()
        if len(line) == 0:
            raise StopIteration
        return line

    def readlines(self, hint=-1, /):
        lines = []
        total = 0
        while True:
            line = self.readline()
            if len(line) == 0:
                return lines
            lines.append(line)
            if hint is not None and hint > 0:
                total += len(line)
                if total >= hint:
                    return lines

    def writelines(self, lines, /):
        self._check_open()
        for line in lines:
            self.write(line)

    def _check_open(self):
        if self.closed:
            raise ValueError("I/O operation on closed file.")


class RawIOBase(IOBase):
    """Binary files without a buffer."""


class BufferedIOBase(IOBase):
    """Binary files."""


class TextIOBase(IOBase):
    """Text files."""
