"""What `bytes` and `bytearray` have in common. Each gives its data by `_place` and `_size`, and makes its own kind of
object of a `bytes` by `_wrap`."""

from _core import Ptr, alloc, i64, null, runtime, type_name, u8
from .bounds import _raw_end, _raw_start
from .bytes import _data_of, _is_bytes_like, _size_of
from .percent_bytes import percent_bytes
from .errors import wrong_argument
from .slice import _integer, _is_integer, _ssize


@runtime("bytes_new")
def _new(data: Ptr[u8], size: i64) -> bytes: ...
@runtime("bytes_equal")
def _equal(a: Ptr[u8], a_size: i64, b: Ptr[u8], b_size: i64) -> bool: ...
@runtime("bytes_compare")
def _compare(a: Ptr[u8], a_size: i64, b: Ptr[u8], b_size: i64) -> i64: ...
@runtime("bytes_find")
def _find(data: Ptr[u8], size: i64, needle: Ptr[u8], needle_size: i64, start: i64, end: i64) -> i64: ...
@runtime("bytes_rfind")
def _rfind(data: Ptr[u8], size: i64, needle: Ptr[u8], needle_size: i64, start: i64, end: i64) -> i64: ...
@runtime("bytes_count")
def _count(data: Ptr[u8], size: i64, needle: Ptr[u8], needle_size: i64, start: i64, end: i64) -> i64: ...
@runtime("bytes_replace")
def _replace(
    data: Ptr[u8], size: i64, old: Ptr[u8], old_size: i64, new: Ptr[u8], new_size: i64, limit: i64
) -> bytes: ...
@runtime("bytes_join")
def _join(separator: Ptr[u8], size: i64, items: Ptr[bytes], count: i64) -> bytes: ...
@runtime("bytes_split")
def _split(data: Ptr[u8], size: i64, separator: Ptr[u8], separator_size: i64, limit: i64) -> Ptr[u8]: ...
@runtime("bytes_rsplit")
def _rsplit(data: Ptr[u8], size: i64, separator: Ptr[u8], separator_size: i64, limit: i64) -> Ptr[u8]: ...
@runtime("bytes_split_space")
def _split_space(data: Ptr[u8], size: i64, limit: i64) -> Ptr[u8]: ...
@runtime("bytes_rsplit_space")
def _rsplit_space(data: Ptr[u8], size: i64, limit: i64) -> Ptr[u8]: ...
@runtime("bytes_splitlines")
def _splitlines(data: Ptr[u8], size: i64, keepends: i64) -> Ptr[u8]: ...
@runtime("spans_len")
def _spans_len(spans: Ptr[u8]) -> i64: ...
@runtime("spans_start")
def _spans_start(spans: Ptr[u8], i: i64) -> i64: ...
@runtime("spans_size")
def _spans_size(spans: Ptr[u8], i: i64) -> i64: ...
@runtime("spans_free")
def _spans_free(spans: Ptr[u8]) -> None: ...
@runtime("bytes_span_left")
def _span_left(data: Ptr[u8], size: i64, chars: Ptr[u8], chars_size: i64) -> i64: ...
@runtime("bytes_span_right")
def _span_right(data: Ptr[u8], size: i64, chars: Ptr[u8], chars_size: i64) -> i64: ...
@runtime("bytes_case")
def _case(data: Ptr[u8], size: i64, how: i64) -> bytes: ...
@runtime("bytes_is")
def _is(data: Ptr[u8], size: i64, what: i64) -> bool: ...
@runtime("bytes_translate")
def _translate(data: Ptr[u8], size: i64, table: Ptr[u8], delete: Ptr[u8], delete_size: i64) -> bytes: ...
@runtime("bytes_expandtabs")
def _expandtabs(data: Ptr[u8], size: i64, tab: i64) -> bytes: ...
@runtime("bytes_zfill")
def _zfill(data: Ptr[u8], size: i64, width: i64) -> bytes: ...
@runtime("bytes_pad")
def _pad(data: Ptr[u8], size: i64, width: i64, fill: i64, how: i64) -> bytes: ...
@runtime("bytes_hex")
def _hex(data: Ptr[u8], size: i64, separator: i64, group: i64) -> str: ...
@runtime("bytes_decode")
def _decode(data: Ptr[u8], size: i64, encoding: str, errors: str) -> str: ...
@runtime("bytes_decode_utf8")
def _decode_utf8(data: Ptr[u8], size: i64) -> str: ...


