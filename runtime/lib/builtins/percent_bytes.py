"""`template % values` for bytes: the same template language over Latin-1, with values that are bytes-like."""

from _core import Ptr, has_special, i64, invoke, runtime, type_name, u8
from .bytes import _data_of, _is_bytes_like, _size_of
from .percent import PercentReader, fill, is_mapping


@runtime("str_from_latin1")
def _from_latin1(data: Ptr[u8], size: i64) -> str: ...


class BytesReader(PercentReader):
    """Reads a template of bytes, given as Latin-1 text."""

    def noun(self):
        return "bytes"

    def _real(self, value) -> float:
        if isinstance(value, float) or isinstance(value, int) or has_special(value, "__float__"):
            return float(value)
        raise TypeError("float argument required, not " + type_name(value))

    def key(self):
        return PercentReader.key(self).encode("latin-1")

    def _convert(self, value):
        code = self.conversion
        if code == 115 or code == 98:
            return self._pad(_bytes_text(value))
        if code == 114 or code == 97:
            return self._pad(ascii(value))
        if code == 99:
            return self._pad(_byte_text(value))
        return PercentReader._convert(self, value)


def percent_bytes(template, values):
    """The bytes of `template % values`."""
    reader = BytesReader(template, _has_keys(values))
    fill(reader, values)
    return reader.out.finish().encode("latin-1")


def _has_keys(values):
    if _is_bytes_like(values):
        return False
    return is_mapping(values)


def _bytes_text(value):
    """What `%b` inserts."""
    if _is_bytes_like(value):
        return _from_latin1(_data_of(value), _size_of(value))
    elif has_special(value, "__bytes__"):
        made = invoke(value, "__bytes__")
        return _from_latin1(_data_of(made), _size_of(made))
    else:
        raise TypeError(
            "%b requires a bytes-like object, or an object that implements __bytes__, not '" + type_name(value) + "'"
        )


def _byte_text(value):
    """What `%c` inserts."""
    if _is_bytes_like(value):
        if _size_of(value) == 1:
            return _from_latin1(_data_of(value), 1)
    elif isinstance(value, int):
        if value < 0 or value > 255:
            raise OverflowError("%c arg not in range(256)")
        return chr(value)
    raise TypeError("%c requires an integer in range(256) or a single byte")
