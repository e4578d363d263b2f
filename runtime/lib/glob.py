"""The module `glob`."""

import fnmatch
import os


def has_magic(s):
    return "*" in s or "?" in s or "[" in s


def escape(pathname):
    out = []
    for c in pathname:
        out.append(f"[{c}]" if c in "*?[" else c)
    return "".join(out)


def glob(pathname, *, root_dir=None, dir_fd=None, recursive=False, include_hidden=False):
    return list(iglob(pathname, root_dir=root_dir, recursive=recursive, include_hidden=include_hidden))


def iglob(pathname, *, root_dir=None, dir_fd=None, recursive=False, include_hidden=False):
    search = _Search("" if root_dir is None else root_dir, recursive, include_hidden)
    for found in search.paths(pathname):
        if found:
            yield found


class _Search:
    """Looks for paths below a folder."""

    def __init__(self, root, recursive, hidden):
        self.root = root
        self.recursive = recursive
        self.hidden = hidden

    def paths(self, pattern):
        folder, name = os.path.split(pattern)
        if not has_magic(pattern):
            # `folder/` is there only if the folder is one.
            there = os.path.lexists(self.full(pattern)) if name else os.path.isdir(self.full(folder))
            return [pattern] if there else []
        if not folder:
            return self.below("", name)
        folders = self.paths(folder) if folder != pattern and has_magic(folder) else [folder]
        found = []
        for one in folders:
            found.extend([os.path.join(one, last) for last in self.below(one, name)])
        return found

    def full(self, path):
        return os.path.join(self.root, path) if self.root else path

    def below(self, folder, name):
        """What in a folder has a name, or fits a pattern, below it."""
        if self.recursive and name == "**":
            found = [""] if os.path.isdir(self.full(folder) or ".") else []
            self.collect(folder, "", found)
            return found
        if not has_magic(name):
            path = os.path.join(folder, name)
            there = os.path.lexists(self.full(path)) if name else os.path.isdir(self.full(folder))
            return [name] if there else []
        return [each for each in self.names(folder) if self.shows(each, name) and fnmatch.fnmatch(each, name)]

    def shows(self, name, pattern):
        return self.hidden or pattern.startswith(".") or not name.startswith(".")

    def names(self, folder):
        try:
            return os.listdir(self.full(folder) or ".")
        except OSError:
            return []

    def collect(self, folder, prefix, found):
        """All names below a folder, however deep."""
        for name in self.names(folder):
            if self.shows(name, ""):
                path = os.path.join(folder, name)
                found.append(os.path.join(prefix, name))
                self.collect(path, os.path.join(prefix, name), found)
