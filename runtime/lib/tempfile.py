"""The module `tempfile`."""

import os
from random import Random

tempdir = None
template = "tmp"

_CHARACTERS = "abcdefghijklmnopqrstuvwxyz0123456789_"


def gettempprefix():
    return template


def gettempdir():
    if tempdir is not None:
        return tempdir
    for variable in ("TMPDIR", "TEMP", "TMP"):
        directory = os.environ.get(variable)
        if directory is not None and os.path.isdir(directory):
            return os.path.abspath(directory)
    for directory in ("/tmp", "/var/tmp", "/usr/tmp"):
        if os.path.isdir(directory):
            return directory
    return os.getcwd()


def _names(suffix, prefix, directory):
    """Endless names that are probably free."""
    generator = Random()
    start = os.path.join(gettempdir() if directory is None else directory, template if prefix is None else prefix)
    end = "" if suffix is None else suffix
    while True:
        middle = "".join([generator.choice(_CHARACTERS) for _ in range(8)])
        yield os.path.abspath(start + middle + end)


def mkdtemp(suffix=None, prefix=None, dir=None):
    for name in _names(suffix, prefix, dir):
        try:
            os.mkdir(name, 448)
            return name
        except FileExistsError:
            pass
    return ""


def mkstemp(suffix=None, prefix=None, dir=None, text=False):
    for name in _names(suffix, prefix, dir):
        try:
            return (os.open(name, os.O_RDWR | os.O_CREAT | os.O_EXCL, 384), name)
        except FileExistsError:
            pass
    return (-1, "")


def mktemp(suffix="", prefix=template, dir=None):
    for name in _names(suffix, prefix, dir):
        if not os.path.exists(name):
            return name
    return ""


def _remove_tree(directory):
    for name in os.listdir(directory):
        path = os.path.join(directory, name)
        if os.path.isdir(path) and not os.path.islink(path):
            _remove_tree(path)
        else:
            os.remove(path)
    os.rmdir(directory)


class TemporaryDirectory:
    """A directory that goes with all it contains."""

    def __init__(self, suffix=None, prefix=None, dir=None, ignore_cleanup_errors=False):
        self.name = mkdtemp(suffix, prefix, dir)
        self._present = True

    def cleanup(self):
        if self._present:
            self._present = False
            if os.path.isdir(self.name):
                _remove_tree(self.name)

    def __enter__(self):
        return self.name

    def __exit__(self, *args):
        self.cleanup()

    def __del__(self):
        self.cleanup()

    def __repr__(self):
        return f"<TemporaryDirectory {self.name!r}>"


class _TemporaryFile[F]:
    """An open file that is removed when it is closed, unless told otherwise."""

    file: F
    name: str
    _delete: bool
    _present: bool

    def __init__(self, file, name, delete):
        self.file = file
        self.name = name
        self._delete = delete
        self._present = True

    @property
    def closed(self):
        return self.file.closed

    def close(self):
        self.file.close()
        if self._present:
            self._present = False
            if self._delete and os.path.exists(self.name):
                os.remove(self.name)

    def __enter__(self):
        return self

    def __exit__(self, *args):
        self.close()

    def __del__(self):
        self.close()

    def __iter__(self):
        return iter(self.file)

    def read(self, n=-1):
        return self.file.read(n)

    def readline(self):
        return self.file.readline()

    def readlines(self):
        return self.file.readlines()

    def write(self, data):
        return self.file.write(data)

    def writelines(self, lines):
        self.file.writelines(lines)

    def seek(self, offset, whence=0):
        return self.file.seek(offset, whence)

    def tell(self):
        return self.file.tell()

    def flush(self):
        self.file.flush()

    def fileno(self):
        return self.file.fileno()

    def truncate(self, size=None):
        return self.file.truncate(size)


def NamedTemporaryFile(mode="w+b", buffering=-1, encoding=None, newline=None, suffix=None, prefix=None, dir=None,
                       delete=True):
    fd, name = mkstemp(suffix, prefix, dir)
    os.close(fd)
    return _TemporaryFile(open(name, mode, buffering, encoding, None, newline), name, delete)


def TemporaryFile(mode="w+b", buffering=-1, encoding=None, newline=None, suffix=None, prefix=None, dir=None):
    return NamedTemporaryFile(mode, buffering, encoding, newline, suffix, prefix, dir)

# What CPython's module has beside (scripts/library_gaps.py).
_lacks = """
    SpooledTemporaryFile TMP_MAX gettempprefixb gettempdirb
"""
