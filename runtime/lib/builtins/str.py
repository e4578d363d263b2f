"""`str`: immutable text. The work on characters is the runtime's; what is here checks arguments and shapes results."""

from _core import Ptr, content, done, has_special, hold, i32, i64, invoke, is_only_int, runtime, same_type, to_i64, to_u64, type_name, u8
from .bounds import _raw_end, _raw_start
from .bytes import _data_of, _is_bytes_like, _size_of
from .format_template import NoNames, format_mapping, format_template
from .iterators import _Iterator
from .percent import percent_format
from .errors import wrong_argument
from .slice import _index, _integer, _repeat_count, _slice_bounds, _ssize
from .str_tables import table_of, table_of_strings, translated


@runtime("strvec_len")
def _vector_len(vector: Ptr[u8]) -> i64: ...
@runtime("strvec_room")
def _vector_room(vector: Ptr[u8]) -> Ptr[str]: ...
@runtime("str_chr")
def _chr(code: i64) -> str: ...
@runtime("str_len")
def _len(s: str) -> i64: ...
@runtime("str_getitem")
def _getitem(s: str, i: i64) -> str: ...
@runtime("str_width")
def _width(s: str) -> i32: ...
@runtime("str_data")
def _data(s: str) -> Ptr[u8]: ...
@runtime("str_chars")
def _chars() -> Ptr[str]: ...
@runtime("str_chars")
def _addresses() -> Ptr[i64]: ...
@runtime("str_at")
def _at(s: str, i: i64) -> str: ...
@runtime("str_code_at")
def _code_at(s: str, i: i64) -> i64: ...
@runtime("str_slice")
def _slice(s: str, start: i64, step: i64, count: i64) -> str: ...
@runtime("str_substring")
def _substring(s: str, start: i64, end: i64) -> str: ...
@runtime("str_join")
def _join(separator: str, items: Ptr[str], count: i64) -> str: ...
@runtime("str_repeat")
def _repeat(s: str, count: i64) -> str: ...
@lang("str_equal")
@runtime("str_equal")
def _equal(a: str, b: str) -> bool: ...
@runtime("str_compare")
def _compare(a: str, b: str) -> i64: ...
@runtime("str_hash")
def _hash(s: str) -> i64: ...
@runtime("str_contains")
def _contains(s: str, needle: str) -> bool: ...
@runtime("str_find")
def _find(s: str, needle: str, start: i64, end: i64) -> i64: ...
@runtime("str_rfind")
def _rfind(s: str, needle: str, start: i64, end: i64) -> i64: ...
@runtime("str_count")
def _count(s: str, needle: str, start: i64, end: i64) -> i64: ...
@runtime("str_startswith")
def _startswith(s: str, prefix: str, start: i64, end: i64) -> bool: ...
@runtime("str_endswith")
def _endswith(s: str, suffix: str, start: i64, end: i64) -> bool: ...
@runtime("str_replace")
def _replace(s: str, old: str, new: str, count: i64) -> str: ...
@runtime("str_split")
def _split(s: str, separator: str, limit: i64) -> Ptr[u8]: ...
@runtime("str_rsplit")
def _rsplit(s: str, separator: str, limit: i64) -> Ptr[u8]: ...
@runtime("str_split_space")
def _split_space(s: str, limit: i64) -> Ptr[u8]: ...
@runtime("str_rsplit_space")
def _rsplit_space(s: str, limit: i64) -> Ptr[u8]: ...
@runtime("str_splitlines")
def _splitlines(s: str, keepends: i64) -> Ptr[u8]: ...
@runtime("str_strip")
def _strip(s: str) -> str: ...
@runtime("str_lstrip")
def _lstrip(s: str) -> str: ...
@runtime("str_rstrip")
def _rstrip(s: str) -> str: ...
@runtime("str_strip_chars")
def _strip_chars(s: str, chars: str) -> str: ...
@runtime("str_lstrip_chars")
def _lstrip_chars(s: str, chars: str) -> str: ...
@runtime("str_rstrip_chars")
def _rstrip_chars(s: str, chars: str) -> str: ...
@runtime("str_center")
def _center(s: str, width: i64, fill: str) -> str: ...
@runtime("str_ljust")
def _ljust(s: str, width: i64, fill: str) -> str: ...
@runtime("str_rjust")
def _rjust(s: str, width: i64, fill: str) -> str: ...
@runtime("str_zfill")
def _zfill(s: str, width: i64) -> str: ...
@runtime("str_expandtabs")
def _expandtabs(s: str, size: i64) -> str: ...
@runtime("str_encode")
def _encode(s: str, encoding: str, errors: str) -> bytes: ...
@runtime("str_encode_utf8")
def _encode_utf8(s: str) -> bytes: ...
@runtime("bytes_decode")
def _decode(data: Ptr[u8], size: i64, encoding: str, errors: str) -> str: ...
@runtime("format_str")
def _format(s: str, spec: str) -> str: ...


