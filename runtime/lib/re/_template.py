"""Replacements with references to groups, and the texts of groups."""

from _core import i64, runtime, type_name
from ._compiler import error


@runtime("str_slice")
def _slice(s: str, start: i64, step: i64, count: i64) -> str: ...


def _piece(text, start: i64, end: i64):
    """A part of a text, as matches give it: of anything like bytes it is bytes."""
    if isinstance(text, str):
        return _slice(text, start, 1, end - start)
    elif isinstance(text, bytes):
        data: bytes = text
        return data[start:end]
    else:
        return bytes(text[start:end])


def _group_text(found, text, number: i64, default):
    """The text of a group of a state or match."""
    start = found._registers.get(2 * number)
    end = found._registers.get(2 * number + 1)
    if start < 0 or end < 0:
        return default
    return _piece(text, start, end)


def _joined(text, pieces):
    """Pieces of a text as one."""
    if isinstance(text, str):
        return "".join(pieces)
    elif isinstance(text, bytes):
        return b"".join(pieces)
    else:
        return text[:0].join(pieces)


class _Template[T]:
    """A literal, a group, a literal, a group …, a literal."""

    _literals: list[T]
    _groups: list[int]

    def __init__(self, text, pattern):
        self._literals = []
        self._groups = []
        if isinstance(text, str):
            parts = _parts(text, pattern, self._groups)
            for part in parts:
                self._literals.append(part)
        else:
            parts = _parts(text.decode("latin-1"), pattern, self._groups)
            for part in parts:
                self._literals.append(part.encode("latin-1"))

    def _expanded(self, text, found):
        """The text for one match, as pieces."""
        pieces = []
        self._add_to(pieces, text, found)
        return _joined(text, pieces)

    def _add_to(self, pieces, text, found):
        for i in range(len(self._groups)):
            pieces.append(self._literals[i])
            pieces.append(_group_text(found, text, self._groups[i], text[:0]))
        if len(self._literals[-1]) > 0:
            pieces.append(self._literals[-1])

    def _end(self):
        pass


class _Misfit:
    """A replacement of the wrong kind, which shows when something is to be replaced."""

    _message: str
    # Which piece of the replacement it is that does not fit, if it has groups.
    _at: int

    def __init__(self, parts, groups, wanted, found):
        self._message = f"expected {wanted}, {found} found"
        self._at = -1 if len(groups) == 0 else 0
        for part in parts:
            if part != "":
                break
            self._at += 1

    def _expanded(self, text, found):
        raise TypeError(f"sequence item {max(self._at, 0)}: {self._message}")

    def _add_to(self, pieces, text, found):
        raise TypeError(f"sequence item {len(pieces) if self._at < 0 else self._at}: {self._message}")

    def _end(self):
        pass


def _replacement(repl, pattern):
    """The template in a str or something like bytes."""
    groups = []
    if isinstance(pattern.pattern, str):
        if isinstance(repl, str):
            text: str = repl
            return _Template(text, pattern)
        shown = bytes(repl).decode("latin-1")
        parts = _parts(shown, pattern, groups)
        # Nothing but groups fits everywhere.
        if len(groups) > 0 and "".join(parts) == "":
            return _Template(shown, pattern)
        return _Misfit(parts, groups, "str instance", type_name(repl))
    elif isinstance(repl, str):
        parts = _parts(repl, pattern, groups)
        if len(groups) > 0 and "".join(parts) == "":
            return _Template(repl.encode("latin-1"), pattern)
        return _Misfit(parts, groups, "a bytes-like object", "str")
    else:
        data = bytes(repl)
        if b"\\" in data and getattr(repl, "__hash__", None) is None:
            raise TypeError(f"unhashable type: '{type_name(repl)}'")
        return _Template(data, pattern)


def _parts(text, pattern, groups):
    """The literals around the groups of a replacement."""
    parts = []
    literal = ""
    i = 0
    while i < len(text):
        next = text.find("\\", i)
        if next < 0:
            literal += text[i:]
            break
        literal += text[i:next]
        if next + 1 == len(text):
            raise error("bad escape (end of pattern)", text, next)
        group, piece, i = _escape(text, next, pattern)
        if group >= 0:
            parts.append(literal)
            groups.append(group)
            literal = ""
        else:
            literal += piece
    parts.append(literal)
    return parts


def _escape(text, at, pattern):
    """A group (or -1), a text, and where the template goes on."""
    c = text[at + 1]
    if c == "g":
        if text[at + 2:at + 3] != "<":
            raise error("missing <", text, at + 2)
        end = text.find(">", at)
        if end < 0:
            raise error("missing group name" if at + 3 == len(text) else "missing >, unterminated name", text, at + 3)
        name = text[at + 3:end]
        if name == "":
            raise error("missing group name", text, at + 3)
        if name.isascii() and name.isdecimal():
            number = int(name)
        elif name in pattern.groupindex:
            number = pattern.groupindex[name]
        elif name.isidentifier():
            raise IndexError(f"unknown group name {name!r}")
        else:
            shown = repr(name) if isinstance(pattern.pattern, str) else ascii(name)
            raise error(f"bad character in group name {shown}", text, at + 3)
        if number > pattern.groups:
            raise error(f"invalid group reference {number}", text, at + 3)
        return (number, "", end + 1)
    if "0" <= c <= "9":
        return _number(text, at, pattern)
    for letter, meaning in (("n", "\n"), ("t", "\t"), ("r", "\r"), ("f", "\f"), ("v", "\v"), ("a", "\a"), ("b", "\b"),
                            ("\\", "\\")):
        if c == letter:
            return (-1, meaning, at + 2)
    if c.isascii() and c.isalpha():
        raise error(f"bad escape \\{c}", text, at)
    return (-1, "\\" + c, at + 2)


def _number(text, at, pattern):
    digits = text[at + 1:at + 2]
    second = text[at + 2:at + 3]
    if digits == "0":
        end = at + 2
        while end < at + 4 and text[end:end + 1] != "" and text[end] in "01234567":
            end += 1
        return (-1, chr(int(text[at + 1:end], 8) & 255), end)
    end = at + 2
    if second != "" and second in "0123456789":
        third = text[at + 3:at + 4]
        if digits in "01234567" and second in "01234567" and third != "" and third in "01234567":
            code = int(digits + second + third, 8)
            if code > 255:
                raise error(f"octal escape value \\{digits}{second}{third} outside of range 0-0o377", text, at)
            return (-1, chr(code), at + 4)
        digits += second
        end += 1
    number = int(digits)
    if number > pattern.groups:
        raise error(f"invalid group reference {number}", text, at + 1)
    return (number, "", end)
