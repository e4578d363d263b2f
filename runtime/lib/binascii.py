"""The module `binascii`: bytes as text and back."""

from _core import Ptr, i64, runtime, to_i64, to_u8, type_name, u8
from builtins.bytes import _is_bytes_like
from zlib import crc32

_in_c = True

_ALPHABET = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"


class Error(ValueError):
    pass


class Incomplete(Exception):
    pass


@intrinsic("bytes_room")
def _room(size: i64) -> bytes: ...
@runtime("bytes_data")
def _data(b: bytes) -> Ptr[u8]: ...


def _bytes_of(data):
    """The content of an argument that must be like bytes."""
    if isinstance(data, bytes):
        content: bytes = data
        return content
    elif _is_bytes_like(data):
        return bytes(data)
    else:
        raise TypeError(f"a bytes-like object is required, not '{type_name(data)}'")


def _content(data):
    """The bytes; a str must be ASCII."""
    if isinstance(data, str):
        if not data.isascii():
            raise ValueError("string argument should contain only ASCII characters")
        return data.encode("ascii")
    elif _is_bytes_like(data):
        return _bytes_of(data)
    else:
        raise TypeError(f"argument should be bytes, buffer or ASCII string, not '{type_name(data)}'")


def hexlify(data, sep="", bytes_per_sep=1):
    content = _bytes_of(data)
    if len(sep) == 0:
        return content.hex().encode("ascii")
    return content.hex(sep, bytes_per_sep).encode("ascii")


b2a_hex = hexlify


def unhexlify(hexstr, /):
    content = _content(hexstr)
    size: i64 = len(content)
    if size % 2 != 0:
        raise Error("Odd-length string")
    out = _room(size // 2)
    if not _from_hex(_data(content), size, _data(out)):
        raise Error("Non-hexadecimal digit found")
    return out


def _from_hex(source: Ptr[u8], size: i64, out: Ptr[u8]) -> bool:
    i: i64 = 0
    while i < size:
        high = _hex_digit(to_i64(source.get(i)))
        low = _hex_digit(to_i64(source.get(i + 1)))
        if high < 0 or low < 0:
            return False
        out.set(i >> 1, to_u8(high * 16 + low))
        i = i + 2
    return True


@inline
def _hex_digit(c: i64) -> i64:
    if 48 <= c <= 57:
        return c - 48
    if 65 <= c <= 70:
        return c - 55
    if 97 <= c <= 102:
        return c - 87
    return -1


a2b_hex = unhexlify


def b2a_base64(data, *, newline=True):
    content = _bytes_of(data)
    size: i64 = len(content)
    lines: i64 = 1 if newline else 0
    out = _room((size + 2) // 3 * 4 + lines)
    _encode(_data(content), size, _data(out), _data(_ALPHABET))
    if newline:
        _data(out).set((size + 2) // 3 * 4, to_u8(10))
    return out


def _encode(source: Ptr[u8], size: i64, out: Ptr[u8], alphabet: Ptr[u8]):
    i: i64 = 0
    to: i64 = 0
    while i + 2 < size:
        bits = to_i64(source.get(i)) << 16 | to_i64(source.get(i + 1)) << 8 | to_i64(source.get(i + 2))
        out.set(to, alphabet.get(bits >> 18))
        out.set(to + 1, alphabet.get(bits >> 12 & 63))
        out.set(to + 2, alphabet.get(bits >> 6 & 63))
        out.set(to + 3, alphabet.get(bits & 63))
        i = i + 3
        to = to + 4
    if i < size:
        bits = to_i64(source.get(i)) << 16
        if i + 1 < size:
            bits = bits | to_i64(source.get(i + 1)) << 8
        out.set(to, alphabet.get(bits >> 18))
        out.set(to + 1, alphabet.get(bits >> 12 & 63))
        out.set(to + 2, alphabet.get(bits >> 6 & 63) if i + 1 < size else to_u8(61))
        out.set(to + 3, to_u8(61))


def _decode_table():
    """For each byte its digit, 64 for what is none, 65 for padding."""
    table = bytearray(b"@" * 256)
    for i in range(64):
        table[_ALPHABET[i]] = i
    table[61] = 65
    return bytes(table)


_DIGITS = _decode_table()


def a2b_base64(data, /, *, strict_mode=False):
    content = _content(data)
    strict = bool(strict_mode)
    size: i64 = len(content)
    if strict and content[:1] == b"=":
        raise Error("Leading padding not allowed")
    out = _room((size + 3) // 4 * 3)
    length = _decode(_data(content), size, _data(out), _data(_DIGITS), strict)
    return out[:length]


def _decode(source: Ptr[u8], size: i64, out: Ptr[u8], table: Ptr[u8], strict) -> i64:
    """How many bytes it gave."""
    to: i64 = 0
    bits: i64 = 0
    place: i64 = 0
    pads: i64 = 0
    padded = False
    i: i64 = 0
    while i < size:
        digit = to_i64(table.get(to_i64(source.get(i))))
        i = i + 1
        if digit < 64:
            if strict and padded:
                raise Error("Discontinuous padding not allowed")
            pads = 0
            bits = (bits << 6 | digit) & 0xFFFFFF
            place = place + 1
            if place == 4:
                out.set(to, to_u8(bits >> 16))
                out.set(to + 1, to_u8(bits >> 8 & 255))
                out.set(to + 2, to_u8(bits & 255))
                to = to + 3
                place = 0
        elif digit == 65:
            padded = True
            pads = pads + 1 if place >= 2 else pads
            if place >= 2 and place + pads >= 4:
                if strict and i < size:
                    raise Error("Excess data after padding")
                # What comes behind the padding is not looked at.
                return _last(bits, place, to, out)
        elif strict:
            raise Error("Only base64 data is allowed")
    if place == 1:
        count: int = to // 3 * 4 + 1
        raise Error(f"Invalid base64-encoded string: number of data characters ({count}) cannot be 1 more than a multiple of 4")
    if place != 0:
        raise Error("Incorrect padding")
    return to


def _last(bits: i64, place: i64, to: i64, out: Ptr[u8]) -> i64:
    """The bytes of the last two or three digits."""
    if place == 2:
        out.set(to, to_u8(bits >> 4 & 255))
        return to + 1
    out.set(to, to_u8(bits >> 10 & 255))
    out.set(to + 1, to_u8(bits >> 2 & 255))
    return to + 2

# What CPython's module has beside (scripts/library_gaps.py).
_lacks = """
    a2b_qp a2b_uu b2a_qp b2a_uu crc_hqx
"""
