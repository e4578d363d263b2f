"""Texts as the machine sees them: characters of one byte, which `bytes` have too, and others."""

from _core import Ptr, i32, i64, runtime, to_i64, u8, u16, u32
from ._charset import END, ROW, WIDE
from ._machine import _find, _match_at


@runtime("str_len")
def _length(s: str) -> i64: ...
@runtime("str_width")
def _width(s: str) -> i32: ...
@runtime("str_data")
def _data(s: str) -> Ptr[u8]: ...
@runtime("str_data")
def _pairs(s: str) -> Ptr[u16]: ...
@runtime("str_data")
def _quads(s: str) -> Ptr[u32]: ...
@runtime("str_find")
def _str_find(s: str, needle: str, start: i64, end: i64) -> i64: ...
@runtime("bytes_data")
def _bytes_data(b: bytes) -> Ptr[u8]: ...
@runtime("bytes_find")
def _bytes_find(data: Ptr[u8], size: i64, needle: Ptr[u8], needle_size: i64, start: i64, end: i64) -> i64: ...


_NEWLINE = "\n"


@value
class _Narrow:
    """Characters of one byte. Whoever makes it keeps the text alive."""

    _bytes: Ptr[u8]

    def __init__(self, data: Ptr[u8]):
        self._bytes = data

    @inline
    def at(self, i: i64) -> i64:
        return to_i64(self._bytes.get(i))

    @inline
    def entry(self, state, row: i64, i: i64) -> i64:
        """What a row says about a character."""
        return to_i64(state._rows.get(row * ROW + to_i64(self._bytes.get(i))))

    @inline
    def entry_at_end(self, state, row: i64) -> i64:
        return to_i64(state._rows.get(row * ROW + END))

    @inline
    def has(self, state, chars: i64, i: i64) -> bool:
        return self.entry(state, chars, i) != 0

    @inline
    def newline(self, start: i64, end: i64) -> i64:
        """Where the line ends, at most `end`."""
        found = _bytes_find(self._bytes, end, _data(_NEWLINE), 1, start, end)
        return end if found < 0 else found

    def literal(self, program, start: i64, end: i64) -> i64:
        prefix: str = program._prefix
        if _width(prefix) != 1:
            return -1
        return _bytes_find(self._bytes, end, _data(prefix), _length(prefix), start, end)


@value
class _Wide:
    """A str with other characters."""

    _text: str

    def __init__(self, text: str):
        self._text = text

    @inline
    def at(self, i: i64) -> i64:
        if _width(self._text) == 2:
            return to_i64(_pairs(self._text).get(i))
        return to_i64(_quads(self._text).get(i))

    @inline
    def entry(self, state, row: i64, i: i64) -> i64:
        code = self.at(i)
        return to_i64(state._rows.get(row * ROW + (code if code < 256 else WIDE)))

    @inline
    def entry_at_end(self, state, row: i64) -> i64:
        return to_i64(state._rows.get(row * ROW + END))

    def has(self, state, chars: i64, i: i64) -> bool:
        code = self.at(i)
        if code < 256:
            return to_i64(state._rows.get(chars * ROW + code)) != 0
        return state._program._sets[chars].has(code)

    def newline(self, start: i64, end: i64) -> i64:
        found = _str_find(self._text, _NEWLINE, start, end)
        return end if found < 0 else found

    def literal(self, program, start: i64, end: i64) -> i64:
        return _str_find(self._text, program._prefix, start, end)


def _search(state, text, place: i64) -> bool:
    """Searches from a place on; the registers tell what was found."""
    if not isinstance(text, str):
        return _find(state, _Narrow(_bytes_data(text)), place)
    elif _width(text) == 1:
        return _find(state, _Narrow(_data(text)), place)
    else:
        return _find(state, _Wide(text), place)


def _match_from(state, text, place: i64) -> bool:
    """Whether there is a match at a place."""
    if place > state._end:
        return False
    if not isinstance(text, str):
        return _match_at(state, _Narrow(_bytes_data(text)), place)
    elif _width(text) == 1:
        return _match_at(state, _Narrow(_data(text)), place)
    else:
        return _match_at(state, _Wide(text), place)
