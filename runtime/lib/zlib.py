"""The checksums of the module `zlib`; there is no compression."""

from _core import Ptr, i64, u8

_in_c = True


@runtime("crc32")
def _crc32(data: Ptr[u8], size: i64, start: i64) -> i64: ...
@runtime("bytes_data")
def _bytes_data(data: bytes) -> Ptr[u8]: ...
@runtime("bytes_len")
def _bytes_len(data: bytes) -> i64: ...


class error(Exception):
    pass


def _checksum(data, start: i64) -> int:
    return _crc32(_bytes_data(data), _bytes_len(data), start)


def crc32(data, value=0, /):
    return _checksum(bytes(data), value & 0xFFFFFFFF)


def adler32(data, value=1, /):
    low: i64 = value & 0xFFFF
    high: i64 = (value >> 16) & 0xFFFF
    for byte in bytes(data):
        one: i64 = byte
        low = low + one
        if low >= 65521:
            low = low - 65521
        high = high + low
        if high >= 65521:
            high = high - 65521
    result: int = (high << 16) | low
    return result

# What CPython's module has beside (scripts/library_gaps.py).
_lacks = """
    DEFLATED DEF_BUF_SIZE DEF_MEM_LEVEL MAX_WBITS ZLIB_RUNTIME_VERSION ZLIB_VERSION Z_BEST_COMPRESSION Z_BEST_SPEED Z_BLOCK
    Z_DEFAULT_COMPRESSION Z_DEFAULT_STRATEGY Z_FILTERED Z_FINISH Z_FIXED Z_FULL_FLUSH Z_HUFFMAN_ONLY Z_NO_COMPRESSION Z_NO_FLUSH
    Z_PARTIAL_FLUSH Z_RLE Z_SYNC_FLUSH Z_TREES compress compressobj decompress decompressobj
"""
