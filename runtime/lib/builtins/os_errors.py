"""`OSError` and its subclasses, chosen by `errno`."""

from _core import new_object
from .exceptions import _start, _tuple_of


class OSError(Exception):
    """A system call that failed."""

    errno: object
    strerror: object
    filename: object
    filename2: object

    def __new__(cls, *args):
        if cls is OSError and len(args) >= 2:
            self = _of_errno(args[0])
        else:
            self = new_object(cls)
        _start(self)
        self._fill(_tuple_of(args))
        return self

    def __init__(self, *args):
        self._fill(_tuple_of(args))

    def _fill(self, args):
        count = len(args)
        self._args = args
        self.errno = None
        self.strerror = None
        self.filename = None
        self.filename2 = None
        if 2 <= count <= 5:
            self.errno = args[0]
            self.strerror = args[1]
            if count >= 3:
                self._args = args[:2]
                self.filename = args[2]
            if count == 5:
                self.filename2 = args[4]

    def __str__(self):
        if self.filename is not None:
            text = "[Errno " + str(self.errno) + "] " + str(self.strerror) + ": " + repr(self.filename)
            if self.filename2 is not None:
                text = text + " -> " + repr(self.filename2)
            return text
        if self.errno is not None and self.strerror is not None:
            return "[Errno " + str(self.errno) + "] " + str(self.strerror)
        return BaseException.__str__(self)


class BlockingIOError(OSError):
    pass


class ChildProcessError(OSError):
    pass


class ConnectionError(OSError):
    pass


class BrokenPipeError(ConnectionError):
    pass


class ConnectionAbortedError(ConnectionError):
    pass


class ConnectionRefusedError(ConnectionError):
    pass


class ConnectionResetError(ConnectionError):
    pass


class FileExistsError(OSError):
    pass


class FileNotFoundError(OSError):
    pass


class InterruptedError(OSError):
    pass


class IsADirectoryError(OSError):
    pass


class NotADirectoryError(OSError):
    pass


class PermissionError(OSError):
    pass


class ProcessLookupError(OSError):
    pass


class TimeoutError(OSError):
    pass


def _of_errno(code):
    """An empty object of the class for an error number (Linux)."""
    if isinstance(code, int):
        if code == 2:
            return new_object(FileNotFoundError)
        if code == 17:
            return new_object(FileExistsError)
        if code == 13 or code == 1:
            return new_object(PermissionError)
        if code == 21:
            return new_object(IsADirectoryError)
        if code == 20:
            return new_object(NotADirectoryError)
        return _of_rare_errno(code)
    return new_object(OSError)


@noinline
def _of_rare_errno(code: int):
    if code == 4:
        return new_object(InterruptedError)
    if code == 11 or code == 114 or code == 115:
        return new_object(BlockingIOError)
    if code == 10:
        return new_object(ChildProcessError)
    if code == 32 or code == 108:
        return new_object(BrokenPipeError)
    if code == 103:
        return new_object(ConnectionAbortedError)
    if code == 111:
        return new_object(ConnectionRefusedError)
    if code == 104:
        return new_object(ConnectionResetError)
    if code == 3:
        return new_object(ProcessLookupError)
    if code == 110:
        return new_object(TimeoutError)
    return new_object(OSError)
