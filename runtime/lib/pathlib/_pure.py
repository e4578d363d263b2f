"""Paths as texts: `PurePath`."""

import fnmatch
import os

_SAFE = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_.-~/"


def _root_of(text):
    if not text.startswith("/"):
        return ""
    return "//" if text.startswith("//") and not text.startswith("///") else "/"


def _names_of(text):
    return [name for name in text.split("/") if name and name != "."]


def _text_of(path):
    """The text of a path that is given as one or as a text."""
    if isinstance(path, PurePosixPath):
        return path._text
    if isinstance(path, str):
        return path
    if hasattr(path, "__fspath__"):
        return os.fspath(path)
    raise TypeError(f"expected str, bytes or os.PathLike object, not {type(path).__name__}")


class PurePosixPath:
    """A path that needs no file to be there."""

    __slots__ = ("_root", "_names", "_text")

    def __init__(self, *args):
        root = ""
        names: list[str] = []
        for arg in args:
            text = _text_of(arg)
            own = _root_of(text)
            if own:
                root = own
                names = []
            names.extend(_names_of(text))
        self._root: str = root
        self._names = names
        text = root + "/".join(names)
        self._text: str = text if text else "."

    def _below(self, names):
        """A path with the same root."""
        text = self._root + "/".join(names)
        return type(self)(text)

    # --- parts -----------------------------------------------------------------------------------------

    @property
    def drive(self):
        return ""

    @property
    def root(self):
        return self._root

    @property
    def anchor(self):
        return self._root

    @property
    def parts(self):
        return tuple([self._root] + self._names if self._root else self._names)

    @property
    def name(self):
        return self._names[-1] if self._names else ""

    @property
    def suffix(self):
        name = self.name
        i = name.rfind(".")
        return name[i:] if 0 < i < len(name) - 1 else ""

    @property
    def suffixes(self):
        name = self.name
        if name.endswith("."):
            return []
        return ["." + part for part in name.lstrip(".").split(".")[1:]]

    @property
    def stem(self):
        name = self.name
        i = name.rfind(".")
        return name[:i] if 0 < i < len(name) - 1 else name

    @property
    def parent(self):
        return self._below(self._names[:-1])

    @property
    def parents(self):
        return _Parents([self._below(self._names[:n]) for n in range(len(self._names) - 1, -1, -1)], type(self).__name__)

    def is_absolute(self):
        return self._root != ""

    def is_reserved(self):
        return False

    # --- other paths -----------------------------------------------------------------------------------

    def joinpath(self, *args):
        return type(self)(self, *args)

    def __truediv__(self, key):
        if isinstance(key, (str, PurePosixPath)) or hasattr(key, "__fspath__"):
            return type(self)(self, key)
        return NotImplemented

    def __rtruediv__(self, key):
        if isinstance(key, str):
            return type(self)(key, self)
        return NotImplemented

    def with_name(self, name):
        if not self.name:
            raise ValueError(f"{self!r} has an empty name")
        if not name or "/" in name or name == ".":
            raise ValueError(f"Invalid name {name!r}")
        return self._below(self._names[:-1] + [name])

    def with_stem(self, stem):
        return self.with_name(stem + self.suffix)

    def with_suffix(self, suffix):
        if "/" in suffix or suffix and not suffix.startswith(".") or suffix == ".":
            raise ValueError(f"Invalid suffix {suffix!r}")
        name = self.name
        if not name:
            raise ValueError(f"{self!r} has an empty name")
        old = self.suffix
        return self._below(self._names[:-1] + [name[:len(name) - len(old)] + suffix])

    def relative_to(self, *other):
        if not other:
            raise TypeError("need at least one argument")
        base = PurePosixPath(*other)
        n = len(base._names)
        if base._root != self._root or self._names[:n] != base._names:
            raise ValueError(f"{str(self)!r} is not in the subpath of {str(base)!r} OR one path is relative and the other is "
                             "absolute.")
        return type(self)("/".join(self._names[n:]))

    def is_relative_to(self, *other):
        base = PurePosixPath(*other)
        return base._root == self._root and self._names[:len(base._names)] == base._names

    def match(self, path_pattern):
        pattern = PurePosixPath(path_pattern)
        wanted = list(pattern.parts)
        if not wanted:
            raise ValueError("empty pattern")
        own = list(self.parts)
        if pattern._root:
            if len(wanted) != len(own):
                return False
        elif len(wanted) > len(own):
            return False
        own = own[len(own) - len(wanted):]
        return all([fnmatch.fnmatchcase(name, part) for name, part in zip(own, wanted)])

    # --- as a value ------------------------------------------------------------------------------------

    def as_posix(self):
        return self._text

    def as_uri(self):
        if not self._root:
            raise ValueError("relative path can't be expressed as a file URI")
        return "file://" + "".join([chr(b) if b in _SAFE else f"%{b:02X}" for b in os.fsencode(self._text)])

    def __str__(self):
        return self._text

    def __fspath__(self):
        return self._text

    def __bytes__(self):
        return os.fsencode(self._text)

    def __repr__(self):
        return f"{type(self).__name__}({self._text!r})"

    def __hash__(self):
        return hash(self._text)

    def __eq__(self, other):
        if isinstance(other, PurePosixPath):
            return self._text == other._text
        return NotImplemented

    def __lt__(self, other):
        if isinstance(other, PurePosixPath):
            return self.parts < other.parts
        return NotImplemented

    def __le__(self, other):
        if isinstance(other, PurePosixPath):
            return self.parts <= other.parts
        return NotImplemented

    def __gt__(self, other):
        if isinstance(other, PurePosixPath):
            return self.parts > other.parts
        return NotImplemented

    def __ge__(self, other):
        if isinstance(other, PurePosixPath):
            return self.parts >= other.parts
        return NotImplemented


class _Parents:
    """The folders that a path lies in, the nearest first."""

    def __init__(self, paths, name):
        self._paths = paths
        self._name = name

    def __len__(self):
        return len(self._paths)

    def __getitem__(self, i):
        if isinstance(i, slice):
            return tuple(self._paths[i])
        if i >= len(self._paths) or i < -len(self._paths):
            raise IndexError(i)
        return self._paths[i]

    def __iter__(self):
        return iter(self._paths)

    def __repr__(self):
        return f"<{self._name}.parents>"
