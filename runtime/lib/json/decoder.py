"""Reading JSON: one pass over the text, by recursive descent."""

from _core import i64
from builtins.builder import StringBuilder


@runtime("str_code_at")
def _code(text: str, i: i64) -> i64: ...
@runtime("str_len")
def _length(text: str) -> i64: ...


class JSONDecodeError(ValueError):
    """A text that is not JSON."""

    def __init__(self, msg, doc, pos):
        line = doc.count("\n", 0, pos) + 1
        column = pos - doc.rfind("\n", 0, pos)
        super().__init__(f"{msg}: line {line} column {column} (char {pos})")
        self.msg = msg
        self.doc = doc
        self.pos = pos
        self.lineno = line
        self.colno = column


class _Reader[H, F, I, P]:
    """A text, the place in it, and what the caller wants made of objects and numbers."""

    _text: str
    _end: i64
    _at: i64
    _object_hook: H
    _parse_float: F
    _parse_int: I
    _pairs_hook: P

    def __init__(self, text, object_hook, parse_float, parse_int, pairs_hook):
        self._text = text
        self._end = _length(text)
        self._at = 0
        self._object_hook = object_hook
        self._parse_float = parse_float
        self._parse_int = parse_int
        self._pairs_hook = pairs_hook

    @noinline
    def _fail(self, message, at):
        raise JSONDecodeError(message, self._text, at)

    @inline
    def _peek(self) -> i64:
        """The code at the place, or -1 at the end."""
        if self._at >= self._end:
            return -1
        return _code(self._text, self._at)

    def _skip_space(self):
        while True:
            c = self._peek()
            if c != 32 and c != 10 and c != 13 and c != 9:
                return
            self._at = self._at + 1

    def value(self):
        c = self._peek()
        if c == 34:
            return self._string()
        if c == 123:
            return self._object()
        if c == 91:
            return self._array()
        if c == 45 or 48 <= c <= 57:
            return self._number()
        return self._word()

    def _word(self):
        text = self._text
        at: int = self._at
        if text.startswith("null", at):
            self._at = self._at + 4
            return None
        if text.startswith("true", at):
            self._at = self._at + 4
            return True
        if text.startswith("false", at):
            self._at = self._at + 5
            return False
        if text.startswith("NaN", at):
            self._at = self._at + 3
            return float("nan")
        if text.startswith("Infinity", at):
            self._at = self._at + 8
            return float("inf")
        if text.startswith("-Infinity", at):
            self._at = self._at + 9
            return float("-inf")
        self._fail("Expecting value", at)

    # --- numbers --------------------------------------------------------------------------------------

    def _digits(self):
        while 48 <= self._peek() <= 57:
            self._at = self._at + 1

    def _number(self):
        start: int = self._at
        if self._peek() == 45:
            self._at = self._at + 1
        first = self._peek()
        if not 48 <= first <= 57:
            self._at = start
            return self._word()
        self._at = self._at + 1
        if first != 48:
            self._digits()
        is_float = self._fraction()
        is_float = self._exponent() or is_float
        end: int = self._at
        piece = self._text[start:end]
        if is_float:
            if self._parse_float is None:
                return float(piece)
            else:
                return self._parse_float(piece)
        if self._parse_int is None:
            return int(piece)
        else:
            return self._parse_int(piece)

    def _fraction(self):
        if self._peek() != 46:
            return False
        self._at = self._at + 1
        if not 48 <= self._peek() <= 57:
            self._at = self._at - 1
            return False
        self._digits()
        return True

    def _exponent(self):
        c = self._peek()
        if c != 69 and c != 101:
            return False
        start = self._at
        self._at = self._at + 1
        c = self._peek()
        if c == 43 or c == 45:
            self._at = self._at + 1
        if not 48 <= self._peek() <= 57:
            self._at = start
            return False
        self._digits()
        return True

    # --- strings -----------------------------------------------------------------------------------------

    def _string(self):
        """The string whose opening quote is at the place."""
        begin = self._at + 1
        i = begin
        while i < self._end:
            c = _code(self._text, i)
            if c == 34:
                self._at = i + 1
                first: int = begin
                last: int = i
                return self._text[first:last]
            if c == 92 or c < 32:
                return self._escaped_string(begin)
            i = i + 1
        start: int = begin - 1
        self._fail("Unterminated string starting at", start)

    def _escaped_string(self, begin: i64):
        out = StringBuilder()
        start: int = begin - 1
        piece = begin
        i = begin
        while i < self._end:
            c = _code(self._text, i)
            if c == 34:
                out.add_slice(self._text, piece, i)
                self._at = i + 1
                return out.finish()
            if c < 32:
                place: int = i
                self._fail("Invalid control character at", place)
            if c == 92:
                out.add_slice(self._text, piece, i)
                self._at = i + 1
                out.add_code(self._escape(start))
                i = self._at
                piece = i
            else:
                i = i + 1
        self._fail("Unterminated string starting at", start)

    def _escape(self, start) -> i64:
        """The code that the escape means whose backslash is just behind."""
        at: int = self._at
        c = self._peek()
        if c < 0:
            self._fail("Unterminated string starting at", start)
        self._at = self._at + 1
        if c == 34 or c == 92 or c == 47:
            return c
        if c == 98:
            return 8
        if c == 102:
            return 12
        if c == 110:
            return 10
        if c == 114:
            return 13
        if c == 116:
            return 9
        if c != 117:
            self._fail("Invalid \\escape", at - 1)
        return self._unicode_escape()

    def _unicode_escape(self) -> i64:
        code = self._four_digits()
        if 0xD800 <= code <= 0xDBFF and self._peek() == 92 and self._at + 1 < self._end:
            if _code(self._text, self._at + 1) == 117:
                back = self._at
                self._at = self._at + 2
                low = self._four_digits()
                if 0xDC00 <= low <= 0xDFFF:
                    return 0x10000 + ((code - 0xD800) << 10 | (low - 0xDC00))
                self._at = back
        return code

    def _four_digits(self) -> i64:
        at: int = self._at
        if self._at + 4 > self._end:
            self._fail("Invalid \\uXXXX escape", at - 1)
        value: i64 = 0
        k: i64 = 0
        while k < 4:
            c = _code(self._text, self._at + k)
            if 48 <= c <= 57:
                digit = c - 48
            elif 65 <= c <= 70:
                digit = c - 55
            elif 97 <= c <= 102:
                digit = c - 87
            else:
                digit = c - c
                self._fail("Invalid \\uXXXX escape", at - 1)
            value = value * 16 + digit
            k = k + 1
        self._at = self._at + 4
        return value

    # --- containers -----------------------------------------------------------------------------------------

    def _array(self):
        self._at = self._at + 1
        result = []
        self._skip_space()
        if self._peek() == 93:
            self._at = self._at + 1
            return result
        while True:
            result.append(self.value())
            self._skip_space()
            c = self._peek()
            if c == 93:
                self._at = self._at + 1
                return result
            if c != 44:
                at: int = self._at
                self._fail("Expecting ',' delimiter", at)
            self._at = self._at + 1
            self._skip_space()

    def _object(self):
        pairs = []
        result = {}
        self._at = self._at + 1
        self._skip_space()
        if self._peek() == 125:
            self._at = self._at + 1
            return self._hooked(result, pairs)
        while True:
            key = self._key()
            value = self.value()
            if self._pairs_hook is None:
                result[key] = value
            else:
                pairs.append((key, value))
            self._skip_space()
            c = self._peek()
            if c == 125:
                self._at = self._at + 1
                return self._hooked(result, pairs)
            at: int = self._at
            if c != 44:
                self._fail("Expecting ',' delimiter", at)
            self._at = self._at + 1
            self._skip_space()

    def _key(self):
        """A key with its colon and the white space behind."""
        at: int = self._at
        if self._peek() != 34:
            self._fail("Expecting property name enclosed in double quotes", at)
        key = self._string()
        self._skip_space()
        colon: int = self._at
        if self._peek() != 58:
            self._fail("Expecting ':' delimiter", colon)
        self._at = self._at + 1
        self._skip_space()
        return key

    def _hooked(self, result, pairs):
        if self._pairs_hook is not None:
            return self._pairs_hook(pairs)
        elif self._object_hook is not None:
            return self._object_hook(result)
        else:
            return result


def _decode(text, object_hook, parse_float, parse_int, pairs_hook):
    reader = _Reader(text, object_hook, parse_float, parse_int, pairs_hook)
    reader._skip_space()
    value = reader.value()
    reader._skip_space()
    if reader._at != reader._end:
        at: int = reader._at
        raise JSONDecodeError("Extra data", text, at)
    return value


class JSONDecoder:
    """Reading as an object."""

    def decode(self, s):
        return _decode(s, None, None, None, None)

    def raw_decode(self, s, idx=0):
        reader = _Reader(s, None, None, None, None)
        reader._at = idx
        value = reader.value()
        end: int = reader._at
        return (value, end)