# --- single characters: no calls ------------------------------------------------------------------

@inline
def _same(a: str, b: str) -> bool:
    n = _len(a)
    if n != _len(b):
        return False
    if n == 1 and _width(a) == 1 and _width(b) == 1:
        return _data(a).get(0) == _data(b).get(0)
    return _equal(a, b)


@inline
def _order(a: str, b: str) -> i64:
    """Negative if a comes first, 0 if they are equal."""
    if _len(a) == 1 and _len(b) == 1 and _width(a) == 1 and _width(b) == 1:
        return to_i64(_data(a).get(0)) - to_i64(_data(b).get(0))
    return _compare(a, b)


@inline
def _item(s: str, i: i64) -> str:
    n = _len(s)
    at = i + n if i < 0 else i
    if to_u64(at) < to_u64(n):
        return _char(s, at)
    return _getitem(s, i)


@inline
def _char(s: str, i: i64) -> str:
    """The character at a place inside."""
    if _width(s) == 1:
        code = to_i64(_data(s).get(i))
        if _addresses().get(code) != 0:
            return _chars().get(code)
    return _at(s, i)


# --- characters that are only compared: no objects ------------------------------------------------

@lang("item to compare")
@inline
def _item_to_compare(x, i):
    """`x[i]`, with which nothing is done but compare it with literals of one character."""
    if same_type(x, "") and is_only_int(i):
        return hold(character, _item_code(x, _index(i)))
    else:
        return x[i]


@inline
def _item_code(s: str, i: i64) -> i64:
    n = _len(s)
    at = i + n if i < 0 else i
    if to_u64(at) < to_u64(n):
        return _char_code(s, at)
    _outside()


@noinline
def _outside():
    raise IndexError("string index out of range")


@inline
def _char_code(s: str, i: i64) -> i64:
    if _width(s) == 1:
        return to_i64(_data(s).get(i))
    return _code_at(s, i)


@inline
def _code_order(code: i64, other: str) -> i64:
    if _len(other) == 1:
        return code - _char_code(other, 0)
    return _compare(_chr(code), other)


@counts_as("str")
@held("i64")
class character:
    """A str of one character."""
    __slots__ = ()

    @inline
    def __eq__(self, other):
        if isinstance(other, str):
            return _code_order(content(self), other) == 0
        return NotImplemented

    @inline
    def __ne__(self, other):
        if isinstance(other, str):
            return _code_order(content(self), other) != 0
        return NotImplemented

    @inline
    def __lt__(self, other):
        if isinstance(other, str):
            return _code_order(content(self), other) < 0
        return NotImplemented

    @inline
    def __le__(self, other):
        if isinstance(other, str):
            return _code_order(content(self), other) <= 0
        return NotImplemented

    @inline
    def __gt__(self, other):
        if isinstance(other, str):
            return _code_order(content(self), other) > 0
        return NotImplemented

    @inline
    def __ge__(self, other):
        if isinstance(other, str):
            return _code_order(content(self), other) >= 0
        return NotImplemented


