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

# What CPython's module has beside (scripts/library_gaps.py).
_lacks = """
    BlockingIOError BufferedRWPair IncrementalNewlineDecoder IOBase.close IOBase.closed IOBase.fileno IOBase.flush IOBase.isatty
    IOBase.readable IOBase.readline IOBase.seek IOBase.seekable IOBase.tell IOBase.truncate IOBase.writable RawIOBase.close
    RawIOBase.closed RawIOBase.fileno RawIOBase.flush RawIOBase.isatty RawIOBase.read RawIOBase.readable RawIOBase.readall
    RawIOBase.readinto RawIOBase.readline RawIOBase.seek RawIOBase.seekable RawIOBase.tell RawIOBase.truncate RawIOBase.writable
    RawIOBase.write FileIO.closefd FileIO.mode BytesIO.detach BytesIO.readinto1 StringIO.detach StringIO.encoding StringIO.errors
    StringIO.line_buffering StringIO.newlines BufferedIOBase.close BufferedIOBase.closed BufferedIOBase.detach BufferedIOBase.fileno
    BufferedIOBase.flush BufferedIOBase.isatty BufferedIOBase.read BufferedIOBase.read1 BufferedIOBase.readable
    BufferedIOBase.readinto BufferedIOBase.readinto1 BufferedIOBase.readline BufferedIOBase.seek BufferedIOBase.seekable
    BufferedIOBase.tell BufferedIOBase.truncate BufferedIOBase.writable BufferedIOBase.write BufferedReader.detach BufferedReader.mode
    BufferedReader.name BufferedReader.raw BufferedReader.readinto1 BufferedWriter.detach BufferedWriter.mode BufferedWriter.name
    BufferedWriter.raw BufferedWriter.readinto1 BufferedRandom.detach BufferedRandom.mode BufferedRandom.name BufferedRandom.raw
    BufferedRandom.readinto1 TextIOBase.close TextIOBase.closed TextIOBase.detach TextIOBase.encoding TextIOBase.errors
    TextIOBase.fileno TextIOBase.flush TextIOBase.isatty TextIOBase.newlines TextIOBase.read TextIOBase.readable TextIOBase.readline
    TextIOBase.seek TextIOBase.seekable TextIOBase.tell TextIOBase.truncate TextIOBase.writable TextIOBase.write TextIOWrapper.detach
    TextIOWrapper.encoding TextIOWrapper.errors TextIOWrapper.line_buffering TextIOWrapper.name TextIOWrapper.newlines
    TextIOWrapper.write_through
"""
