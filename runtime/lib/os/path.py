"""The module `os.path` for POSIX systems."""

from _core import has_attr, i64, type_name

curdir = "."
pardir = ".."
extsep = "."
sep = "/"
pathsep = ":"
defpath = "/bin:/usr/bin"
altsep = None
devnull = "/dev/null"
supports_unicode_filenames = False


@runtime("os_path_kind")
def _kind(path: str) -> i64: ...
@runtime("os_islink")
def _islink(path: str) -> bool: ...
@runtime("os_realpath")
def _realpath(path: str) -> str: ...
@runtime("os_getcwd")
def _getcwd() -> str: ...


def _fspath(path):
    """The path as a str."""
    if isinstance(path, str):
        return path
    if isinstance(path, bytes):
        return path.decode("utf-8", "surrogateescape")
    if has_attr(path, "__fspath__"):
        return path.__fspath__()
    raise TypeError(f"expected str, bytes or os.PathLike object, not {type_name(path)}")


# --- texts --------------------------------------------------------------------------------------

def normcase(s):
    return _fspath(s)


def isabs(s):
    return _fspath(s).startswith("/")


def _part(path):
    if isinstance(path, (str, bytes)) or has_attr(path, "__fspath__"):
        return _fspath(path)
    raise TypeError(f"join() argument must be str, bytes, or os.PathLike object, not {type_name(path)!r}")


def join(a, *p):
    path = _fspath(a)
    for part in p:
        b = _part(part)
        if b.startswith("/"):
            path = b
        elif path == "" or path.endswith("/"):
            path = path + b
        else:
            path = path + "/" + b
    return path


def split(p):
    p = _fspath(p)
    i = p.rfind("/") + 1
    head = p[:i]
    stripped = head.rstrip("/")
    if stripped != "":
        head = stripped
    return (head, p[i:])


def splitext(p):
    p = _fspath(p)
    slash = p.rfind("/")
    dot = p.rfind(".")
    if dot > slash:
        # Leading dots do not start an extension.
        i = slash + 1
        while i < dot:
            if p[i] != ".":
                return (p[:dot], p[dot:])
            i += 1
    return (p, "")


def splitdrive(p):
    return ("", _fspath(p))


def basename(p):
    p = _fspath(p)
    return p[p.rfind("/") + 1:]


def dirname(p):
    return split(p)[0]


def normpath(path):
    path = _fspath(path)
    if path == "":
        return "."
    slashes = 0
    if path.startswith("/"):
        # Exactly two slashes at the start are kept, as POSIX has it.
        slashes = 2 if path.startswith("//") and not path.startswith("///") else 1
    parts = []
    for part in path.split("/"):
        if part == "" or part == ".":
            continue
        if part != ".." or (slashes == 0 and (len(parts) == 0 or parts[-1] == "..")):
            parts.append(part)
        elif len(parts) > 0:
            parts.pop()
    result = "/" * slashes + "/".join(parts)
    return result if result != "" else "."


def abspath(path):
    path = _fspath(path)
    if not path.startswith("/"):
        path = join(_getcwd(), path)
    return normpath(path)


def relpath(path, start=None):
    path = _fspath(path)
    if path == "":
        raise ValueError("no path specified")
    base = abspath("." if start is None else start)
    target = abspath(path)
    from_parts = [x for x in base.split("/") if x != ""]
    to_parts = [x for x in target.split("/") if x != ""]
    i = 0
    while i < len(from_parts) and i < len(to_parts) and from_parts[i] == to_parts[i]:
        i += 1
    parts = [".."] * (len(from_parts) - i) + to_parts[i:]
    return "/".join(parts) if len(parts) > 0 else "."


def commonprefix(m):
    names = [_fspath(p) for p in m]
    if len(names) == 0:
        return ""
    first = min(names)
    last = max(names)
    i = 0
    while i < len(first) and i < len(last) and first[i] == last[i]:
        i += 1
    return first[:i]


def commonpath(paths):
    names = [_fspath(p) for p in paths]
    if len(names) == 0:
        raise ValueError("commonpath() arg is an empty sequence")
    absolute = names[0].startswith("/")
    parts = []
    for name in names:
        if name.startswith("/") != absolute:
            raise ValueError("Can't mix absolute and relative paths")
        parts.append([x for x in name.split("/") if x != "" and x != "."])
    first = min(parts)
    last = max(parts)
    i = 0
    while i < len(first) and i < len(last) and first[i] == last[i]:
        i += 1
    return ("/" if absolute else "") + "/".join(first[:i])


def expanduser(path):
    path = _fspath(path)
    if not path.startswith("~"):
        return path
    i = path.find("/")
    if i < 0:
        i = len(path)
    if i != 1:
        return path
    from os import environ
    home = environ.get("HOME")
    if home is None:
        return path
    result = home.rstrip("/") + path[1:]
    return result if result != "" else "/"


def expandvars(path):
    path = _fspath(path)
    from os import environ
    out = ""
    i = 0
    while i < len(path):
        if path[i] != "$":
            out += path[i]
            i += 1
            continue
        braced = path[i + 1:i + 2] == "{"
        start = i + 2 if braced else i + 1
        end = start
        if braced:
            end = path.find("}", start)
        else:
            while end < len(path) and (path[end] == "_" or (path[end].isalnum() and path[end].isascii())):
                end += 1
        name = path[start:end] if end >= 0 else ""
        after = end + 1 if braced else end
        if name != "" and name in environ:
            out += environ[name]
            i = after
        else:
            out += "$"
            i += 1
    return out


# --- files ------------------------------------------------------------------------------------------

def exists(path):
    if isinstance(path, int):
        from os import _descriptor_exists
        return _descriptor_exists(path)
    return _kind(_fspath(path)) != 0


def lexists(path):
    path = _fspath(path)
    return _kind(path) != 0 or _islink(path)


def isfile(path):
    return _kind(_fspath(path)) == 1


def isdir(s):
    return _kind(_fspath(s)) == 2


def islink(path):
    return _islink(_fspath(path))


def ismount(path):
    from os import lstat
    try:
        here = lstat(path)
        above = lstat(join(path, ".."))
    except OSError:
        return False
    return here.st_dev != above.st_dev or here.st_ino == above.st_ino


def realpath(filename, *, strict=False):
    return _realpath(_fspath(filename))


def getsize(filename):
    from os import stat
    return stat(filename).st_size


def getmtime(filename):
    from os import stat
    return stat(filename).st_mtime


def getatime(filename):
    from os import stat
    return stat(filename).st_atime


def getctime(filename):
    from os import stat
    return stat(filename).st_ctime


def samefile(f1, f2):
    from os import stat
    a = stat(f1)
    b = stat(f2)
    return a.st_ino == b.st_ino and a.st_dev == b.st_dev


def samestat(s1, s2):
    return s1.st_ino == s2.st_ino and s1.st_dev == s2.st_dev

# What CPython's module has beside (scripts/library_gaps.py).
_lacks = """
    sameopenfile
"""