@native("str")
class str:
    """Text: a sequence of code points."""

    def __new__(cls, object="", encoding=None, errors=None):
        if encoding is None and errors is None:
            return to_str(object)
        return _decoded(object, encoding, errors)

    # --- operators --------------------------------------------------------------------------------

    # Both take their left operand and grow it in place if nobody else has it.
    @runtime("str_append")
    def __add__(self, other: str) -> str: ...
    @runtime("str_append")
    def __iadd__(self, other: str) -> str: ...
    @inline
    def __eq__(self, other):
        if isinstance(other, str):
            return _same(self, other)
        return NotImplemented

    @inline
    def __ne__(self, other):
        if isinstance(other, str):
            return not _same(self, other)
        return NotImplemented

    @inline
    def __lt__(self, other):
        if isinstance(other, str):
            return _order(self, other) < 0
        return NotImplemented

    @inline
    def __le__(self, other):
        if isinstance(other, str):
            return _order(self, other) <= 0
        return NotImplemented

    @inline
    def __gt__(self, other):
        if isinstance(other, str):
            return _order(self, other) > 0
        return NotImplemented

    @inline
    def __ge__(self, other):
        if isinstance(other, str):
            return _order(self, other) >= 0
        return NotImplemented

    def __mul__(self, other):
        if isinstance(other, int) or has_special(other, "__index__"):
            return _times(self, _repeat_count(other))
        return NotImplemented

    def __rmul__(self, other):
        if isinstance(other, int) or has_special(other, "__index__"):
            return _times(self, _repeat_count(other))
        return NotImplemented

    def __mod__(self, other):
        return percent_format(self, other)

    def __hash__(self) -> int:
        return _hash(self)

    def __len__(self) -> int:
        return _len(self)

    def __bool__(self) -> bool:
        return _len(self) != 0

    def __contains__(self, item):
        if isinstance(item, str):
            return _contains(self, item)
        _bad_operand_of_in(type_name(item))

    def __getitem__(self, index):
        if isinstance(index, slice):
            start, stop, step, count = _slice_bounds(index, _len(self))
            return _slice(self, start, step, count)
        if isinstance(index, int) or has_special(index, "__index__"):
            return _item(self, _index(index))
        _bad_index(type_name(index))

    def __iter__(self):
        return str_iterator(self)

    def __repr__(self):
        return _repr(self)

    def __str__(self):
        return self

    def __format__(self: object, spec):
        if spec == "":
            return to_str(self)
        return _format(self, spec)

    # --- searching --------------------------------------------------------------------------------

    def find(self, sub, start=None, end=None, /) -> int:
        return _find(self, _needle(sub), _raw_start(start), _raw_end(end))

    def rfind(self, sub, start=None, end=None, /) -> int:
        return _rfind(self, _needle(sub), _raw_start(start), _raw_end(end))

    def index(self, sub, start=None, end=None, /) -> int:
        place = _find(self, _needle(sub), _raw_start(start), _raw_end(end))
        if place < 0:
            _not_found()
        return place

    def rindex(self, sub, start=None, end=None, /) -> int:
        place = _rfind(self, _needle(sub), _raw_start(start), _raw_end(end))
        if place < 0:
            _not_found()
        return place

    def count(self, sub, start=None, end=None, /) -> int:
        return _count(self, _needle(sub), _raw_start(start), _raw_end(end))

    def startswith(self, prefix, start=None, end=None, /) -> bool:
        if isinstance(prefix, str):
            return _startswith(self, prefix, _raw_start(start), _raw_end(end))
        if isinstance(prefix, tuple):
            for option in prefix:
                if not isinstance(option, str):
                    _bad_option("startswith", type_name(option))
                if _startswith(self, option, _raw_start(start), _raw_end(end)):
                    return True
            return False
        _bad_affix("startswith", type_name(prefix))

    def endswith(self, suffix, start=None, end=None, /) -> bool:
        if isinstance(suffix, str):
            return _endswith(self, suffix, _raw_start(start), _raw_end(end))
        if isinstance(suffix, tuple):
            for option in suffix:
                if not isinstance(option, str):
                    _bad_option("endswith", type_name(option))
                if _endswith(self, option, _raw_start(start), _raw_end(end)):
                    return True
            return False
        _bad_affix("endswith", type_name(suffix))

    def removeprefix(self, prefix, /):
        if not isinstance(prefix, str):
            wrong_argument("removeprefix() argument", prefix)
        if _startswith(self, prefix, 0, 0x7FFFFFFFFFFFFFFF):
            return _substring(self, _len(prefix), _len(self))
        return self

    def removesuffix(self, suffix, /):
        if not isinstance(suffix, str):
            wrong_argument("removesuffix() argument", suffix)
        if _len(suffix) > 0 and _endswith(self, suffix, 0, 0x7FFFFFFFFFFFFFFF):
            return _substring(self, 0, _len(self) - _len(suffix))
        return self

    # --- splitting and joining ----------------------------------------------------------------------

    def split(self, sep=None, maxsplit=-1):
        limit = _ssize(maxsplit)
        if sep is None:
            return _take_all(_split_space(self, limit))
        return _take_all(_split(self, _separator(sep), limit))

    def rsplit(self, sep=None, maxsplit=-1):
        limit = _ssize(maxsplit)
        if sep is None:
            return _take_all(_rsplit_space(self, limit))
        return _take_all(_rsplit(self, _separator(sep), limit))

    def splitlines(self, keepends=False):
        if _integer(keepends):
            return _take_all(_splitlines(self, 1))
        return _take_all(_splitlines(self, 0))

    def partition(self, sep, /):
        place = _find(self, _parting(sep), 0, 0x7FFFFFFFFFFFFFFF)
        if place < 0:
            return self, "", ""
        return _substring(self, 0, place), sep, _substring(self, place + _len(sep), _len(self))

    def rpartition(self, sep, /):
        place = _rfind(self, _parting(sep), 0, 0x7FFFFFFFFFFFFFFF)
        if place < 0:
            return "", "", self
        return _substring(self, 0, place), sep, _substring(self, place + _len(sep), _len(self))

    def join(self, iterable, /):
        if not (has_special(iterable, "__iter__") or has_special(iterable, "__getitem__")):
            raise TypeError("can only join an iterable")
        items: list[str] = []
        for item in iterable:
            if isinstance(item, str):
                text: str = item
                items.append(text)
            else:
                _bad_item(len(items), type_name(item))
        return _join(self, items._data, items._len)

    # --- changing -------------------------------------------------------------------------------------

    def replace(self, old, new, count=-1, /):
        if not isinstance(old, str):
            wrong_argument("replace() argument 1", old)
        if not isinstance(new, str):
            wrong_argument("replace() argument 2", new)
        return _replace(self, old, new, _ssize(count))

    def strip(self, chars=None, /):
        if chars is None:
            return _strip(self)
        return _strip_chars(self, _stripped(chars, "strip"))

    def lstrip(self, chars=None, /):
        if chars is None:
            return _lstrip(self)
        return _lstrip_chars(self, _stripped(chars, "lstrip"))

    def rstrip(self, chars=None, /):
        if chars is None:
            return _rstrip(self)
        return _rstrip_chars(self, _stripped(chars, "rstrip"))

    @runtime("str_upper")
    def upper(self) -> str: ...
    @runtime("str_lower")
    def lower(self) -> str: ...
    @runtime("str_casefold")
    def casefold(self) -> str: ...
    @runtime("str_title")
    def title(self) -> str: ...
    @runtime("str_capitalize")
    def capitalize(self) -> str: ...
    @runtime("str_swapcase")
    def swapcase(self) -> str: ...
    @runtime("str_isalpha")
    def isalpha(self) -> bool: ...
    @runtime("str_isalnum")
    def isalnum(self) -> bool: ...
    @runtime("str_isdecimal")
    def isdecimal(self) -> bool: ...
    @runtime("str_isdigit")
    def isdigit(self) -> bool: ...
    @runtime("str_isnumeric")
    def isnumeric(self) -> bool: ...
    @runtime("str_isspace")
    def isspace(self) -> bool: ...
    @runtime("str_isupper")
    def isupper(self) -> bool: ...
    @runtime("str_islower")
    def islower(self) -> bool: ...
    @runtime("str_istitle")
    def istitle(self) -> bool: ...
    @runtime("str_isprintable")
    def isprintable(self) -> bool: ...
    @runtime("str_isascii")
    def isascii(self) -> bool: ...
    @runtime("str_isidentifier")
    def isidentifier(self) -> bool: ...

    def center(self, width, fillchar=" ", /):
        return _center(self, _ssize(width), _fill(fillchar))

    def ljust(self, width, fillchar=" ", /):
        return _ljust(self, _ssize(width), _fill(fillchar))

    def rjust(self, width, fillchar=" ", /):
        return _rjust(self, _ssize(width), _fill(fillchar))

    def zfill(self, width, /):
        return _zfill(self, _ssize(width))

    def expandtabs(self, tabsize=8):
        return _expandtabs(self, _ssize(tabsize))

    # --- templates, tables, encodings -----------------------------------------------------------------

    @on_keywords("_format_with_keywords")
    def format(self, /, *args):
        return format_template(self, args, NoNames())

    def _format_with_keywords(self, /, *args, **kwargs):
        return format_template(self, args, kwargs)

    def format_map(self, mapping, /):
        return format_mapping(self, mapping)

    def encode(self, encoding="utf-8", errors="strict"):
        if not isinstance(encoding, str):
            wrong_argument("encode() argument 'encoding'", encoding)
        if not isinstance(errors, str):
            wrong_argument("encode() argument 'errors'", errors)
        if encoding == "utf-8" and errors == "strict":
            return _encode_utf8(self)
        return _encode(self, encoding, errors)

    def translate(self, table, /):
        return translated(self, table)

    @staticmethod
    def maketrans(x, y=None, z=None, /):
        if y is None:
            if not isinstance(x, dict):
                raise TypeError("if you give only one argument to maketrans it must be a dict")
            return table_of(x)
        return table_of_strings(x, y, z)


