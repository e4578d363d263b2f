"""The module `base64`."""

import binascii


def _content(s):
    if isinstance(s, str):
        if not s.isascii():
            raise ValueError("string argument should contain only ASCII characters")
        return s.encode("ascii")
    return bytes(s)


def b64encode(s, altchars=None):
    encoded = binascii.b2a_base64(s, newline=False)
    if altchars is not None:
        return encoded.translate(bytes.maketrans(b"+/", altchars))
    return encoded


def b64decode(s, altchars=None, validate=False):
    data = _content(s)
    if altchars is not None:
        data = data.translate(bytes.maketrans(_content(altchars), b"+/"))
    if validate:
        body = data.rstrip(b"=")
        for c in body:
            if not (65 <= c <= 90 or 97 <= c <= 122 or 48 <= c <= 57 or c == 43 or c == 47):
                raise binascii.Error("Only base64 data is allowed")
    return binascii.a2b_base64(data)


def standard_b64encode(s):
    return b64encode(s)


def standard_b64decode(s):
    return b64decode(s)


def urlsafe_b64encode(s):
    return b64encode(s, b"-_")


def urlsafe_b64decode(s):
    return b64decode(s, b"-_")


def encodebytes(s):
    pieces = []
    for i in range(0, len(s), 57):
        pieces.append(binascii.b2a_base64(s[i:i + 57]))
    return b"".join(pieces)


def decodebytes(s):
    return binascii.a2b_base64(s)


def b16encode(s):
    return binascii.hexlify(s).upper()


def b16decode(s, casefold=False):
    data = _content(s)
    if casefold:
        data = data.upper()
    for c in data:
        if not (48 <= c <= 57 or 65 <= c <= 70):
            raise binascii.Error("Non-base16 digit found")
    return binascii.unhexlify(data)


_BASE32 = b"ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"


def b32encode(s):
    data = bytes(s)
    out = bytearray()
    for i in range(0, len(data), 5):
        chunk = data[i:i + 5]
        bits = int.from_bytes(chunk + bytes(5 - len(chunk)), "big")
        used = (len(chunk) * 8 + 4) // 5
        for k in range(8):
            if k < used:
                out.append(_BASE32[bits >> (35 - 5 * k) & 31])
            else:
                out.append(61)
    return bytes(out)


def b32decode(s, casefold=False, map01=None):
    data = _content(s)
    if casefold:
        data = data.upper()
    if len(data) % 8 != 0:
        raise binascii.Error("Incorrect padding")
    body = data.rstrip(b"=")
    bits = 0
    have = 0
    out = bytearray()
    for c in body:
        if 65 <= c <= 90:
            digit = c - 65
        elif 50 <= c <= 55:
            digit = c - 24
        else:
            raise binascii.Error("Non-base32 digit found")
        bits = (bits << 5 | digit) & 0xFFFF
        have += 5
        if have >= 8:
            have -= 8
            out.append(bits >> have & 255)
    return bytes(out)
