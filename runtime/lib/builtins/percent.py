"""`template % values` for str. The template is read as it is used; each value is formatted with its own static type."""

from _core import has_attr, has_special, head, i64, is_static_tuple, runtime, static_len, tail, type_name
from .builder import StringBuilder
from .slice import _integer, _ssize


@runtime("str_len")
def _len(s: str) -> i64: ...
@runtime("str_code_at")
def _code_at(s: str, i: i64) -> i64: ...
@runtime("str_find")
def _find(s: str, needle: str, start: i64, end: i64) -> i64: ...
@runtime("str_substring")
def _substring(s: str, start: i64, end: i64) -> str: ...
@runtime("percent_int")
def _percent_int(value: int, conversion: i64, flags: i64, width: i64, precision: i64) -> str: ...
@runtime("percent_float")
def _percent_float(value: float, conversion: i64, flags: i64, width: i64, precision: i64) -> str: ...
@runtime("percent_str")
def _percent_str(text: str, flags: i64, width: i64, precision: i64) -> str: ...


class PercentReader:
    """The template and the conversion that has been read from it."""

    template: str
    position: i64
    length: i64
    out: StringBuilder
    flags: i64
    width: i64
    precision: i64
    conversion: i64
    # What the next value is for: 0 the conversion, 1 the width, 2 the precision.
    wanted: i64
    key_start: i64
    key_end: i64
    # Whether the values are in a mapping.
    has_keys: bool

    def __init__(self, template, has_keys: bool):
        self.has_keys = has_keys
        self.template = template
        self.position = 0
        self.length = _len(template)
        self.out = StringBuilder()
        self.flags = 0
        self.width = -1
        self.precision = -1
        self.conversion = 0
        self.wanted = 0
        self.key_start = -1
        self.key_end = -1

    def next(self) -> bool:
        """Copies text up to a conversion and reads its head, up to the first value it needs; False at the end."""
        while True:
            place = _find(self.template, "%", self.position, self.length)
            if place < 0:
                self.out.add_slice(self.template, self.position, self.length)
                self.position = self.length
                return False
            self.out.add_slice(self.template, self.position, place)
            self.position = place + 1
            if self.position < self.length and _code_at(self.template, self.position) == 37:
                self.out.add_code(37)
                self.position = self.position + 1
            else:
                self._read_head()
                return True

    def _peek(self) -> i64:
        """The next character's code."""
        if self.position >= self.length:
            raise ValueError("incomplete format")
        return _code_at(self.template, self.position)

    def _read_head(self):
        self.flags = 0
        self.width = -1
        self.precision = -1
        self.key_start = -1
        if self._peek() == 40:
            self._read_key()
        while True:
            flag = _flag(self._peek())
            if flag == 0:
                break
            self.flags = self.flags | flag
            self.position = self.position + 1
        if self._peek() == 42:
            self.position = self.position + 1
            self.wanted = 1
        else:
            self.width = self._number("width")
            self.after_width()

    def after_width(self):
        """Goes on with the precision."""
        self.wanted = 0
        if self._peek() == 46:
            self.position = self.position + 1
            if self._peek() == 42:
                self.position = self.position + 1
                self.wanted = 2
                return
            self.precision = self._number("precision")
            if self.precision < 0:
                self.precision = 0
        self.after_precision()

    def after_precision(self):
        """Goes on with the conversion."""
        self.wanted = 0
        code = self._peek()
        if code == 104 or code == 108 or code == 76:
            self.position = self.position + 1
            code = self._peek()
        self.conversion = code
        self.position = self.position + 1

    def _number(self, what) -> i64:
        """Digits, or -1 if there are none."""
        result: i64 = -1
        while True:
            digit = self._peek() - 48
            if digit < 0 or digit > 9:
                return result
            if result < 0:
                result = 0
            result = result * 10 + digit
            if result > 0x7FFFFFFF:
                raise ValueError(what + " too big")
            self.position = self.position + 1

    def _read_key(self):
        """`(name)`; parentheses nest."""
        if not self.has_keys:
            raise TypeError("format requires a mapping")
        depth: i64 = 1
        self.position = self.position + 1
        self.key_start = self.position
        while depth > 0:
            if self.position >= self.length:
                raise ValueError("incomplete format key")
            code = _code_at(self.template, self.position)
            if code == 40:
                depth = depth + 1
            elif code == 41:
                depth = depth - 1
            self.position = self.position + 1
        self.key_end = self.position - 1

    def noun(self):
        """What is being made, for messages."""
        return "string"

    def key(self):
        return _substring(self.template, self.key_start, self.key_end)

    def take_star(self, value):
        """The value of a `*`."""
        if not isinstance(value, int):
            raise TypeError("* wants int")
        number: i64 = _ssize(value)
        if self.wanted == 1:
            if number < 0:
                self.flags = self.flags | 1
                number = 0 - number
            self.width = number
            self.after_width()
        else:
            if number < 0:
                number = 0
            self.precision = number
            self.after_precision()

    def put(self, value):
        """Formats a value by the conversion that has been read."""
        self.out.add(self._convert(value))

    def _convert(self, value):
        code = self.conversion
        if code == 115:
            return self._pad(str(value))
        if code == 100 or code == 105 or code == 117:
            return self._decimal(value)
        if code == 102 or code == 103 or code == 101 or code == 70 or code == 71 or code == 69:
            return _percent_float(self._real(value), code, self.flags, self.width, self.precision)
        if code == 114:
            return self._pad(repr(value))
        if code == 120 or code == 88 or code == 111:
            return _percent_int(_whole(value, code), code, self.flags, self.width, self.precision)
        if code == 99:
            return _percent_str(_character(value), self.flags, self.width, -1)
        if code == 97:
            return self._pad(ascii(value))
        _unsupported(code, self.position - 1)

    def _real(self, value) -> float:
        return _real(value)

    def _pad(self, text):
        if self.width < 0 and self.precision < 0:
            return text
        return _percent_str(text, self.flags, self.width, self.precision)

    def _decimal(self, value):
        if isinstance(value, int):
            if self.width < 0 and self.precision < 0 and self.flags == 0:
                number: int = value
                return str(number)
        return _percent_int(_decimal_value(value, self.conversion), self.conversion, self.flags, self.width, self.precision)


