"""The module `shutil`."""

import fnmatch
import os


class Error(OSError):
    """Something could not be copied or moved."""


class SameFileError(Error):
    """Source and target are the same file."""


class SpecialFileError(OSError):
    """A file of a kind that can't be copied."""


def get_terminal_size(fallback=(80, 24)):
    columns = _number(os.environ.get("COLUMNS", "0"))
    lines = _number(os.environ.get("LINES", "0"))
    if columns <= 0 or lines <= 0:
        try:
            size = os.get_terminal_size(1)
            found = (size.columns, size.lines)
        except OSError:
            found = (fallback[0], fallback[1])
        if columns <= 0:
            columns = found[0]
        if lines <= 0:
            lines = found[1]
    return os.terminal_size(columns, lines)


def _number(text):
    try:
        return int(text)
    except ValueError:
        return 0


def _same(src, dst):
    return os.path.exists(dst) and os.path.samefile(src, dst)


def copyfileobj(fsrc, fdst, length=65536):
    while True:
        part = fsrc.read(length)
        if not part:
            break
        fdst.write(part)


def copyfile(src, dst, *, follow_symlinks=True):
    if _same(src, dst):
        raise SameFileError(f"{src!r} and {dst!r} are the same file")
    if not follow_symlinks and os.path.islink(src):
        os.symlink(os.readlink(src), dst)
        return dst
    with open(src, "rb") as source:
        with open(dst, "wb") as target:
            copyfileobj(source, target)
    return dst


def copymode(src, dst, *, follow_symlinks=True):
    os.chmod(dst, os.stat(src).st_mode & 0o7777)


def copystat(src, dst, *, follow_symlinks=True):
    info = os.stat(src)
    os.utime(dst, ns=(info.st_atime_ns, info.st_mtime_ns))
    os.chmod(dst, info.st_mode & 0o7777)


def _target(src, dst):
    return os.path.join(dst, os.path.basename(src)) if os.path.isdir(dst) else dst


def copy(src, dst, *, follow_symlinks=True):
    to = _target(src, dst)
    copyfile(src, to, follow_symlinks=follow_symlinks)
    copymode(src, to)
    return to


def copy2(src, dst, *, follow_symlinks=True):
    to = _target(src, dst)
    copyfile(src, to, follow_symlinks=follow_symlinks)
    copystat(src, to)
    return to


def ignore_patterns(*patterns):
    def ignored(path, names):
        found = set()
        for pattern in patterns:
            found.update(fnmatch.filter(names, pattern))
        return found
    return ignored


def copytree(src, dst, symlinks=False, ignore=None, copy_function=copy2, ignore_dangling_symlinks=False, dirs_exist_ok=False):
    names = os.listdir(src)
    left_out = set() if ignore is None else ignore(src, names)
    os.makedirs(dst, exist_ok=dirs_exist_ok)
    for name in names:
        if name in left_out:
            continue
        source, target = os.path.join(src, name), os.path.join(dst, name)
        if os.path.islink(source) and symlinks:
            os.symlink(os.readlink(source), target)
        elif os.path.isdir(source):
            copytree(source, target, symlinks, ignore, copy_function, ignore_dangling_symlinks, dirs_exist_ok)
        else:
            copy_function(source, target)
    copystat(src, dst)
    return dst


def rmtree(path, ignore_errors=False, onerror=None):
    try:
        if os.path.islink(path):
            raise OSError("Cannot call rmtree on a symbolic link")
        for name in os.listdir(path):
            below = os.path.join(path, name)
            if os.path.isdir(below) and not os.path.islink(below):
                rmtree(below, ignore_errors, onerror)
            else:
                os.unlink(below)
        os.rmdir(path)
    except OSError as e:
        if ignore_errors:
            return
        if onerror is None:
            raise
        onerror(os.rmdir, path, (type(e), e, None))


def move(src, dst, copy_function=copy2):
    to = dst
    if os.path.isdir(dst):
        if _same(src, dst):
            os.rename(src, dst)
            return dst
        to = os.path.join(dst, os.path.basename(src.rstrip("/")))
        if os.path.exists(to):
            raise Error(f"Destination path '{to}' already exists")
    try:
        os.rename(src, to)
    except OSError:
        # Another file system.
        if os.path.isdir(src):
            copytree(src, to, True, None, copy_function)
            rmtree(src)
        else:
            copy_function(src, to)
            os.unlink(src)
    return to


def which(cmd, mode=1, path=None):
    if os.path.dirname(cmd):
        return cmd if _runs(cmd, mode) else None
    for folder in (os.environ.get("PATH", "/bin:/usr/bin") if path is None else path).split(":"):
        found = os.path.join(folder, cmd)
        if _runs(found, mode):
            return found
    return None


def _runs(path, mode):
    return os.path.exists(path) and os.access(path, mode) and not os.path.isdir(path)

# What CPython's module has beside (scripts/library_gaps.py).
_lacks = """
    ExecError make_archive get_archive_formats register_archive_format unregister_archive_format get_unpack_formats
    register_unpack_format unregister_unpack_format unpack_archive chown disk_usage
"""
