"""`str.format` and `str.format_map`. The template is read as it is used; each value is formatted with its own static type."""

from _core import head, i64, is_static_tuple, runtime, static_len, tail
from .builder import StringBuilder
from .protocols import format_value


@runtime("str_len")
def _len(s: str) -> i64: ...
@runtime("str_code_at")
def _code_at(s: str, i: i64) -> i64: ...
@runtime("str_substring")
def _substring(s: str, start: i64, end: i64) -> str: ...


class NoNames:
    """The keyword arguments of a call that has none."""

    def __getitem__(self, name):
        raise KeyError(name)


class Numbering:
    """How the fields of a template are numbered: `{}` or `{0}`."""

    following: i64
    # 0 not known yet, 1 automatic, 2 manual.
    mode: i64

    def __init__(self):
        self.following = 0
        self.mode = 0

    def automatic(self) -> i64:
        """The number of a field without one."""
        if self.mode == 2:
            raise ValueError("cannot switch from manual field specification to automatic field numbering")
        self.mode = 1
        self.following = self.following + 1
        return self.following - 1

    def manual(self):
        """A field has a number of its own."""
        if self.mode == 1:
            raise ValueError("cannot switch from automatic field numbering to manual field specification")
        self.mode = 2


class Field:
    """One replacement field: `{name!conversion:spec}`."""

    # The first part of the name, and what follows it (`.x[0]`).
    first: str
    path: str
    conversion: i64
    spec: str
    # Position behind the field.
    end: i64

    def __init__(self, template, start: i64):
        """Reads the field whose `{` stands before `start`."""
        self.conversion = 0
        self.spec = ""
        length = _len(template)
        i = _end_of_name(template, start, length)
        name = _substring(template, start, i)
        split = _end_of_first(name)
        self.first = _substring(name, 0, split)
        self.path = _substring(name, split, _len(name))
        if _code_at(template, i) == 33:
            i = self._read_conversion(template, i + 1, length)
        if _code_at(template, i) == 58:
            close = _end_of_spec(template, i + 1, length)
            self.spec = _substring(template, i + 1, close)
            i = close
        self.end = i + 1

    def _read_conversion(self, template, i: i64, length: i64) -> i64:
        """Reads `r` of `!r`; the position of `:` or `}`."""
        if i >= length:
            raise ValueError("end of string while looking for conversion specifier")
        self.conversion = _code_at(template, i)
        if i + 1 >= length:
            _unmatched()
        following = _code_at(template, i + 1)
        if following != 58 and following != 125:
            raise ValueError("expected ':' after conversion specifier")
        return i + 1


def _end_of_name(template, i: i64, length: i64) -> i64:
    """The position of the `!`, `:` or `}` that ends a field name."""
    inside = False
    while i < length:
        code = _code_at(template, i)
        if inside:
            if code == 93:
                inside = False
        elif code == 91:
            inside = True
        elif code == 123:
            raise ValueError("unexpected '{' in field name")
        elif code == 125 or code == 58 or code == 33:
            return i
        i = i + 1
    raise ValueError("expected '}' before end of string")


def _end_of_first(name) -> i64:
    """Where the first part of a field name ends."""
    i: i64 = 0
    while i < _len(name):
        code = _code_at(name, i)
        if code == 46 or code == 91:
            return i
        i = i + 1
    return i


def _end_of_spec(template, i: i64, length: i64) -> i64:
    """The position of the `}` that ends a field."""
    depth: i64 = 0
    while i < length:
        code = _code_at(template, i)
        if code == 123:
            depth = depth + 1
        elif code == 125:
            if depth == 0:
                return i
            depth = depth - 1
        i = i + 1
    _unmatched()
    return i


def format_template(template, args, kwargs):
    """`template.format(*args, **kwargs)`."""
    return _expand(template, args, kwargs, Numbering(), 2)


def format_mapping(template, mapping):
    """`template.format_map(mapping)`."""
    return _expand(template, None, mapping, Numbering(), 2)