class str_iterator(_Iterator):
    """The characters of a string."""

    _string: str
    _i: i64

    def __init__(self, string):
        self._string = string
        self._i = 0

    def __step__(self):
        i = self._i
        if i >= _len(self._string):
            return done()
        self._i = i + 1
        return _char(self._string, i)

    def __length_hint__(self) -> int:
        return _len(self._string) - self._i


@runtime("str_repr")
def _repr(s: str) -> str: ...


@lang("str")
@inline
def to_str(x):
    """`str(x)`."""
    text = invoke(x, "__str__")
    if isinstance(text, str):
        return text
    _not_a_string(type_name(text))


def _times(s, count: i64):
    most: i64 = 0x7FFFFFFFFFFFFFFF
    if count > 0x40000000 and _len(s) > most // count:
        raise OverflowError("repeated string is too long")
    return _repeat(s, count)


def _take_all(vector: Ptr[u8]):
    """The strings of the runtime's vector as a list."""
    out: list[str] = []
    count = _vector_len(vector)
    room = _vector_room(vector)
    out._reserve(count)
    # One by one: the list's elements may be of other types too.
    i: i64 = 0
    while i < count:
        out._data.init(i, room.take(i))
        i = i + 1
    out._len = count
    room.free()
    return out


def _decoded(object, encoding, errors):
    """`str(object, encoding, errors)`."""
    if isinstance(object, str):
        raise TypeError("decoding str is not supported")
    if not _is_bytes_like(object):
        raise TypeError("decoding to str: need a bytes-like object, " + type_name(object) + " found")
    codec = "utf-8"
    if encoding is not None:
        codec = encoding
    policy = "strict"
    if errors is not None:
        policy = errors
    return _decode(_data_of(object), _size_of(object), codec, policy)


