"""What `os` tells of files: `stat`, `scandir`, `walk`."""

from _core import Ptr, alloc, i64
from .path import _fspath, _islink, _kind, join


@runtime("os_stat")
def _stat(path: str, follow: i64, out: Ptr[i64]) -> None: ...
@runtime("os_fstat")
def _fstat(fd: i64, out: Ptr[i64]) -> None: ...


class stat_result:
    """The runtime's answer about a file; the first ten also by index."""

    _data: Ptr[i64]

    def __init__(self):
        self._data = alloc(16)
        self._data.zero(0, 16)

    def __drop__(self):
        self._data.free()

    def _get(self, i: i64) -> int:
        return self._data.get(i)

    @property
    def st_mode(self):
        return self._get(0)

    @property
    def st_ino(self):
        return self._get(1)

    @property
    def st_dev(self):
        return self._get(2)

    @property
    def st_nlink(self):
        return self._get(3)

    @property
    def st_uid(self):
        return self._get(4)

    @property
    def st_gid(self):
        return self._get(5)

    @property
    def st_size(self):
        return self._get(6)

    @property
    def st_atime_ns(self):
        return self._get(7)

    @property
    def st_mtime_ns(self):
        return self._get(8)

    @property
    def st_ctime_ns(self):
        return self._get(9)

    @property
    def st_atime(self):
        return self._get(7) / 1000000000

    @property
    def st_mtime(self):
        return self._get(8) / 1000000000

    @property
    def st_ctime(self):
        return self._get(9) / 1000000000

    @property
    def st_blocks(self):
        return self._get(10)

    @property
    def st_blksize(self):
        return self._get(11)

    def _tuple(self):
        return (self.st_mode, self.st_ino, self.st_dev, self.st_nlink, self.st_uid, self.st_gid, self.st_size,
                self._get(7) // 1000000000, self._get(8) // 1000000000, self._get(9) // 1000000000)

    def __getitem__(self, i):
        return self._tuple()[i]

    def __iter__(self):
        return iter(self._tuple())

    def __len__(self):
        return 10

    def __repr__(self):
        names = ("st_mode", "st_ino", "st_dev", "st_nlink", "st_uid", "st_gid", "st_size", "st_atime", "st_mtime",
                 "st_ctime")
        parts = [f"{name}={value}" for name, value in zip(names, self._tuple())]
        return f"os.stat_result({', '.join(parts)})"


def stat(path, *, follow_symlinks=True):
    result = stat_result()
    if isinstance(path, int):
        _fstat(path, result._data)
    else:
        _stat(_fspath(path), 1 if follow_symlinks else 0, result._data)
    return result


def lstat(path):
    result = stat_result()
    _stat(_fspath(path), 0, result._data)
    return result


def fstat(fd):
    result = stat_result()
    _fstat(fd, result._data)
    return result


def _descriptor_exists(fd):
    try:
        fstat(fd)
    except OSError:
        return False
    return True


class DirEntry:
    """A name that `scandir` found."""

    def __init__(self, directory, name):
        self.name = name
        self.path = join(directory, name)

    def is_dir(self, *, follow_symlinks=True):
        if not follow_symlinks and _islink(self.path):
            return False
        return _kind(self.path) == 2

    def is_file(self, *, follow_symlinks=True):
        if not follow_symlinks and _islink(self.path):
            return False
        return _kind(self.path) == 1

    def is_symlink(self):
        return _islink(self.path)

    def stat(self, *, follow_symlinks=True):
        return stat(self.path, follow_symlinks=follow_symlinks)

    def inode(self):
        return lstat(self.path).st_ino

    def __fspath__(self):
        return self.path

    def __repr__(self):
        return f"<DirEntry {self.name!r}>"


class _Scan:
    """The entries of a directory; also a context manager."""

    def __init__(self, entries):
        self._entries = entries
        self._next = 0

    def __iter__(self):
        return self

    def __next__(self):
        if self._next >= len(self._entries):
            raise StopIteration
        self._next += 1
        return self._entries[self._next - 1]

    def close(self):
        self._next = len(self._entries)

    def __enter__(self):
        return self

    def __exit__(self, *args):
        self.close()


def scandir(path="."):
    from os import listdir
    directory = _fspath(path)
    return _Scan([DirEntry(directory, name) for name in listdir(directory)])


def walk(top, topdown=True, onerror=None, followlinks=False):
    top = _fspath(top)
    dirs = []
    files = []
    try:
        entries = scandir(top)
    except OSError as problem:
        if onerror is not None:
            onerror(problem)
        return
    for entry in entries:
        if entry.is_dir():
            dirs.append(entry.name)
        else:
            files.append(entry.name)
    if topdown:
        yield (top, dirs, files)
    for name in dirs:
        below = join(top, name)
        if followlinks or not _islink(below):
            for found in walk(below, topdown, onerror, followlinks):
                yield found
    if not topdown:
        yield (top, dirs, files)
