"""The module `struct`: numbers and bytes in the layouts of C."""

from _core import Ptr, has_attr, i64, type_name, u8
from builtins.struct_error import error


@runtime("memory_read_int")
def _read_int(room: Ptr[u8], size: i64, signed: i64, big: i64) -> int: ...
@runtime("memory_read_float")
def _read_float(room: Ptr[u8], size: i64, big: i64) -> float: ...
@runtime("memory_write_int")
def _write_int(room: Ptr[u8], value: int, size: i64, signed: i64, big: i64) -> None: ...
@runtime("memory_write_float")
def _write_float(room: Ptr[u8], value: float, size: i64, big: i64) -> None: ...
@runtime("bytes_data")
def _bytes_data(data: bytes) -> Ptr[u8]: ...
@runtime("bytes_new")
def _bytes_new(data: Ptr[u8], size: i64) -> bytes: ...
@runtime("bytes_zeroed")
def _bytes_zeroed(size: i64) -> bytes: ...


class _Item:
    """A part of a format: a code, how often, its size, and where it stands."""

    def __init__(self, code, count, size, offset):
        self.code = code
        self.count = count
        self.size = size
        self.offset = offset


_NATIVE = {"c": 1, "b": 1, "B": 1, "?": 1, "h": 2, "H": 2, "i": 4, "I": 4, "l": 8, "L": 8, "q": 8, "Q": 8, "n": 8, "N": 8,
           "P": 8, "e": 2, "f": 4, "d": 8, "s": 1, "p": 1, "x": 1}
_STANDARD = {"c": 1, "b": 1, "B": 1, "?": 1, "h": 2, "H": 2, "i": 4, "I": 4, "l": 4, "L": 4, "q": 8, "Q": 8, "e": 2, "f": 4,
             "d": 8, "s": 1, "p": 1, "x": 1}


class _Layout:
    """A format, read."""

    def __init__(self, format):
        text = format if isinstance(format, str) else format.decode("ascii")
        first = text[:1]
        self.big = first == ">" or first == "!"
        self.native = first not in ("<", ">", "!", "=")
        self.items = []
        self.size = 0
        self.values = 0
        self._read(text[1:] if first in ("@", "<", ">", "!", "=") and first != "" else text)

    def _read(self, text):
        i = 0
        while i < len(text):
            if text[i].isspace():
                i += 1
                continue
            start = i
            while i < len(text) and "0" <= text[i] <= "9":
                i += 1
            if i >= len(text):
                raise error("repeat count given without format specifier")
            count = int(text[start:i]) if i > start else 1
            self._add(text[i], count)
            i += 1

    def _add(self, code, count):
        sizes = _NATIVE if self.native else _STANDARD
        if code not in sizes:
            raise error("bad char in struct format")
        size = sizes[code]
        if self.native and size > 1:
            self.size = (self.size + size - 1) // size * size
        self.items.append(_Item(code, count, size, self.size))
        self.size += size * count
        if code == "s" or code == "p":
            self.values += 1
        elif code != "x":
            self.values += count


_layouts = {}


def _layout(format):
    key = format if isinstance(format, str) else format.decode("ascii")
    if key in _layouts:
        return _layouts[key]
    layout = _Layout(key)
    _layouts[key] = layout
    return layout


# --- packing ----------------------------------------------------------------------------------------

def _pack_into_room(layout, room, values):
    if len(values) != layout.values:
        raise error(f"pack expected {layout.values} items for packing (got {len(values)})")
    k = 0
    for item in layout.items:
        if item.code == "x":
            continue
        if item.code == "s" or item.code == "p":
            _pack_text(room, item, values[k])
            k += 1
            continue
        offset = item.offset
        for _ in range(item.count):
            _pack_value(room, offset, item, values[k], layout)
            offset += item.size
            k += 1


def _pack_text(room, item, value):
    if not isinstance(value, (bytes, bytearray)):
        raise error(f"argument for '{item.code}' must be a bytes object")
    start: i64 = item.offset
    i: i64 = 0
    limit = item.count
    if item.code == "p":
        limit = min(item.count - 1, 255)
        length: u8 = min(len(value), limit)
        room.set(start, length)
        start = start + 1
    for byte in value[:limit]:
        one: u8 = byte
        room.set(start + i, one)
        i = i + 1


def _pack_value(room, offset, item, value, layout):
    code = item.code
    place = room.offset(offset)
    if code == "f" or code == "d" or code == "e":
        if isinstance(value, (int, float)):
            _pack_float(place, float(value), item, layout)
        elif has_attr(value, "__float__"):
            _pack_float(place, value.__float__(), item, layout)
        else:
            raise error("required argument is not a float")
    elif code == "?":
        truth: u8 = 1 if value else 0
        place.set(0, truth)
    elif code == "c":
        if not isinstance(value, bytes) or len(value) != 1:
            raise error("char format requires a bytes object of length 1")
        else:
            char: u8 = value[0]
            place.set(0, char)
    elif isinstance(value, int):
        _pack_int(place, int(value), item, layout)
    elif has_attr(value, "__index__"):
        _pack_int(place, value.__index__(), item, layout)
    else:
        raise error("required argument is not an integer")


