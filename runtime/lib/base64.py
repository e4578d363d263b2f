"""The module `base64`: bytes as text in bases 16, 32, 64 and 85."""

import binascii
from _core import Ptr, i64, runtime, to_i64, to_u8, type_name, u8
from builtins.bytes import _is_bytes_like

MAXLINESIZE = 76
MAXBINSIZE = 57


@intrinsic("bytes_room")
def _room(size: i64) -> bytes: ...
@runtime("bytes_data")
def _data(b: bytes) -> Ptr[u8]: ...


def _text_content(s):
    """What is to be decoded: something like bytes, or an ASCII str."""
    if isinstance(s, str):
        if not s.isascii():
            raise ValueError("string argument should contain only ASCII characters")
        return s.encode("ascii")
    elif _is_bytes_like(s):
        return bytes(s)
    else:
        raise TypeError(f"argument should be a bytes-like object or ASCII string, not {type_name(s)!r}")


def _bytes_content(s):
    """What is to be encoded."""
    if _is_bytes_like(s):
        return bytes(s)
    raise TypeError(f"memoryview: a bytes-like object is required, not '{type_name(s)}'")


# --- alphabets -------------------------------------------------------------------------------------------

_BASE16 = b"0123456789ABCDEF"
_BASE32 = b"ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"
_BASE32HEX = b"0123456789ABCDEFGHIJKLMNOPQRSTUV"
_ASCII85 = bytes(range(33, 118))
_BASE85 = b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz!#$%&()*+-;<=>?@^_`{|}~"


def _table_of(alphabet):
    """For each byte its place in an alphabet; 255 if it has none."""
    table = bytearray(b"\xff" * 256)
    for i in range(len(alphabet)):
        table[alphabet[i]] = i
    return bytes(table)


_BASE16_DIGITS = _table_of(_BASE16)
_BASE32_DIGITS = _table_of(_BASE32)
_BASE32HEX_DIGITS = _table_of(_BASE32HEX)
_BASE85_DIGITS = _table_of(_BASE85)


def _digits_of(data, table):
    """The places of bytes in an alphabet; None if one of them has none."""
    out = _room(len(data))
    return out if _look_up(_data(data), len(data), _data(out), _data(table)) else None


def _look_up(source: Ptr[u8], size: i64, out: Ptr[u8], table: Ptr[u8]) -> bool:
    seen: i64 = 0
    i: i64 = 0
    while i < size:
        digit = to_i64(table.get(to_i64(source.get(i))))
        seen = seen | digit
        out.set(i, to_u8(digit))
        i = i + 1
    return seen < 128


# --- base 64 ---------------------------------------------------------------------------------------------

def b64encode(s, altchars=None):
    encoded = binascii.b2a_base64(s, newline=False)
    if altchars is not None:
        assert len(altchars) == 2, repr(altchars)
        return encoded.translate(bytes.maketrans(b"+/", altchars))
    return encoded


def b64decode(s, altchars=None, validate=False):
    data = _text_content(s)
    if altchars is not None:
        chars = _text_content(altchars)
        assert len(chars) == 2, repr(chars)
        data = data.translate(bytes.maketrans(chars, b"+/"))
    return binascii.a2b_base64(data, strict_mode=validate)


def standard_b64encode(s):
    return b64encode(s)


def standard_b64decode(s):
    return b64decode(s)


def urlsafe_b64encode(s):
    return b64encode(s).translate(bytes.maketrans(b"+/", b"-_"))


def urlsafe_b64decode(s):
    return b64decode(_text_content(s).translate(bytes.maketrans(b"-_", b"+/")))


def _checked(s):
    if not _is_bytes_like(s):
        raise TypeError(f"expected bytes-like object, not {type_name(s)}")
    return bytes(s)


def encodebytes(s):
    data = _checked(s)
    return b"".join([binascii.b2a_base64(data[i:i + MAXBINSIZE]) for i in range(0, len(data), MAXBINSIZE)])


def decodebytes(s):
    return binascii.a2b_base64(_checked(s))


def encode(input, output):
    """Encodes a file into another, in lines."""
    while True:
        s = input.read(MAXBINSIZE)
        if not s:
            break
        while len(s) < MAXBINSIZE:
            more = input.read(MAXBINSIZE - len(s))
            if not more:
                break
            s += more
        output.write(binascii.b2a_base64(s))


def decode(input, output):
    """Decodes a file into another, by lines."""
    while True:
        line = input.readline()
        if not line:
            break
        output.write(binascii.a2b_base64(line))


# --- base 16 ---------------------------------------------------------------------------------------------

def b16encode(s):
    if not _is_bytes_like(s):
        raise TypeError(f"a bytes-like object is required, not '{type_name(s)}'")
    data = bytes(s)
    out = _room(2 * len(data))
    _fill16(_data(data), len(data), _data(out), _data(_BASE16))
    return out