# --- arguments ------------------------------------------------------------------------------------


@inline
def _needle(sub):
    if isinstance(sub, str):
        return sub
    _must_be_str(type_name(sub))


@inline
def _separator(sep):
    if isinstance(sep, str):
        return sep
    _must_be_str_or_none(type_name(sep))


@inline
def _parting(sep):
    if not isinstance(sep, str):
        _must_be_str(type_name(sep))
    if _len(sep) == 0:
        raise ValueError("empty separator")
    return sep


@inline
def _stripped(chars, method):
    if isinstance(chars, str):
        return chars
    raise TypeError(method + " arg must be None or str")


@inline
def _fill(fillchar):
    if isinstance(fillchar, str):
        return fillchar
    raise TypeError("The fill character must be a unicode character, not " + type_name(fillchar))


@noinline
def _must_be_str(name):
    raise TypeError("must be str, not " + name)


@noinline
def _must_be_str_or_none(name):
    raise TypeError("must be str or None, not " + name)


@noinline
def _bad_operand_of_in(name):
    raise TypeError("'in <string>' requires string as left operand, not " + name)


@noinline
def _bad_index(name):
    raise TypeError("string indices must be integers, not '" + name + "'")


@noinline
def _not_found():
    raise ValueError("substring not found")


@noinline
def _bad_affix(method, name):
    raise TypeError(method + " first arg must be str or a tuple of str, not " + name)


@noinline
def _bad_option(method, name):
    raise TypeError("tuple for " + method + " must only contain str, not " + name)


@noinline
def _bad_item(index: int, name):
    raise TypeError("sequence item " + to_str(index) + ": expected str instance, " + name + " found")


@noinline
def _not_a_string(name):
    raise TypeError("__str__ returned non-string (type " + name + ")")