def percent_format(template, values):
    """`template % values`."""
    reader = PercentReader(template, is_mapping(values))
    fill(reader, values)
    return reader.out.finish()


def fill(reader, values):
    """Formats all values."""
    if is_static_tuple(values):
        _format_static(reader, values)
    elif has_attr(values, "__as_tuple__"):
        _format_static(reader, values.__as_tuple__())
    elif isinstance(values, tuple):
        _format_sequence(reader, values)
    else:
        _format_one(reader, values)


def _format_static(reader, values):
    """A tuple whose length is known: each step takes one value."""
    if static_len(values) == 0:
        if reader.next():
            _not_enough(reader)
    elif reader.next():
        _feed(reader, values)
    else:
        _too_many(reader)


def _feed(reader, values):
    """Gives the first value to what the reader wants, and goes on with the others."""
    if static_len(values) == 0:
        _not_enough(reader)
    elif reader.wanted != 0:
        reader.take_star(head(values))
        _feed(reader, tail(values))
    else:
        reader.put(head(values))
        _format_static(reader, tail(values))


def _format_sequence(reader, values):
    """A tuple whose length isn't known."""
    used: i64 = 0
    count: i64 = len(values)
    while reader.next():
        while reader.wanted != 0:
            if used >= count:
                _not_enough(reader)
            reader.take_star(values[used])
            used = used + 1
        if used >= count:
            _not_enough(reader)
        reader.put(values[used])
        used = used + 1
    if used < count:
        _too_many(reader)


def _format_one(reader, value):
    """A value that is no tuple, perhaps a mapping."""
    used = False
    while reader.next():
        if reader.key_start >= 0:
            if reader.wanted != 0:
                raise TypeError("* wants int")
            used = True
            _put_key(reader, value)
        else:
            if used:
                _not_enough(reader)
            used = True
            if reader.wanted != 0:
                reader.take_star(value)
                _not_enough(reader)
            reader.put(value)
    if not used and not reader.has_keys:
        _too_many(reader)


def _put_key(reader, mapping):
    """`%(key)s`."""
    if is_mapping(mapping):
        reader.put(mapping[reader.key()])


@inline
def is_mapping(values):
    """Whether `%` takes the values from a mapping."""
    if isinstance(values, str) or isinstance(values, tuple):
        return False
    return has_special(values, "__getitem__")


def _flag(code: i64) -> i64:
    """The flag that a character stands for, or 0."""
    if code == 45:
        return 1
    if code == 43:
        return 2
    if code == 32:
        return 4
    if code == 35:
        return 8
    if code == 48:
        return 16
    return 0


def _decimal_value(value, code: i64) -> int:
    if isinstance(value, int):
        return value
    elif isinstance(value, float):
        return int(value)
    elif has_special(value, "__int__"):
        return int(value)
    elif has_special(value, "__index__"):
        return _integer(value)
    else:
        raise TypeError("%" + chr(code) + " format: a real number is required, not " + type_name(value))


def _whole(value, code: i64) -> int:
    if isinstance(value, int):
        return value
    elif has_special(value, "__index__"):
        return _integer(value)
    else:
        raise TypeError("%" + chr(code) + " format: an integer is required, not " + type_name(value))


def _real(value) -> float:
    if isinstance(value, float):
        return value
    elif isinstance(value, int):
        return float(value)
    elif has_special(value, "__float__") or has_special(value, "__index__"):
        return float(value)
    else:
        raise TypeError("must be real number, not " + type_name(value))


def _character(value):
    if isinstance(value, str):
        if _len(value) == 1:
            return value
    elif isinstance(value, int):
        if value < 0 or value > 0x10FFFF:
            raise OverflowError("%c arg not in range(0x110000)")
        return chr(value)
    raise TypeError("%c requires int or char")


@noinline
def _not_enough(reader):
    raise TypeError("not enough arguments for format string")


@noinline
def _too_many(reader):
    raise TypeError("not all arguments converted during " + reader.noun() + " formatting")


@noinline
def _unsupported(code: i64, index: i64):
    character = chr(code)
    place: int = index
    raise ValueError("unsupported format character '" + character + "' (" + hex(code) + ") at index " + str(place))