class _ByteMethods:
    """The methods in common."""

    def __len__(self) -> int:
        return self._size()

    def __bool__(self) -> bool:
        return self._size() != 0

    def __eq__(self, other):
        if _is_bytes_like(other):
            return _equal(self._place(), self._size(), _data_of(other), _size_of(other))
        return NotImplemented

    def __lt__(self, other):
        if _is_bytes_like(other):
            return _compare(self._place(), self._size(), _data_of(other), _size_of(other)) < 0
        return NotImplemented

    def __le__(self, other):
        if _is_bytes_like(other):
            return _compare(self._place(), self._size(), _data_of(other), _size_of(other)) <= 0
        return NotImplemented

    def __gt__(self, other):
        if _is_bytes_like(other):
            return _compare(self._place(), self._size(), _data_of(other), _size_of(other)) > 0
        return NotImplemented

    def __ge__(self, other):
        if _is_bytes_like(other):
            return _compare(self._place(), self._size(), _data_of(other), _size_of(other)) >= 0
        return NotImplemented

    def __contains__(self, item):
        if _is_integer(item):
            n = _integer(item)
            if n < 0 or n > 255:
                raise ValueError("byte must be in range(0, 256)")
            return self.find(n) >= 0
        if not _is_bytes_like(item):
            _bad_buffer(type_name(item))
        return _find(self._place(), self._size(), _data_of(item), _size_of(item), 0, 0x7FFFFFFFFFFFFFFF) >= 0

    def __mod__(self, values):
        return self._wrap(percent_bytes(self.decode("latin-1"), values))

    # --- searching ------------------------------------------------------------------------------

    def find(self, sub, start=None, end=None, /) -> int:
        needle = _needle(sub)
        return _find(
            self._place(), self._size(), _data_of(needle), _size_of(needle), _raw_start(start), _raw_end(end)
        )

    def rfind(self, sub, start=None, end=None, /) -> int:
        needle = _needle(sub)
        return _rfind(
            self._place(), self._size(), _data_of(needle), _size_of(needle), _raw_start(start), _raw_end(end)
        )

    def index(self, sub, start=None, end=None, /) -> int:
        place = self.find(sub, start, end)
        if place < 0:
            raise ValueError("subsection not found")
        return place

    def rindex(self, sub, start=None, end=None, /) -> int:
        place = self.rfind(sub, start, end)
        if place < 0:
            raise ValueError("subsection not found")
        return place

    def count(self, sub, start=None, end=None, /) -> int:
        needle = _needle(sub)
        return _count(
            self._place(), self._size(), _data_of(needle), _size_of(needle), _raw_start(start), _raw_end(end)
        )

    def startswith(self, prefix, start=None, end=None, /) -> bool:
        first = _raw_start(start)
        last = _raw_end(end)
        if isinstance(prefix, tuple):
            for option in prefix:
                if _has_prefix(self, _affix(option, "startswith"), first, last):
                    return True
            return False
        return _has_prefix(self, _affix(prefix, "startswith"), first, last)

    def endswith(self, suffix, start=None, end=None, /) -> bool:
        first = _raw_start(start)
        last = _raw_end(end)
        if isinstance(suffix, tuple):
            for option in suffix:
                if _has_suffix(self, _affix(option, "endswith"), first, last):
                    return True
            return False
        return _has_suffix(self, _affix(suffix, "endswith"), first, last)

    def removeprefix(self, prefix, /):
        if self.startswith(prefix):
            return self._part(_size_of(prefix), self._size())
        return self._part(0, self._size())

    def removesuffix(self, suffix, /):
        if _size_of(suffix) > 0 and self.endswith(suffix):
            return self._part(0, self._size() - _size_of(suffix))
        return self._part(0, self._size())

    def _part(self, start: i64, end: i64):
        """The bytes from start to end, in range, as an object of the same kind."""
        return self._wrap(_new(self._place().offset(start), end - start))

    # --- splitting and joining --------------------------------------------------------------------

    def split(self, sep=None, maxsplit=-1):
        limit = _ssize(maxsplit)
        if sep is None:
            return self._parts(_split_space(self._place(), self._size(), limit))
        return self._parts(_split(self._place(), self._size(), _buffer(sep), _size_of(sep), limit))

    def rsplit(self, sep=None, maxsplit=-1):
        limit = _ssize(maxsplit)
        if sep is None:
            return self._parts(_rsplit_space(self._place(), self._size(), limit))
        return self._parts(_rsplit(self._place(), self._size(), _buffer(sep), _size_of(sep), limit))

    def splitlines(self, keepends=False):
        keep: i64 = 0
        if _integer(keepends):
            keep = 1
        return self._parts(_splitlines(self._place(), self._size(), keep))

    def _parts(self, spans: Ptr[u8]):
        out = []
        i: i64 = 0
        while i < _spans_len(spans):
            start = _spans_start(spans, i)
            out.append(self._part(start, start + _spans_size(spans, i)))
            i = i + 1
        _spans_free(spans)
        return out

    def partition(self, sep, /):
        place: i64 = self.find(_parting(sep))
        size = self._size()
        if place < 0:
            return self._part(0, size), self._wrap(b""), self._wrap(b"")
        middle = self._wrap(_new(_data_of(sep), _size_of(sep)))
        return self._part(0, place), middle, self._part(place + _size_of(sep), size)

    def rpartition(self, sep, /):
        place: i64 = self.rfind(_parting(sep))
        size = self._size()
        if place < 0:
            return self._wrap(b""), self._wrap(b""), self._part(0, size)
        middle = self._wrap(_new(_data_of(sep), _size_of(sep)))
        return self._part(0, place), middle, self._part(place + _size_of(sep), size)

    def join(self, iterable, /):
        items: list[bytes] = []
        for item in iterable:
            if isinstance(item, bytes):
                data: bytes = item
                items.append(data)
            elif _is_bytes_like(item):
                items.append(_new(_data_of(item), _size_of(item)))
            else:
                _bad_item(len(items), type_name(item))
        return self._wrap(_join(self._place(), self._size(), items._data, items._len))

    # --- changing ---------------------------------------------------------------------------------

    def replace(self, old, new, count=-1, /):
        a = _buffer(old)
        b = _buffer(new)
        limit = _ssize(count)
        return self._wrap(_replace(self._place(), self._size(), a, _size_of(old), b, _size_of(new), limit))

    def strip(self, chars=None, /):
        left = self._left(chars)
        right = self._size()
        if left < right:
            right = right - self._right(chars)
        return self._part(left, right)

    def lstrip(self, chars=None, /):
        return self._part(self._left(chars), self._size())

    def rstrip(self, chars=None, /):
        return self._part(0, self._size() - self._right(chars))

    def _left(self, chars) -> i64:
        if chars is None:
            return _span_left(self._place(), self._size(), null(), 0)
        return _span_left(self._place(), self._size(), _buffer(chars), _size_of(chars))

    def _right(self, chars) -> i64:
        if chars is None:
            return _span_right(self._place(), self._size(), null(), 0)
        return _span_right(self._place(), self._size(), _buffer(chars), _size_of(chars))

    def upper(self):
        return self._wrap(_case(self._place(), self._size(), 0))

    def lower(self):
        return self._wrap(_case(self._place(), self._size(), 1))

    def title(self):
        return self._wrap(_case(self._place(), self._size(), 2))

    def capitalize(self):
        return self._wrap(_case(self._place(), self._size(), 3))

    def swapcase(self):
        return self._wrap(_case(self._place(), self._size(), 4))

    def isalpha(self) -> bool:
        return _is(self._place(), self._size(), 0)

    def isalnum(self) -> bool:
        return _is(self._place(), self._size(), 1)

    def isdigit(self) -> bool:
        return _is(self._place(), self._size(), 2)

    def isspace(self) -> bool:
        return _is(self._place(), self._size(), 3)

    def isupper(self) -> bool:
        return _is(self._place(), self._size(), 4)

    def islower(self) -> bool:
        return _is(self._place(), self._size(), 5)

    def istitle(self) -> bool:
        return _is(self._place(), self._size(), 6)

    def isascii(self) -> bool:
        return _is(self._place(), self._size(), 7)

    def ljust(self, width, fillchar=b" ", /):
        return self._wrap(_pad(self._place(), self._size(), _ssize(width), _fill(fillchar, "ljust"), 0))

    def rjust(self, width, fillchar=b" ", /):
        return self._wrap(_pad(self._place(), self._size(), _ssize(width), _fill(fillchar, "rjust"), 1))

    def center(self, width, fillchar=b" ", /):
        return self._wrap(_pad(self._place(), self._size(), _ssize(width), _fill(fillchar, "center"), 2))

    def zfill(self, width, /):
        return self._wrap(_zfill(self._place(), self._size(), _ssize(width)))

    def expandtabs(self, tabsize=8):
        return self._wrap(_expandtabs(self._place(), self._size(), _ssize(tabsize)))

    def translate(self, table, /, delete=b""):
        if table is None:
            return self._wrap(_translate(self._place(), self._size(), null(), _buffer(delete), _size_of(delete)))
        if _size_of(table) != 256:
            raise ValueError("translation table must be 256 characters long")
        return self._wrap(_translate(self._place(), self._size(), _buffer(table), _buffer(delete), _size_of(delete)))

    @staticmethod
    def maketrans(frm, to, /):
        if _size_of(frm) != _size_of(to):
            raise ValueError("maketrans arguments must have same length")
        table = alloc(256)
        i: i64 = 0
        while i < 256:
            byte: u8 = i
            table.init(i, byte)
            i = i + 1
        i = 0
        while i < _size_of(frm):
            source: i64 = _data_of(frm).get(i)
            table.set(source, _data_of(to).get(i))
            i = i + 1
        result = _new(table, 256)
        table.free()
        return result

    # --- text -------------------------------------------------------------------------------------

    def hex(self, sep=None, bytes_per_sep=1):
        if sep is None:
            return _hex(self._place(), self._size(), -1, 0)
        if len(sep) != 1:
            raise ValueError("sep must be length 1.")
        return _hex(self._place(), self._size(), ord(sep), _ssize(bytes_per_sep))

    def decode(self, encoding="utf-8", errors="strict"):
        if not isinstance(encoding, str):
            wrong_argument("decode() argument 'encoding'", encoding)
        if not isinstance(errors, str):
            wrong_argument("decode() argument 'errors'", errors)
        if encoding == "utf-8" and errors == "strict":
            return _decode_utf8(self._place(), self._size())
        return _decode(self._place(), self._size(), encoding, errors)


