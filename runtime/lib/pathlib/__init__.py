"""The module `pathlib` for Linux: each path is a POSIX path."""

from pathlib._path import PosixPath
from pathlib._pure import PurePosixPath

Path = PosixPath
PurePath = PurePosixPath

# What CPython's module has beside (scripts/library_gaps.py).
_lacks = """
    PureWindowsPath WindowsPath Path.group Path.is_block_device Path.is_char_device Path.is_fifo Path.is_socket Path.lchmod
    Path.link_to Path.owner PosixPath.group PosixPath.is_block_device PosixPath.is_char_device PosixPath.is_fifo PosixPath.is_socket
    PosixPath.lchmod PosixPath.link_to PosixPath.owner
"""
