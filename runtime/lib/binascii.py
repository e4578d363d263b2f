"""The module `binascii`: bytes as text and back."""

from zlib import crc32

_in_c = True

_ALPHABET = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"


class Error(ValueError):
    pass


class Incomplete(Exception):
    pass


def _content(data):
    """The bytes; a str must be ASCII."""
    if isinstance(data, str):
        if not data.isascii():
            raise ValueError("string argument should contain only ASCII characters")
        return data.encode("ascii")
    return bytes(data)


def hexlify(data, sep="", bytes_per_sep=1):
    content = bytes(data)
    if len(sep) == 0:
        return content.hex().encode("ascii")
    return content.hex(sep, bytes_per_sep).encode("ascii")


b2a_hex = hexlify


def unhexlify(hexstr, /):
    data = _content(hexstr)
    if len(data) % 2 != 0:
        raise Error("Odd-length string")
    out = bytearray()
    for i in range(0, len(data), 2):
        high = _hex_digit(data[i])
        low = _hex_digit(data[i + 1])
        if high < 0 or low < 0:
            raise Error("Non-hexadecimal digit found")
        out.append(high * 16 + low)
    return bytes(out)


a2b_hex = unhexlify


def _hex_digit(c):
    if 48 <= c <= 57:
        return c - 48
    if 65 <= c <= 70:
        return c - 55
    if 97 <= c <= 102:
        return c - 87
    return -1


def b2a_base64(data, *, newline=True):
    content = bytes(data)
    out = bytearray()
    whole = len(content) // 3 * 3
    for i in range(0, whole, 3):
        bits = content[i] << 16 | content[i + 1] << 8 | content[i + 2]
        out.append(_ALPHABET[bits >> 18])
        out.append(_ALPHABET[bits >> 12 & 63])
        out.append(_ALPHABET[bits >> 6 & 63])
        out.append(_ALPHABET[bits & 63])
    rest = len(content) - whole
    if rest == 1:
        bits = content[whole] << 16
        out.append(_ALPHABET[bits >> 18])
        out.append(_ALPHABET[bits >> 12 & 63])
        out.extend(b"==")
    elif rest == 2:
        bits = content[whole] << 16 | content[whole + 1] << 8
        out.append(_ALPHABET[bits >> 18])
        out.append(_ALPHABET[bits >> 12 & 63])
        out.append(_ALPHABET[bits >> 6 & 63])
        out.extend(b"=")
    if newline:
        out.append(10)
    return bytes(out)


def _base64_digit(c):
    if 65 <= c <= 90:
        return c - 65
    if 97 <= c <= 122:
        return c - 71
    if 48 <= c <= 57:
        return c + 4
    if c == 43:
        return 62
    if c == 47:
        return 63
    return -1


def a2b_base64(data, /, *, strict_mode=False):
    out = bytearray()
    bits = 0
    have = 0
    digits = 0
    pads = 0
    for c in _content(data):
        if c == 61:
            pads += 1
            if digits % 4 >= 2 and digits % 4 + pads >= 4:
                return bytes(out)
            continue
        digit = _base64_digit(c)
        if digit < 0:
            continue
        pads = 0
        digits += 1
        bits = (bits << 6 | digit) & 0xFFFF
        have += 6
        if have >= 8:
            have -= 8
            out.append(bits >> have & 255)
    if digits % 4 == 1:
        raise Error(f"Invalid base64-encoded string: number of data characters ({digits}) cannot be 1 more than a multiple of 4")
    if digits % 4 != 0:
        raise Error("Incorrect padding")
    return bytes(out)