# --- arguments --------------------------------------------------------------------------------


def _needle(sub):
    """What to search: bytes-like, or a number."""
    if _is_bytes_like(sub):
        return sub
    elif _is_integer(sub):
        n = _integer(sub)
        if n < 0 or n > 255:
            raise ValueError("byte must be in range(0, 256)")
        return bytes((n,))
    else:
        raise TypeError("argument should be integer or bytes-like object, not '" + type_name(sub) + "'")


@inline
def _buffer(x) -> Ptr[u8]:
    return _data_of(x)


def _affix(x, method):
    if _is_bytes_like(x):
        return x
    raise TypeError(method + " first arg must be bytes or a tuple of bytes, not " + type_name(x))


def _clip(i: i64, size: i64) -> i64:
    if i < 0:
        i = i + size
        if i < 0:
            return 0
    return i


def _has_prefix(b, prefix, start: i64, end: i64) -> bool:
    size = b._size()
    first = _clip(start, size)
    last = _clip(end, size)
    if last > size:
        last = size
    length = _size_of(prefix)
    if last - first < length or first > size:
        return False
    return _equal(b._place().offset(first), length, _data_of(prefix), length)


def _has_suffix(b, suffix, start: i64, end: i64) -> bool:
    size = b._size()
    first = _clip(start, size)
    last = _clip(end, size)
    if last > size:
        last = size
    length = _size_of(suffix)
    if last - first < length or first > size:
        return False
    return _equal(b._place().offset(last - length), length, _data_of(suffix), length)


def _parting(sep):
    if _size_of(sep) == 0:
        raise ValueError("empty separator")
    return sep


def _fill(fillchar, method) -> i64:
    if not _is_bytes_like(fillchar):
        raise TypeError(method + "() argument 2 must be a byte string of length 1, not " + type_name(fillchar))
    if _size_of(fillchar) != 1:
        raise TypeError(method + "() argument 2 must be a byte string of length 1, not " + type_name(fillchar))
    return _data_of(fillchar).get(0)


@noinline
def _bad_item(index: int, name):
    raise TypeError("sequence item " + str(index) + ": expected a bytes-like object, " + name + " found")


@noinline
def _bad_buffer(name):
    raise TypeError("a bytes-like object is required, not '" + name + "'")


