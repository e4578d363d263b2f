"""The module `uuid`."""

from enum import Enum
import hashlib
import os
import time

RESERVED_NCS = "reserved for NCS compatibility"
RFC_4122 = "specified in RFC 4122"
RESERVED_MICROSOFT = "reserved for Microsoft compatibility"
RESERVED_FUTURE = "reserved for future definition"


class SafeUUID(Enum):
    """Whether a UUID was made so that no other process has it."""

    safe = 0
    unsafe = -1
    unknown = None


class UUID:
    """A number of 128 bits."""

    def __init__(self, hex=None, bytes=None, bytes_le=None, fields=None, int=None, version=None, *, is_safe=SafeUUID.unknown):
        given = (hex is not None) + (bytes is not None) + (bytes_le is not None) + (fields is not None) + (int is not None)
        if given != 1:
            raise TypeError("one of the hex, bytes, bytes_le, fields, or int arguments must be given")
        if hex is not None:
            value = _from_hex(hex)
        elif bytes is not None:
            value = _from_bytes(bytes, "bytes")
        elif bytes_le is not None:
            value = _from_bytes(_swapped(bytes_le), "bytes_le")
        elif fields is not None:
            value = _from_fields(fields)
        else:
            value = int
            if not 0 <= value < 1 << 128:
                raise ValueError("int is out of range (need a 128-bit value)")
        if version is not None:
            if not 1 <= version <= 5:
                raise ValueError("illegal version number")
            value &= ~(0xC000 << 48)
            value |= 0x8000 << 48
            value &= ~(0xF000 << 64)
            value |= version << 76
        self._value = value
        self.is_safe = is_safe

    @property
    def int(self):
        return self._value

    @property
    def bytes(self):
        return self._value.to_bytes(16, "big")

    @property
    def bytes_le(self):
        return _swapped(self.bytes)

    @property
    def fields(self):
        return (self.time_low, self.time_mid, self.time_hi_version, self.clock_seq_hi_variant, self.clock_seq_low, self.node)

    @property
    def time_low(self):
        return self._value >> 96

    @property
    def time_mid(self):
        return self._value >> 80 & 0xFFFF

    @property
    def time_hi_version(self):
        return self._value >> 64 & 0xFFFF

    @property
    def clock_seq_hi_variant(self):
        return self._value >> 56 & 0xFF

    @property
    def clock_seq_low(self):
        return self._value >> 48 & 0xFF

    @property
    def time(self):
        return (self.time_hi_version & 0x0FFF) << 48 | self.time_mid << 32 | self.time_low

    @property
    def clock_seq(self):
        return (self.clock_seq_hi_variant & 0x3F) << 8 | self.clock_seq_low

    @property
    def node(self):
        return self._value & 0xFFFFFFFFFFFF

    @property
    def hex(self):
        return f"{self._value:032x}"

    @property
    def urn(self):
        return "urn:uuid:" + str(self)

    @property
    def variant(self):
        bits = self._value >> 61 & 7
        if bits < 4:
            return RESERVED_NCS
        if bits < 6:
            return RFC_4122
        return RESERVED_MICROSOFT if bits == 6 else RESERVED_FUTURE

    @property
    def version(self):
        if self.variant == RFC_4122:
            return self._value >> 76 & 0xF
        return None

    def __setattr__(self, name, value):
        if name != "_value" and name != "is_safe":
            raise TypeError("UUID objects are immutable")
        object.__setattr__(self, name, value)

    def __str__(self):
        h = self.hex
        return f"{h[:8]}-{h[8:12]}-{h[12:16]}-{h[16:20]}-{h[20:]}"

    def __repr__(self):
        return f"UUID('{self}')"

    def __int__(self):
        return self._value

    def __hash__(self):
        return hash(self._value)

    def __eq__(self, other):
        if isinstance(other, UUID):
            return self._value == other._value
        return NotImplemented

    def __lt__(self, other):
        if isinstance(other, UUID):
            return self._value < other._value
        return NotImplemented

    def __le__(self, other):
        if isinstance(other, UUID):
            return self._value <= other._value
        return NotImplemented

    def __gt__(self, other):
        if isinstance(other, UUID):
            return self._value > other._value
        return NotImplemented

    def __ge__(self, other):
        if isinstance(other, UUID):
            return self._value >= other._value
        return NotImplemented


def _from_hex(text):
    digits = text.replace("urn:", "").replace("uuid:", "").strip("{}").replace("-", "")
    if len(digits) != 32:
        raise ValueError("badly formed hexadecimal UUID string")
    return int(digits, 16)


def _from_bytes(data, name):
    if len(data) != 16:
        raise ValueError(f"{name} is not a 16-char string")
    return int.from_bytes(data, "big")


def _swapped(data):
    if len(data) != 16:
        raise ValueError("bytes_le is not a 16-char string")
    return data[3::-1] + data[5:3:-1] + data[7:5:-1] + data[8:]


def _from_fields(fields):
    if len(fields) != 6:
        raise ValueError("fields is not a 6-tuple")
    value = 0
    for part, bits, number in zip(fields, (32, 16, 16, 8, 8, 48), range(1, 7)):
        if not 0 <= part < 1 << bits:
            raise ValueError(f"field {number} out of range (need a {bits}-bit value)")
        value = value << bits | part
    return value


_node = 0
_last = 0


def getnode():
    global _node
    if _node == 0:
        # An address with the bit that says that it is none of a network card.
        _node = int.from_bytes(os.urandom(6), "big") | 1 << 40
    return _node


def uuid1(node=None, clock_seq=None):
    global _last
    stamp = time.time_ns() // 100 + 0x01B21DD213814000
    if stamp <= _last:
        stamp = _last + 1
    _last = stamp
    if clock_seq is None:
        clock_seq = int.from_bytes(os.urandom(2), "big") & 0x3FFF
    place = getnode() if node is None else node
    return UUID(fields=(stamp & 0xFFFFFFFF, stamp >> 32 & 0xFFFF, stamp >> 48 & 0x0FFF, clock_seq >> 8 & 0x3F, clock_seq & 0xFF,
                        place), version=1)


def uuid3(namespace, name):
    digest = hashlib.md5(namespace.bytes + bytes(name, "utf-8")).digest()
    return UUID(bytes=digest[:16], version=3)


def uuid4():
    return UUID(bytes=os.urandom(16), version=4)


def uuid5(namespace, name):
    digest = hashlib.sha1(namespace.bytes + bytes(name, "utf-8")).digest()
    return UUID(bytes=digest[:16], version=5)


NAMESPACE_DNS = UUID("6ba7b810-9dad-11d1-80b4-00c04fd430c8")
NAMESPACE_URL = UUID("6ba7b811-9dad-11d1-80b4-00c04fd430c8")
NAMESPACE_OID = UUID("6ba7b812-9dad-11d1-80b4-00c04fd430c8")
NAMESPACE_X500 = UUID("6ba7b814-9dad-11d1-80b4-00c04fd430c8")

# What CPython's module has beside (scripts/library_gaps.py).
_lacks = """
    bytes_ int_ UUID.is_safe
"""
