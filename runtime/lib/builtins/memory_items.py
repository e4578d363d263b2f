"""The items of a memoryview: one class per kind of format, which reads and writes the item at a place."""

from _core import Ptr, has_attr, i64, runtime, type_name, u8
from .bytes import _data_of
from .slice import _integer, _is_integer


@runtime("memory_read_int")
def _read_int(room: Ptr[u8], size: i64, signed: i64, big: i64) -> int: ...
@runtime("memory_read_float")
def _read_float(room: Ptr[u8], size: i64, big: i64) -> float: ...
@runtime("memory_write_int")
def _write_int(room: Ptr[u8], value: int, size: i64, signed: i64, big: i64) -> None: ...
@runtime("memory_write_float")
def _write_float(room: Ptr[u8], value: float, size: i64, big: i64) -> None: ...
@runtime("bytes_new")
def _bytes_new(data: Ptr[u8], size: i64) -> bytes: ...


@value
class _ByteItems:
    """Format `B`, which most views have."""

    _format: str

    def __init__(self):
        self._format = "B"

    @inline
    def _size(self) -> i64:
        return 1

    @inline
    def _load(self, place: Ptr[u8]) -> int:
        return place.get(0)

    def _store(self, place: Ptr[u8], value):
        byte: u8 = _checked_int(value, "B", 0, 255)
        place.set(0, byte)


@value
class _IntItems:
    _format: str
    _width: i64
    _signed: i64

    def __init__(self, format, size: i64, signed: i64):
        self._format = format
        self._width = size
        self._signed = signed

    def _size(self) -> i64:
        return self._width

    def _load(self, place: Ptr[u8]) -> int:
        return _read_int(place, self._width, self._signed, 0)

    def _store(self, place: Ptr[u8], value):
        bits: int = self._width * 8 - self._signed
        low = -(1 << bits) if self._signed == 1 else 0
        _write_int(place, _checked_int(value, self._format, low, (1 << bits) - 1), self._width, self._signed, 0)


@value
class _FloatItems:
    _format: str
    _width: i64

    def __init__(self, format, size: i64):
        self._format = format
        self._width = size

    def _size(self) -> i64:
        return self._width

    def _load(self, place: Ptr[u8]) -> float:
        return _read_float(place, self._width, 0)

    def _store(self, place: Ptr[u8], value):
        if isinstance(value, float) or isinstance(value, int) or has_attr(value, "__float__"):
            _write_float(place, float(value), self._width, 0)
        else:
            _invalid_type(self._format)


@value
class _BoolItems:
    _format: str

    def __init__(self):
        self._format = "?"

    def _size(self) -> i64:
        return 1

    def _load(self, place: Ptr[u8]) -> bool:
        return place.get(0) != 0

    def _store(self, place: Ptr[u8], value):
        byte: u8 = 1 if value else 0
        place.set(0, byte)


@value
class _CharItems:
    _format: str

    def __init__(self):
        self._format = "c"

    def _size(self) -> i64:
        return 1

    def _load(self, place: Ptr[u8]) -> bytes:
        return _bytes_new(place, 1)

    def _store(self, place: Ptr[u8], value):
        if isinstance(value, bytes):
            if len(value) != 1:
                _invalid_value("c")
            place.set(0, _data_of(value).get(0))
        else:
            _invalid_type("c")


def _checked_int(value, format, low, high) -> int:
    if not _is_integer(value):
        _invalid_type(format)
    number = _integer(value)
    if number < low or number > high:
        _invalid_value(format)
    return number


@noinline
def _invalid_type(format):
    raise TypeError("memoryview: invalid type for format '" + format + "'")


@noinline
def _invalid_value(format):
    raise ValueError("memoryview: invalid value for format '" + format + "'")


@literals("format")
def _items_of(format):
    """The items of a format, with or without `@`."""
    if not isinstance(format, str):
        raise TypeError("cast() argument 'format' must be str, not " + type_name(format))
    if format == "B" or format == "@B":
        return _ByteItems()
    if format == "c" or format == "@c":
        return _CharItems()
    if format == "?" or format == "@?":
        return _BoolItems()
    if format == "f" or format == "@f":
        return _FloatItems(format, 4)
    if format == "d" or format == "@d":
        return _FloatItems(format, 8)
    if format == "b" or format == "@b":
        return _IntItems(format, 1, 1)
    if format == "h" or format == "@h":
        return _IntItems(format, 2, 1)
    if format == "H" or format == "@H":
        return _IntItems(format, 2, 0)
    if format == "i" or format == "@i":
        return _IntItems(format, 4, 1)
    if format == "I" or format == "@I":
        return _IntItems(format, 4, 0)
    if format in ("l", "q", "n", "@l", "@q", "@n"):
        return _IntItems(format, 8, 1)
    if format in ("L", "Q", "N", "P", "@L", "@Q", "@N", "@P"):
        return _IntItems(format, 8, 0)
    raise ValueError("memoryview: destination format must be a native single character format prefixed with an optional '@'")
