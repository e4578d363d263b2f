"""Writing JSON."""

from _core import address, head, i64, is_static_tuple, static_len, tail, type_name
from builtins.builder import StringBuilder


@runtime("str_code_at")
def _code(text: str, i: i64) -> i64: ...
@runtime("str_len")
def _length(text: str) -> i64: ...


_HEX = "0123456789abcdef"


def _add_unicode(out, code: i64):
    out.add("\\u")
    shift: i64 = 12
    while shift >= 0:
        out.add_code(_code(_HEX, (code >> shift) & 15))
        shift = shift - 4


def _add_escape(out, c: i64):
    """An escape for a character that cannot stand for itself."""
    if c == 34:
        out.add('\\"')
    elif c == 92:
        out.add("\\\\")
    elif c == 10:
        out.add("\\n")
    elif c == 13:
        out.add("\\r")
    elif c == 9:
        out.add("\\t")
    elif c == 8:
        out.add("\\b")
    elif c == 12:
        out.add("\\f")
    elif c > 0xFFFF:
        _add_unicode(out, 0xD800 + ((c - 0x10000) >> 10))
        _add_unicode(out, 0xDC00 + ((c - 0x10000) & 0x3FF))
    else:
        _add_unicode(out, c)


def _add_string(out, text, only_ascii):
    if not out.add_quoted(text, 1 if only_ascii else 0):
        _add_escaped(out, text, only_ascii)


def _add_escaped(out, text, only_ascii):
    out.add('"')
    end = _length(text)
    piece: i64 = 0
    i: i64 = 0
    while i < end:
        c = _code(text, i)
        if c < 32 or c == 34 or c == 92 or (only_ascii and c > 126):
            if not (c == 127 and not only_ascii):
                out.add_slice(text, piece, i)
                _add_escape(out, c)
                piece = i + 1
        i = i + 1
    out.add_slice(text, piece, end)
    out.add('"')


class _Encoder[N, D]:
    """What the caller asked for, and the text so far."""

    _skip_keys: bool
    _only_ascii: bool
    _allow_nan: bool
    _sort_keys: bool
    _indent: N
    _item_separator: str
    _key_separator: str
    _default: D
    _active: list[int]

    def __init__(self, skip_keys, only_ascii, allow_nan, sort_keys, indent, separators, default):
        self._skip_keys = bool(skip_keys)
        self._only_ascii = bool(only_ascii)
        self._allow_nan = bool(allow_nan)
        self._sort_keys = bool(sort_keys)
        self._default = default
        self._active = []
        if indent is None:
            self._indent = None
        elif isinstance(indent, int):
            self._indent = " " * indent
        else:
            self._indent = indent
        if separators is not None:
            self._item_separator = separators[0]
            self._key_separator = separators[1]
        else:
            self._item_separator = ", " if indent is None else ","
            self._key_separator = ": "

    def text(self, value):
        out = StringBuilder()
        self._add(out, value, 0)
        return out.finish()

    def _add(self, out, value, level):
        if isinstance(value, str):
            _add_string(out, value, self._only_ascii)
        elif value is None:
            out.add("null")
        elif isinstance(value, bool):
            out.add("true" if value else "false")
        elif isinstance(value, int):
            out.add(int.__repr__(value))
        elif isinstance(value, float):
            out.add(self._float(value))
        elif is_static_tuple(value):
            self._add_static(out, value, level)
        elif isinstance(value, (list, tuple)):
            self._add_list(out, value, level)
        elif isinstance(value, dict):
            self._add_dict(out, value, level)
        elif self._default is not None:
            self._enter(value)
            self._add(out, self._default(value), level)
            self._active.pop()
        else:
            raise TypeError(f"Object of type {type_name(value)} is not JSON serializable")

    def _enter(self, value):
        place: int = address(value)
        if place in self._active:
            raise ValueError("Circular reference detected")
        self._active.append(place)

    def _float(self, x: float):
        if x != x or x == float("inf") or x == float("-inf"):
            if not self._allow_nan:
                raise ValueError("Out of range float values are not JSON compliant")
            return "NaN" if x != x else "Infinity" if x > 0.0 else "-Infinity"
        return repr(x)

    def _new_line(self, out, level):
        indent = self._indent
        if indent is not None:
            out.add("\n" + indent * level)

    def _add_list(self, out, values, level):
        if len(values) == 0:
            out.add("[]")
            return
        self._enter(values)
        out.add("[")
        first = True
        for x in values:
            if not first:
                out.add(self._item_separator)
            first = False
            self._new_line(out, level + 1)
            self._add(out, x, level + 1)
        self._new_line(out, level)
        out.add("]")
        self._active.pop()

    def _add_static(self, out, values, level):
        if static_len(values) == 0:
            out.add("[]")
        else:
            out.add("[")
            self._new_line(out, level + 1)
            self._add(out, head(values), level + 1)
            self._add_rest(out, tail(values), level)
            self._new_line(out, level)
            out.add("]")

    def _add_rest(self, out, values, level):
        if static_len(values) > 0:
            out.add(self._item_separator)
            self._new_line(out, level + 1)
            self._add(out, head(values), level + 1)
            self._add_rest(out, tail(values), level)

    def _add_dict(self, out, mapping, level):
        if len(mapping) == 0:
            out.add("{}")
            return
        self._enter(mapping)
        out.add("{")
        if self._sort_keys:
            self._add_pairs(out, sorted(mapping.items(), key=_key_of), level)
        elif self._default is None:
            self._add_pairs(out, mapping.items(), level)
        else:
            # The program's function may change the dict.
            self._add_pairs(out, list(mapping.items()), level)
        out.add("}")
        self._active.pop()

    def _add_pairs(self, out, pairs, level):
        first = True
        for key, value in pairs:
            name = self._key(key)
            if name is None:
                continue
            if not first:
                out.add(self._item_separator)
            first = False
            self._new_line(out, level + 1)
            _add_string(out, name, self._only_ascii)
            out.add(self._key_separator)
            self._add(out, value, level + 1)
        if not first:
            self._new_line(out, level)

    def _key(self, key):
        """The key as a string; None to leave it out."""
        if isinstance(key, str):
            return key
        elif key is None:
            return "null"
        elif isinstance(key, bool):
            return "true" if key else "false"
        elif isinstance(key, int):
            return int.__repr__(key)
        elif isinstance(key, float):
            return self._float(key)
        else:
            if self._skip_keys:
                return None
            raise TypeError(f"keys must be str, int, float, bool or None, not {type_name(key)}")


def _key_of(pair):
    return pair[0]


class JSONEncoder:
    """Writing as an object whose `default` subclasses replace."""

    def __init__(self, *, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True, sort_keys=False,
                 indent=None, separators=None, default=None):
        self._encoder = _Encoder(skipkeys, ensure_ascii, allow_nan, sort_keys, indent, separators, self.default)

    def default(self, o):
        raise TypeError(f"Object of type {type_name(o)} is not JSON serializable")

    def encode(self, o):
        return self._encoder.text(o)

    def iterencode(self, o):
        yield self._encoder.text(o)

# What CPython's module has beside (scripts/library_gaps.py).
_lacks = """
    ESCAPE ESCAPE_ASCII ESCAPE_DCT HAS_UTF8 INFINITY c_encode_basestring c_encode_basestring_ascii c_make_encoder encode_basestring
    encode_basestring_ascii py_encode_basestring py_encode_basestring_ascii JSONEncoder.item_separator JSONEncoder.key_separator
"""