def _expand(template, args, names, numbering, depth: i64):
    """The template with its fields filled in; format specs may have fields themselves, one level deep."""
    if depth == 0:
        raise ValueError("Max string recursion exceeded")
    out = StringBuilder()
    length = _len(template)
    start: i64 = 0
    i: i64 = 0
    while i < length:
        code = _code_at(template, i)
        if code != 123 and code != 125:
            i = i + 1
            continue
        out.add_slice(template, start, i)
        if i + 1 < length and _code_at(template, i + 1) == code:
            out.add_code(code)
            i = i + 2
        elif code == 125:
            raise ValueError("Single '}' encountered in format string")
        elif i + 1 >= length:
            raise ValueError("Single '{' encountered in format string")
        else:
            field = Field(template, i + 1)
            out.add(_field_text(field, args, names, numbering, depth))
            i = field.end
        start = i
    out.add_slice(template, start, length)
    return out.finish()


def _field_text(field, args, names, numbering, depth: i64):
    """What stands in the place of a field."""
    number = _number(field.first)
    if number == -1 and _len(field.first) == 0:
        number = numbering.automatic()
    elif number >= 0:
        numbering.manual()
    if number < 0:
        value = names[field.first]
        _fill_spec(field, args, names, numbering, depth)
        return _render(field, value)
    if args is None:
        raise ValueError("Format string contains positional fields")
    else:
        _check_position(args, number)
        _fill_spec(field, args, names, numbering, depth)
        return _format_nth(field, args, number)


def _fill_spec(field, args, names, numbering, depth: i64):
    """Fills in the fields that the format spec has itself."""
    if _has_field(field.spec):
        field.spec = _expand(field.spec, args, names, numbering, depth - 1)


def _check_position(args, number: i64):
    if number >= len(args):
        n: int = number
        raise IndexError("Replacement index " + str(n) + " out of range for positional args tuple")


def _format_nth(field, args, left: i64):
    """Formats positional argument `left` of those that are left."""
    if is_static_tuple(args):
        if static_len(args) == 0:
            return ""
        elif left == 0:
            return _render(field, head(args))
        else:
            return _format_nth(field, tail(args), left - 1)
    else:
        return _render(field, args[left])


def _render(field, value):
    """Follows the path from the value, converts and formats it."""
    if _len(field.path) != 0:
        return _follow(field, value, 0)
    return _formatted(field, value)


def _formatted(field, value):
    conversion = field.conversion
    if conversion == 0:
        return format_value(value, field.spec)
    if conversion == 114:
        return format_value(repr(value), field.spec)
    if conversion == 115:
        return format_value(str(value), field.spec)
    if conversion == 97:
        return format_value(ascii(value), field.spec)
    _unknown_conversion(conversion)


def _follow(field, value, i: i64):
    """Takes the next step of the path, an attribute or an item."""
    path = field.path
    length = _len(path)
    if i >= length:
        return _formatted(field, value)
    if _code_at(path, i) == 46:
        end = _end_of_step(path, i + 1)
        if end == i + 1:
            _empty_attribute()
        return _follow(field, getattr(value, _substring(path, i + 1, end)), end)
    if _code_at(path, i) != 91:
        raise ValueError("Only '.' or '[' may follow ']' in format field specifier")
    close = i + 1
    while close < length and _code_at(path, close) != 93:
        close = close + 1
    if close >= length:
        raise ValueError("Missing ']' in format string")
    if close == i + 1:
        _empty_attribute()
    key = _substring(path, i + 1, close)
    number = _number(key)
    if number >= 0:
        index: int = number
        return _follow(field, value[index], close + 1)
    return _follow(field, value[key], close + 1)


def _end_of_step(path, i: i64) -> i64:
    """Where an attribute's name ends."""
    while i < _len(path):
        code = _code_at(path, i)
        if code == 46 or code == 91:
            return i
        i = i + 1
    return i


def _number(text) -> i64:
    """The number that the text is, or -1."""
    if _len(text) == 0:
        return -1
    result: i64 = 0
    i: i64 = 0
    while i < _len(text):
        digit = _code_at(text, i) - 48
        if digit < 0 or digit > 9:
            return -1
        if result > 0x7FFFFFFFFFFFFFF:
            raise ValueError("Too many decimal digits in format string")
        result = result * 10 + digit
        i = i + 1
    return result


def _has_field(spec) -> bool:
    """Whether a format spec has fields of its own."""
    i: i64 = 0
    while i < _len(spec):
        code = _code_at(spec, i)
        if code == 123 or code == 125:
            return True
        i = i + 1
    return False


@noinline
def _unmatched():
    raise ValueError("unmatched '{' in format spec")


@noinline
def _empty_attribute():
    raise ValueError("Empty attribute in format string")


@noinline
def _unknown_conversion(code: i64):
    raise ValueError("Unknown conversion specifier " + chr(code))
