"""Paths of files: `Path`."""

from builtins import open as _open
from pathlib._pure import PurePosixPath, _text_of
import fnmatch
import os


class PosixPath(PurePosixPath):
    """A path of a file or folder."""

    __slots__ = ()

    @classmethod
    def cwd(cls):
        return cls(os.getcwd())

    @classmethod
    def home(cls):
        return cls("~").expanduser()

    def expanduser(self):
        if self._root or not self._names or not self._names[0].startswith("~"):
            return self
        return type(self)(os.path.expanduser(self._text))

    def absolute(self):
        return self if self._root else type(self)(os.getcwd(), self)

    def resolve(self, strict=False):
        if strict:
            os.stat(self._text)
        return type(self)(os.path.realpath(self._text))

    # --- what there is ---------------------------------------------------------------------------------

    def stat(self, *, follow_symlinks=True):
        return os.stat(self._text, follow_symlinks=follow_symlinks)

    def lstat(self):
        return os.lstat(self._text)

    def exists(self):
        return os.path.exists(self._text)

    def is_file(self):
        return os.path.isfile(self._text)

    def is_dir(self):
        return os.path.isdir(self._text)

    def is_symlink(self):
        return os.path.islink(self._text)

    def is_mount(self):
        return os.path.ismount(self._text)

    def samefile(self, other_path):
        return os.path.samefile(self._text, _text_of(other_path))

    def iterdir(self):
        for name in os.listdir(self._text):
            yield self._child(name)

    def _child(self, name):
        return type(self)(self, name)

    def glob(self, pattern):
        if not pattern:
            raise ValueError(f"Unacceptable pattern: {pattern!r}")
        if pattern.startswith("/"):
            raise NotImplementedError("Non-relative patterns are unsupported")
        for path in self._search([part for part in pattern.split("/") if part and part != "."], pattern.endswith("/")):
            yield path

    def rglob(self, pattern):
        return self.glob("**/" + pattern)

    def _search(self, parts, only_folders):
        """What fits a pattern, each path once."""
        found = [self]
        for i in range(len(parts)):
            is_last = i == len(parts) - 1 and not only_folders
            below = []
            seen = set()
            for path in found:
                for each in path._step(parts[i], is_last):
                    if each._text not in seen:
                        seen.add(each._text)
                        below.append(each)
            found = below
        return found

    def _step(self, part, is_last):
        if part == "**":
            return self._folders()
        if "*" not in part and "?" not in part and "[" not in part:
            child = self._child(part)
            return [child] if (child.exists() if is_last else child.is_dir()) else []
        names = [name for name in self._listed() if fnmatch.fnmatchcase(name, part)]
        children = [self._child(name) for name in names]
        return children if is_last else [child for child in children if child.is_dir()]

    def _folders(self):
        """This folder and all below it."""
        found = [self]
        for name in self._listed():
            child = self._child(name)
            if child.is_dir() and not child.is_symlink():
                found.extend(child._folders())
        return found

    def _listed(self):
        try:
            return os.listdir(self._text)
        except OSError:
            return []

    # --- contents --------------------------------------------------------------------------------------

    @literals("mode")
    def open(self, mode="r", buffering=-1, encoding=None, errors=None, newline=None):
        return _open(self._text, mode, buffering, encoding, errors, newline)

    def read_text(self, encoding=None, errors=None):
        with _open(self._text, "r", encoding=encoding, errors=errors) as file:
            return file.read()

    def write_text(self, data, encoding=None, errors=None, newline=None):
        if not isinstance(data, str):
            raise TypeError(f"data must be str, not {type(data).__name__}")
        with _open(self._text, "w", encoding=encoding, errors=errors, newline=newline) as file:
            return file.write(data)

    def read_bytes(self):
        with _open(self._text, "rb") as file:
            return file.read()

    def write_bytes(self, data):
        with _open(self._text, "wb") as file:
            return file.write(data)

    # --- changes ---------------------------------------------------------------------------------------

    def mkdir(self, mode=0o777, parents=False, exist_ok=False):
        try:
            os.mkdir(self._text, mode)
        except FileNotFoundError:
            if not parents or not self._names:
                raise
            self.parent.mkdir(parents=True, exist_ok=True)
            self.mkdir(mode, False, exist_ok)
        except OSError:
            if not exist_ok or not self.is_dir():
                raise

    def touch(self, mode=0o666, exist_ok=True):
        if self.exists():
            if not exist_ok:
                raise FileExistsError(17, "File exists", self._text)
            os.utime(self._text)
        else:
            os.close(os.open(self._text, os.O_CREAT | os.O_WRONLY, mode))

    def unlink(self, missing_ok=False):
        try:
            os.unlink(self._text)
        except FileNotFoundError:
            if not missing_ok:
                raise

    def rmdir(self):
        os.rmdir(self._text)

    def rename(self, target):
        os.rename(self._text, _text_of(target))
        return type(self)(target)

    def replace(self, target):
        os.replace(self._text, _text_of(target))
        return type(self)(target)

    def chmod(self, mode):
        os.chmod(self._text, mode)

    def symlink_to(self, target, target_is_directory=False):
        os.symlink(_text_of(target), self._text)

    def hardlink_to(self, target):
        os.link(_text_of(target), self._text)

    def readlink(self):
        return type(self)(os.readlink(self._text))
