"""The module `io`: files over the runtime's handles, and files in memory."""

from ._base import (
    SEEK_CUR, SEEK_END, SEEK_SET, BufferedIOBase, IOBase, RawIOBase, TextIOBase, UnsupportedOperation,
)
from ._binary import BufferedRandom, BufferedReader, BufferedWriter, FileIO
from ._memory import BytesIO, StringIO
from ._open import open, open_code
from ._text import TextIOWrapper, _standard

DEFAULT_BUFFER_SIZE = 8192


def text_encoding(encoding, stacklevel=2, /):
    if encoding is None:
        return "locale"
    return encoding
