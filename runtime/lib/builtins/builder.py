"""A string in the making, over the runtime's builder."""

from _core import Ptr, i64, null, runtime, u8


@runtime("builder_new")
def _builder_new() -> Ptr[u8]: ...
@runtime("builder_add")
def _builder_add(builder: Ptr[u8], s: str) -> None: ...
@runtime("builder_add_slice")
def _builder_add_slice(builder: Ptr[u8], s: str, start: i64, end: i64) -> None: ...
@runtime("builder_add_quoted")
def _builder_add_quoted(builder: Ptr[u8], s: str, only_ascii: i64) -> bool: ...
@runtime("builder_add_code")
def _builder_add_code(builder: Ptr[u8], code: i64) -> None: ...
@runtime("builder_len")
def _builder_len(builder: Ptr[u8]) -> i64: ...
@runtime("builder_finish")
def _builder_finish(builder: Ptr[u8]) -> str: ...
@runtime("builder_free")
def _builder_free(builder: Ptr[u8]) -> None: ...


class StringBuilder:
    """Collects pieces; `finish` gives the string and ends it."""

    _room: Ptr[u8]

    def __init__(self):
        self._room = _builder_new()

    def add(self, s):
        _builder_add(self._room, s)

    def add_slice(self, s, start: i64, end: i64):
        """Adds s[start:end], in range."""
        if end > start:
            _builder_add_slice(self._room, s, start, end)

    def add_quoted(self, s, only_ascii: i64) -> bool:
        """Adds a string as JSON if nothing in it needs an escape."""
        return _builder_add_quoted(self._room, s, only_ascii)

    def add_code(self, code: i64):
        _builder_add_code(self._room, code)

    def length(self) -> i64:
        """Number of characters so far."""
        return _builder_len(self._room)

    def finish(self):
        room = self._room
        self._room = null()
        return _builder_finish(room)

    def __drop__(self):
        if not self._room.is_null():
            _builder_free(self._room)