def _pack_float(place, value, item, layout):
    try:
        _write_float(place, value, item.size, layout.big)
    except OverflowError:
        if not (layout.native and item.code == "f"):
            raise OverflowError(f"float too large to pack with {item.code} format")
        # A C cast, which CPython does not check here.
        _write_float(place, float("inf") if value > 0.0 else float("-inf"), item.size, layout.big)


def _pack_int(place, value, item, layout):
    signed = item.code in "bhilqn"
    bits = item.size * 8
    low = -(1 << (bits - 1)) if signed else 0
    high = (1 << (bits - 1)) - 1 if signed else (1 << bits) - 1
    if value < low or value > high:
        _refuse_int(value, item, low, high, layout)
    _write_int(place, value, item.size, signed, layout.big)


def _refuse_int(value, item, low, high, layout):
    """The message depends on which C type the value passes through on its way."""
    code = item.code
    if code in "bB":
        raise error("byte format requires -128 <= number <= 127" if code == "b" else "ubyte format requires 0 <= number <= 255")
    if code in "hH" and not layout.big:
        raise error(f"{'short' if code == 'h' else 'ushort'} format requires {low} <= number <= {high}")
    if layout.big and code in "qQ":
        raise error("int too large to convert")
    if code in "qQnNP" or (code in "HILP" and value < 0) or value >= 1 << (63 if low < 0 else 64) or value < -(1 << 63):
        raise error("argument out of range")
    raise error(f"'{code}' format requires {low} <= number <= {high}")


def pack(format, *v):
    layout = _layout(format)
    result = _bytes_zeroed(layout.size)
    # Nobody else has the bytes yet.
    _pack_into_room(layout, _bytes_data(result), v)
    return result


def pack_into(format, buffer, offset, *v):
    layout = _layout(format)
    start = offset + len(buffer) if offset < 0 else offset
    if start < 0 or start + layout.size > len(buffer):
        raise error(f"pack_into requires a buffer of at least {start + layout.size} bytes for packing {layout.size} bytes "
                    f"at offset {start} (actual buffer size is {len(buffer)})")
    data = pack(format, *v)
    for i in range(layout.size):
        buffer[start + i] = data[i]


# --- unpacking ---------------------------------------------------------------------------------------

def _unpack_room(layout, data, start):
    values = []
    room = _bytes_data(data)
    for item in layout.items:
        code = item.code
        offset = start + item.offset
        if code == "x":
            continue
        if code == "s":
            values.append(data[offset:offset + item.count])
            continue
        if code == "p":
            length = min(data[offset], item.count - 1) if item.count > 0 else 0
            values.append(data[offset + 1:offset + 1 + length])
            continue
        for _ in range(item.count):
            place = room.offset(offset)
            if code == "f" or code == "d" or code == "e":
                values.append(_read_float(place, item.size, layout.big))
            elif code == "?":
                values.append(data[offset] != 0)
            elif code == "c":
                values.append(data[offset:offset + 1])
            else:
                values.append(_read_int(place, item.size, code in "bhilqn", layout.big))
            offset += item.size
    return tuple(values)


def _content(buffer):
    return buffer if isinstance(buffer, bytes) else bytes(buffer)


def unpack(format, buffer, /):
    layout = _layout(format)
    if len(buffer) != layout.size:
        raise error(f"unpack requires a buffer of {layout.size} bytes")
    return _unpack_room(layout, _content(buffer), 0)


def unpack_from(format, buffer, offset=0):
    layout = _layout(format)
    start = offset + len(buffer) if offset < 0 else offset
    if start < 0 or start + layout.size > len(buffer):
        raise error(f"unpack_from requires a buffer of at least {start + layout.size} bytes for unpacking {layout.size} "
                    f"bytes at offset {start} (actual buffer size is {len(buffer)})")
    return _unpack_room(layout, _content(buffer), start)


def iter_unpack(format, buffer, /):
    layout = _layout(format)
    if layout.size == 0:
        raise error("cannot iteratively unpack with a struct of length 0")
    if len(buffer) % layout.size != 0:
        raise error(f"iterative unpacking requires a buffer of a multiple of {layout.size} bytes")
    return _unpack_all(layout, _content(buffer))


def _unpack_all(layout, data):
    start = 0
    while start < len(data):
        yield _unpack_room(layout, data, start)
        start += layout.size


def calcsize(format):
    return _layout(format).size


class Struct:
    """A format, read once."""

    def __init__(self, format):
        self.format = format
        self.size = calcsize(format)

    def pack(self, *v):
        return pack(self.format, *v)

    def pack_into(self, buffer, offset, *v):
        pack_into(self.format, buffer, offset, *v)

    def unpack(self, buffer, /):
        return unpack(self.format, buffer)

    def unpack_from(self, buffer, offset=0):
        return unpack_from(self.format, buffer, offset)

    def iter_unpack(self, buffer, /):
        return iter_unpack(self.format, buffer)

# What CPython's module has beside (scripts/library_gaps.py).
_lacks = """
    Struct.format Struct.size
"""