def _fill16(source: Ptr[u8], size: i64, out: Ptr[u8], alphabet: Ptr[u8]):
    i: i64 = 0
    while i < size:
        c = to_i64(source.get(i))
        out.set(2 * i, alphabet.get(c >> 4))
        out.set(2 * i + 1, alphabet.get(c & 15))
        i = i + 1


def b16decode(s, casefold=False):
    data = _text_content(s)
    digits = _digits_of(data.upper() if casefold else data, _BASE16_DIGITS)
    if digits is None:
        raise binascii.Error("Non-base16 digit found")
    if len(digits) % 2:
        raise binascii.Error("Odd-length string")
    out = _room(len(digits) // 2)
    _fill_back16(_data(digits), len(out), _data(out))
    return out


def _fill_back16(digits: Ptr[u8], size: i64, out: Ptr[u8]):
    i: i64 = 0
    while i < size:
        out.set(i, to_u8(to_i64(digits.get(2 * i)) << 4 | to_i64(digits.get(2 * i + 1))))
        i = i + 1


# --- base 32 ---------------------------------------------------------------------------------------------

def b32encode(s):
    return _encode32(_bytes_content(s), _BASE32)


def b32hexencode(s):
    return _encode32(_bytes_content(s), _BASE32HEX)


def _encode32(data, alphabet):
    size: i64 = len(data)
    whole = (size + 4) // 5 * 5
    padded = data + bytes(whole - size)
    out = _room(whole // 5 * 8)
    _fill32(_data(padded), whole, _data(out), _data(alphabet))
    if size < whole:
        used = ((size + 5 - whole) * 8 + 4) // 5
        return out[:len(out) - 8 + used] + b"=" * (8 - used)
    return out


def _fill32(source: Ptr[u8], size: i64, out: Ptr[u8], alphabet: Ptr[u8]):
    i: i64 = 0
    to: i64 = 0
    while i < size:
        bits: i64 = 0
        k: i64 = 0
        while k < 5:
            bits = bits << 8 | to_i64(source.get(i + k))
            k = k + 1
        k = 0
        while k < 8:
            out.set(to + k, alphabet.get(bits >> (35 - 5 * k) & 31))
            k = k + 1
        i = i + 5
        to = to + 8


def b32decode(s, casefold=False, map01=None):
    data = _text_content(s)
    if len(data) % 8:
        raise binascii.Error("Incorrect padding")
    if map01 is not None:
        letter = _text_content(map01)
        assert len(letter) == 1, repr(letter)
        data = data.translate(bytes.maketrans(b"01", b"O" + letter))
    return _decode32(data.upper() if casefold else data, _BASE32, _BASE32_DIGITS)


def b32hexdecode(s, casefold=False):
    data = _text_content(s)
    if len(data) % 8:
        raise binascii.Error("Incorrect padding")
    return _decode32(data.upper() if casefold else data, _BASE32HEX, _BASE32HEX_DIGITS)


def _decode32(data, alphabet, table):
    body = data.rstrip(b"=")
    pads = len(data) - len(body)
    digits = _digits_of(body + alphabet[:1] * (-len(body) % 8), table)
    if digits is None:
        raise binascii.Error("Non-base32 digit found")
    if pads not in (0, 1, 3, 4, 6):
        raise binascii.Error("Incorrect padding")
    size: i64 = len(digits)
    out = _room(size // 8 * 5)
    _fill_back32(_data(digits), size, _data(out))
    return out[:len(out) - 5 + (43 - 5 * pads) // 8] if pads and len(out) > 0 else out


def _fill_back32(source: Ptr[u8], size: i64, out: Ptr[u8]):
    i: i64 = 0
    to: i64 = 0
    while i < size:
        bits: i64 = 0
        k: i64 = 0
        while k < 8:
            bits = bits << 5 | to_i64(source.get(i + k))
            k = k + 1
        k = 0
        while k < 5:
            out.set(to + k, to_u8(bits >> (32 - 8 * k) & 255))
            k = k + 1
        i = i + 8
        to = to + 5


# --- base 85 ---------------------------------------------------------------------------------------------

def _encode85(data, alphabet, pad, fold_zeros, fold_spaces):
    size: i64 = len(data)
    whole = (size + 3) // 4 * 4
    padded = data + bytes(whole - size)
    out = _room(whole // 4 * 5)
    length = _fill85(_data(padded), whole, _data(out), _data(alphabet), fold_zeros, fold_spaces)
    result = out[:length]
    if size == whole or pad:
        return result
    if fold_zeros and result.endswith(b"z"):
        result = result[:-1] + b"!!!!!"
    return result[:len(result) - whole + size]


def _fill85(source: Ptr[u8], size: i64, out: Ptr[u8], alphabet: Ptr[u8], fold_zeros, fold_spaces) -> i64:
    i: i64 = 0
    to: i64 = 0
    while i < size:
        word = to_i64(source.get(i)) << 24 | to_i64(source.get(i + 1)) << 16 | to_i64(source.get(i + 2)) << 8 | to_i64(source.get(i + 3))
        i = i + 4
        if fold_zeros and word == 0:
            out.set(to, to_u8(122))
            to = to + 1
        elif fold_spaces and word == 0x20202020:
            out.set(to, to_u8(121))
            to = to + 1
        else:
            out.set(to, alphabet.get(word // 52200625))
            out.set(to + 1, alphabet.get(word // 614125 % 85))
            out.set(to + 2, alphabet.get(word // 7225 % 85))
            out.set(to + 3, alphabet.get(word // 85 % 85))
            out.set(to + 4, alphabet.get(word % 85))
            to = to + 5
    return to


def a85encode(b, *, foldspaces=False, wrapcol=0, pad=False, adobe=False):
    result = _encode85(_bytes_content(b), _ASCII85, bool(pad), True, bool(foldspaces))
    if adobe:
        result = b"<~" + result
    if wrapcol:
        width = max(2 if adobe else 1, wrapcol)
        lines = [result[i:i + width] for i in range(0, len(result), width)]
        if adobe and len(lines[-1]) + 2 > width:
            lines.append(b"")
        result = b"\n".join(lines)
    return result + b"~>" if adobe else result


def a85decode(b, *, foldspaces=False, adobe=False, ignorechars=b" \t\n\r\v"):
    data = _text_content(b)
    if adobe:
        if not data.endswith(b"~>"):
            raise ValueError("Ascii85 encoded byte sequences must end with b'~>'")
        data = data[2:-2] if data.startswith(b"<~") else data[:-2]
    out = _room(4 * len(data) + 4)
    length = _fill_back85(_data(data), len(data), _data(out), bool(foldspaces), ignorechars)
    return out[:length]


def _fill_back85(source: Ptr[u8], size: i64, out: Ptr[u8], fold_spaces, ignored) -> i64:
    to: i64 = 0
    word: i64 = 0
    have: i64 = 0
    i: i64 = 0
    while i < size + 4:
        # As if the last digit of all followed.
        c: i64 = 117
        if i < size:
            c = to_i64(source.get(i))
        i = i + 1
        if 33 <= c <= 117:
            word = word * 85 + c - 33
            have = have + 1
            if have == 5:
                if word > 0xFFFFFFFF:
                    raise ValueError("Ascii85 overflow")
                _set_word(out, to, word)
                to = to + 4
                word = 0
                have = 0
        elif c == 122 or (c == 121 and fold_spaces):
            if have != 0:
                raise ValueError(f"{'z' if c == 122 else 'y'} inside Ascii85 5-tuple")
            _set_word(out, to, 0 if c == 122 else 0x20202020)
            to = to + 4
        elif c not in ignored:
            raise ValueError("Non-Ascii85 digit found: " + chr(c))
    return to - (4 - have)


@inline
def _set_word(out: Ptr[u8], to: i64, word: i64):
    out.set(to, to_u8(word >> 24 & 255))
    out.set(to + 1, to_u8(word >> 16 & 255))
    out.set(to + 2, to_u8(word >> 8 & 255))
    out.set(to + 3, to_u8(word & 255))


def b85encode(b, pad=False):
    return _encode85(_bytes_content(b), _BASE85, bool(pad), False, False)


def b85decode(b):
    data = _text_content(b)
    pads = -len(data) % 5
    padded = data + b"~" * pads
    digits = _digits_of(padded, _BASE85_DIGITS)
    if digits is None:
        for i in range(len(padded)):
            if padded[i] not in _BASE85:
                _check85(padded, i)
                raise ValueError(f"bad base85 character at position {i}")
        return b""
    size: i64 = len(digits)
    out = _room(size // 5 * 4)
    wrong: int = _words85(_data(digits), size, _data(out))
    if wrong >= 0:
        raise ValueError(f"base85 overflow in hunk starting at byte {wrong}")
    return out[:len(out) - pads] if pads else out


def _check85(data, end):
    """An overflow in front of a wrong character comes first."""
    digits = _digits_of(data[:end // 5 * 5], _BASE85_DIGITS)
    if digits is not None:
        wrong: int = _words85(_data(digits), len(digits), _data(_room(len(digits))))
        if wrong >= 0:
            raise ValueError(f"base85 overflow in hunk starting at byte {wrong}")


def _words85(digits: Ptr[u8], size: i64, out: Ptr[u8]) -> i64:
    """Where the first group stands that is too large; -1 if there is none."""
    i: i64 = 0
    to: i64 = 0
    while i < size:
        word: i64 = 0
        k: i64 = 0
        while k < 5:
            word = word * 85 + to_i64(digits.get(i + k))
            k = k + 1
        if word > 0xFFFFFFFF:
            return i
        _set_word(out, to, word)
        to = to + 4
        i = i + 5
    return -1
