"""The module `hashlib`: MD5, SHA-1 and SHA-2, computed by the runtime."""

from _core import Ptr, i64, u8


@runtime("digest_new")
def _digest_new(kind: i64) -> Ptr[u8]: ...
@runtime("digest_update")
def _digest_update(digest: Ptr[u8], data: Ptr[u8], size: i64) -> None: ...
@runtime("digest_copy")
def _digest_copy(digest: Ptr[u8]) -> Ptr[u8]: ...
@runtime("digest_finish")
def _digest_finish(digest: Ptr[u8]) -> bytes: ...
@runtime("digest_free")
def _digest_free(digest: Ptr[u8]) -> None: ...
@runtime("bytes_data")
def _bytes_data(data: bytes) -> Ptr[u8]: ...
@runtime("bytes_len")
def _bytes_len(data: bytes) -> i64: ...


_NAMES = ("md5", "sha1", "sha224", "sha256", "sha384", "sha512")
_SIZES = (16, 20, 28, 32, 48, 64)
_BLOCKS = (64, 64, 64, 64, 128, 128)

algorithms_available = {"md5", "sha1", "sha224", "sha256", "sha384", "sha512"}
algorithms_guaranteed = algorithms_available


class _Hash:
    """A hash in the making."""

    _digest: Ptr[u8]
    _kind: i64

    def __init__(self, kind: i64):
        self._kind = kind
        self._digest = _digest_new(kind)

    def __drop__(self):
        _digest_free(self._digest)

    @property
    def name(self):
        kind: int = self._kind
        return _NAMES[kind]

    @property
    def digest_size(self):
        kind: int = self._kind
        return _SIZES[kind]

    @property
    def block_size(self):
        kind: int = self._kind
        return _BLOCKS[kind]

    def update(self, data, /):
        if isinstance(data, str):
            raise TypeError("Strings must be encoded before hashing")
        self._add(bytes(data))

    def _add(self, data):
        _digest_update(self._digest, _bytes_data(data), _bytes_len(data))

    def digest(self):
        return _digest_finish(self._digest)

    def hexdigest(self):
        return self.digest().hex()

    def copy(self):
        other = _Hash(self._kind)
        _digest_free(other._digest)
        other._digest = _digest_copy(self._digest)
        return other

    def __repr__(self):
        return f"<{self.name} _hashlib.HASH object @ {id(self):#x}>"


def _start(kind, data):
    made = _Hash(kind)
    made.update(data)
    return made


def md5(string=b"", *, usedforsecurity=True):
    return _start(0, string)


def sha1(string=b"", *, usedforsecurity=True):
    return _start(1, string)


def sha224(string=b"", *, usedforsecurity=True):
    return _start(2, string)


def sha256(string=b"", *, usedforsecurity=True):
    return _start(3, string)


def sha384(string=b"", *, usedforsecurity=True):
    return _start(4, string)


def sha512(string=b"", *, usedforsecurity=True):
    return _start(5, string)


def new(name, data=b"", *, usedforsecurity=True):
    plain = name.lower().replace("-", "")
    for kind in range(6):
        if _NAMES[kind] == plain:
            return _start(kind, data)
    raise ValueError("unsupported hash type " + name)

# What CPython's module has beside (scripts/library_gaps.py).
_lacks = """
    blake2b blake2s sha3_224 sha3_256 sha3_384 sha3_512 shake_128 shake_256 pbkdf2_hmac file_digest
"""
