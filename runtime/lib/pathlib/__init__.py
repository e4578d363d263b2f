"""The module `pathlib` for Linux: each path is a POSIX path."""

from pathlib._path import PosixPath
from pathlib._pure import PurePosixPath

Path = PosixPath
PurePath = PurePosixPath
