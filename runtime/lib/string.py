"""The module `string`."""

from _core import type_name
from builtins.builder import StringBuilder

whitespace = " \t\n\r\v\f"
ascii_lowercase = "abcdefghijklmnopqrstuvwxyz"
ascii_uppercase = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
ascii_letters = ascii_lowercase + ascii_uppercase
digits = "0123456789"
hexdigits = digits + "abcdef" + "ABCDEF"
octdigits = "01234567"
punctuation = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~"
printable = digits + ascii_letters + punctuation + whitespace


def capwords(s, sep=None):
    return (sep or " ").join([word.capitalize() for word in s.split(sep)])


def _is_identifier_start(c):
    return c == "_" or "a" <= c <= "z" or "A" <= c <= "Z"


def _is_identifier_part(c):
    return _is_identifier_start(c) or "0" <= c <= "9"


class Template:
    """Texts with `$name` and `${name}`."""

    delimiter = "$"

    def __init__(self, template):
        self.template = template

    def _name_end(self, start):
        """The end of the identifier at `start`, which is `start` if there is none."""
        text = self.template
        i = start
        if i < len(text) and _is_identifier_start(text[i]):
            while i < len(text) and _is_identifier_part(text[i]):
                i += 1
        return i

    def _invalid(self, at):
        lines = self.template[:at].splitlines(True)
        if len(lines) == 0:
            line = 1
            column = 1
        else:
            line = len(lines)
            column = at - len("".join(lines[:-1])) + 1
        raise ValueError(f"Invalid placeholder in string: line {line}, col {column - 1 if lines else 1}")

    def _replace(self, mapping, strict):
        text = self.template
        out = StringBuilder()
        i = 0
        while True:
            at = text.find("$", i)
            if at < 0:
                out.add(text[i:])
                return out.finish()
            out.add(text[i:at])
            i = self._placeholder(out, at, mapping, strict)

    def _placeholder(self, out, at, mapping, strict):
        """Adds what stands for the `$` at `at`; returns where the text goes on."""
        text = self.template
        if text[at + 1:at + 2] == "$":
            out.add("$")
            return at + 2
        braced = text[at + 1:at + 2] == "{"
        start = at + 2 if braced else at + 1
        end = self._name_end(start)
        after = end + 1 if braced else end
        if end == start or (braced and text[end:end + 1] != "}"):
            if strict:
                self._invalid(at)
            out.add("$")
            return at + 1
        name = text[start:end]
        if not strict and name not in mapping:
            out.add(text[at:after])
        else:
            out.add(str(mapping[name]))
        return after

    def substitute(self, mapping={}, /, **kws):
        return self._replace(mapping if not kws else {**mapping, **kws}, True)

    def safe_substitute(self, mapping={}, /, **kws):
        return self._replace(mapping if not kws else {**mapping, **kws}, False)

    def get_identifiers(self):
        names = []
        i = self.template.find("$")
        while i >= 0:
            start = i + 1
            if self.template[start:start + 1] == "{":
                start += 1
            end = self._name_end(start)
            if end > start and self.template[start:end] not in names:
                names.append(self.template[start:end])
            i = self.template.find("$", max(end, i + 2))
        return names


class Formatter:
    """`str.format` as an object."""

    def format(self, format_string, /, *args, **kwargs):
        return format_string.format(*args, **kwargs)

    def parse(self, format_string):
        """Pieces of text, each with the field behind it: its name, format and conversion, or three times None."""
        text = format_string
        literal = ""
        i = 0
        while i < len(text):
            c = text[i]
            if text[i:i + 2] == "{{" or text[i:i + 2] == "}}":
                yield (literal + c, None, None, None)
                literal = ""
                i += 2
            elif c == "{":
                end = _field_end(text, i + 1)
                name, spec, conversion = _field(text[i + 1:end])
                yield (literal, name, spec, conversion)
                literal = ""
                i = end + 1
            elif c == "}":
                raise ValueError("Single '}' encountered in format string")
            else:
                literal += c
                i += 1
        if literal != "":
            yield (literal, None, None, None)

    def vformat(self, format_string, args, kwargs):
        return format_string.format(*args, **kwargs)


def _field_end(text, i):
    """Where the brace is that closes a field."""
    depth = 0
    while i < len(text):
        if text[i] == "{":
            depth += 1
        elif text[i] == "}":
            if depth == 0:
                return i
            depth -= 1
        i += 1
    raise ValueError("expected '}' before end of string")


def _field(body):
    """Name, format and conversion of a field."""
    name, colon, spec = body.partition(":")
    name, mark, conversion = name.partition("!")
    return (name, spec, conversion if mark != "" else None)

# What CPython's module has beside (scripts/library_gaps.py).
_lacks = """
    Formatter.check_unused_args Formatter.convert_field Formatter.format_field Formatter.get_field Formatter.get_value
    Template.braceidpattern Template.flags Template.idpattern Template.is_valid Template.pattern
"""
